import { QUESTIONS, type Engine } from "./query";

/** What asks one of the engine's questions, wherever it is answered. */
type Asking = <Question extends keyof Engine>(
  question: Question,
) => (...asked: Parameters<Engine[Question]>) => Promise<never>;

/** An engine of which every question is asked in the same way. */
export function engineOf(asking: Asking): Engine {
  return Object.fromEntries<unknown>(QUESTIONS.map((question) => [question, asking(question)])) as Engine;
}
