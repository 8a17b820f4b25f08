import { isolated } from "../../../domain/isolate";
import type { Language } from "../../../i18n/languages";
import { textsIn } from "../../../i18n/texts";
import { formatNumbers } from "./formatNumbers";
import type { ListedPlace } from "./mapPlaces";

/**
 * The numbers of a place's events, those that only speak of it apart and said to do so: a mark stands for both.
 * "1, 4 · about it: 6–14".
 */
export function numbersOfPlace(
  { events, speaking }: Pick<ListedPlace, "events" | "speaking">,
  language: Language,
): string {
  const sited = events.filter((number) => !speaking.includes(number));
  return [
    sited.length === 0 ? [] : isolated(formatNumbers(sited)),
    speaking.length === 0
      ? []
      : textsIn(language, "sharing")("print.about", { numbers: isolated(formatNumbers(speaking)) }),
  ]
    .flat()
    .join(textsIn(language, "common")("record.separator"));
}
