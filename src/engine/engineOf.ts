import type { Engine } from "./query";

/** What asks one of the engine's questions, wherever it is answered. */
type Asking = <Question extends keyof Engine>(
  question: Question,
) => (...asked: Parameters<Engine[Question]>) => Promise<never>;

/** An engine of which every question is asked in the same way: the one place that names them all. */
export function engineOf(asking: Asking): Engine {
  return {
    ask: asking("ask"),
    rows: asking("rows"),
    indexOf: asking("indexOf"),
    eventsAt: asking("eventsAt"),
    map: asking("map"),
    choices: asking("choices"),
    neighbour: asking("neighbour"),
    event: asking("event"),
    passages: asking("passages"),
  };
}
