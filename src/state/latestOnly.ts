export type LatestOnly<Question> = {
  /** Asks now, or once the question before has been answered; a question that waits gives way to a newer one. */
  readonly ask: (question: Question) => void;
  /** Lets go of what was asked: no answer comes any more. */
  readonly cancel: () => void;
};

/**
 * One question at a time, the newest waiting. While questions come faster than answers each answer that comes is
 * taken: what is on screen lags, but moves.
 */
export function createLatestOnly<Question, Reply>(
  answer: (question: Question) => Promise<Reply>,
  take: (reply: Reply, question: Question) => void,
): LatestOnly<Question> {
  let turn = 0;
  let isAsking = false;
  let waiting: { readonly question: Question } | undefined;

  const ask = (question: Question) => {
    if (isAsking) {
      waiting = { question };
      return;
    }
    isAsking = true;
    const asked = turn;
    const goOn = () => {
      isAsking = false;
      const next = waiting;
      waiting = undefined;
      if (next !== undefined) ask(next.question);
    };
    answer(question).then(
      (reply) => {
        const isWanted = asked === turn;
        goOn();
        if (isWanted) take(reply, question);
      },
      // An engine that has been closed answers nothing more.
      goOn,
    );
  };
  return {
    ask,
    cancel: () => {
      turn += 1;
      waiting = undefined;
    },
  };
}
