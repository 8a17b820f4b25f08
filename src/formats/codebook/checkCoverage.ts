import type { SourceText } from "../../domain/excerpts";
import type { Dataset, Source } from "../../domain/model";
import type { Report } from "../check/report";

/** The part of a primary source's written characters that excerpts should quote together. */
const LEAST_COVERED = 0.85;

/** What no excerpt quotes was either left out on purpose or forgotten: a low share asks which. */
export function checkCoverage(
  source: Source,
  { events }: Dataset,
  text: SourceText | undefined,
  report: Report,
): void {
  if (text === undefined) return;
  const characters = Array.from(text.text);
  const isCovered = new Uint8Array(characters.length);
  for (const excerpt of events.flatMap(({ excerpts }) => excerpts)) {
    if (excerpt.source === source.id) isCovered.fill(1, excerpt.start, excerpt.end);
  }
  const written = characters.flatMap((character, at) => (/\S/.test(character) ? [at] : []));
  const share = written.filter((at) => isCovered[at] === 1).length / Math.max(1, written.length);
  if (share >= LEAST_COVERED) return;
  report(["text"], {
    severity: "warning",
    expected: `excerpts that quote at least ${LEAST_COVERED * 100}% of the text together`,
    found: `${Math.floor(share * 100)}%`,
    mend: "go through the text once more: what does it tell that no record tells?",
  });
}
