import { anchorExcerpt, type SourceText } from "../../domain/excerpts";
import { foundText } from "../../domain/issues";
import type { ConflictEvent, Excerpt, Phrase } from "../../domain/model";
import type { Report } from "./report";

/** An event needs excerpts, and each must stand verbatim in its source's text and be found when that moves. */
export function checkExcerpts(
  event: ConflictEvent,
  texts: ReadonlyMap<string, SourceText>,
  report: Report,
): void {
  if (event.excerpts.length === 0) {
    report(["excerpts"], {
      expected: "at least one excerpt: the words that report the event",
      found: "none",
      mend: "quote the sentence of the source; until then the event is shown flagged",
    });
  }
  event.excerpts.forEach((excerpt, index) =>
    checkAnchor(excerpt, texts.get(excerpt.source), ["excerpts", index], report),
  );
}

function checkAnchor(
  excerpt: Excerpt,
  text: SourceText | undefined,
  path: readonly PropertyKey[],
  report: Report,
): void {
  if (text === undefined) return;
  const { exact, start, end, prefix, suffix } = excerpt;
  const anchoring = anchorExcerpt(text, excerpt);
  if (anchoring.status === "missing") {
    report([...path, "exact"], {
      expected: `words that stand in ${excerpt.source}, letter by letter`,
      found: foundText(exact),
      mend: "copy the words from the source's text; until then the excerpt is shown as not found",
    });
    return;
  }
  if (anchoring.status === "moved") {
    report([...path, "start"], {
      expected: `${anchoring.start} to ${anchoring.end}, where the words stand`,
      found: `${start} to ${end}`,
      mend: `write "start": ${anchoring.start}, "end": ${anchoring.end}`,
    });
    return;
  }
  const before = text.slice(Math.max(0, start - Array.from(prefix).length), start);
  const after = text.slice(end, end + Array.from(suffix).length);
  if (before !== prefix) reportSurroundings("prefix", before, prefix);
  if (after !== suffix) reportSurroundings("suffix", after, suffix);
  if (before !== prefix || after !== suffix) return;
  // The words must be told from the same words elsewhere when the offsets no longer hold.
  const context = prefix + exact + suffix;
  if (text.text.indexOf(context) !== text.text.lastIndexOf(context)) {
    report([...path, "prefix"], {
      expected: "a prefix and a suffix that no other place of the text has around these words",
      found: foundText(context),
      mend: "make the prefix or the suffix longer",
    });
  }

  function reportSurroundings(field: string, expected: string, found: string) {
    report([...path, field], {
      expected: `the words around the excerpt: ${foundText(expected)}`,
      found: foundText(found),
      mend: `copy the ${field} from the source's text`,
    });
  }
}

/** The words that give a date, a place or a toll must stand in the excerpt that they name. */
export function checkPhrases(event: ConflictEvent, report: Report): void {
  const check = (phrase: Phrase | undefined, ...path: readonly PropertyKey[]) => {
    if (phrase === undefined) return;
    const excerpt = event.excerpts.find(({ id }) => id === phrase.excerpt);
    if (excerpt === undefined) {
      report([...path, "phrase", "excerpt"], {
        expected: "the id of one of the event's excerpts",
        found: foundText(phrase.excerpt),
        mend: "name the excerpt that holds the words",
      });
    } else if (!excerpt.exact.includes(phrase.exact)) {
      report([...path, "phrase", "exact"], {
        expected: `words of the excerpt ${phrase.excerpt}`,
        found: foundText(phrase.exact),
        mend: "copy the words from the excerpt",
      });
    }
  };
  check(event.when.reported.phrase, "when", "reported");
  event.where.reported.forEach(({ phrase }, index) => check(phrase, "where", "reported", index));
  check(event.toll?.reported?.phrase, "toll", "reported");
}
