import { createLateness } from "./lateness";

export type LatestOnly<Question> = {
  /** Asks now, or once the question before has been answered; a question that waits gives way to a newer one. */
  readonly ask: (question: Question) => void;
  /** Lets go of what was asked: no answer comes any more. */
  readonly cancel: () => void;
};

/**
 * One question at a time, the newest waiting. While questions come faster than answers each answer that comes is
 * taken: what is on screen lags, but moves. `onLate` hears when it lags so far behind that it has to be marked, and
 * when it does no more; at once where a question fails.
 */
export function createLatestOnly<Question, Reply>(
  answer: (question: Question) => Promise<Reply>,
  take: (reply: Reply, question: Question) => void,
  onLate: (isLate: boolean) => void = () => undefined,
): LatestOnly<Question> {
  const lateness = createLateness(onLate);
  let turn = 0;
  let isAsking = false;
  let waiting: { readonly question: Question } | undefined;

  const send = (question: Question) => {
    isAsking = true;
    lateness.send();
    const asked = turn;
    const goOn = () => {
      isAsking = false;
      const next = waiting;
      waiting = undefined;
      if (next !== undefined) send(next.question);
    };
    answer(question).then(
      (reply) => {
        const isWanted = asked === turn;
        if (isWanted) lateness.arrive();
        goOn();
        if (isWanted) take(reply, question);
      },
      // What went wrong is told elsewhere; the next question has nothing to do with it.
      () => {
        if (asked === turn) lateness.fail();
        goOn();
      },
    );
  };
  return {
    ask: (question) => {
      lateness.change();
      if (isAsking) waiting = { question };
      else send(question);
    },
    cancel: () => {
      turn += 1;
      waiting = undefined;
      lateness.settle();
    },
  };
}
