import { STANDING_TABLE, STANDINGS } from "../../domain/codes";
import type { SourceText } from "../../domain/excerpts";
import { foundText } from "../../domain/issues";
import type { ConflictEvent, Excerpt } from "../../domain/model";
import type { Report } from "../check/report";

/** A speaker's words are the speaker's only where the source has them so, and nobody else's stand among them. */
export function checkVoices(
  event: ConflictEvent,
  texts: ReadonlyMap<string, SourceText>,
  report: Report,
): void {
  event.excerpts.forEach((excerpt, index) => {
    const { voice, standing } = excerpt;
    if (voice.kind === "article" && !STANDING_TABLE[standing].isOfArticle) {
      report(["excerpts", index, "standing"], {
        expected: "reported, opinion or forecast, where the article speaks in its own voice",
        found: standing,
        mend: `code whose words they are, or how the article puts them (${STANDINGS.filter((code) => STANDING_TABLE[code].isOfArticle).join(", ")})`,
      });
    }
    if (voice.kind !== "article" && voice.speaker === undefined && (event.notes ?? []).length === 0) {
      report(["excerpts", index, "voice"], {
        expected: "a speaker, or a note of the record that says why there is none",
        found: "neither",
        mend: "write what the source says of the speaker into notes",
      });
    }
    const text = texts.get(excerpt.source);
    if (text !== undefined) checkQuotation(excerpt, text, index, report);
  });
  const first = event.excerpts[0]?.voice;
  if (first === undefined || first.kind === "article" || first.speaker === undefined) return;
  const { speaker } = first;
  if (event.who.some(({ actor, role }) => actor === speaker && role === "speaker")) return;
  report(["who"], {
    expected: `${speaker} as speaker, whose words the first excerpt carries`,
    found: foundText(event.who.find(({ actor }) => actor === speaker)?.role),
    mend: "give who speaks the role speaker, also where a happening is known only from these words",
  });
}

/**
 * Words coded `quoted` stand in quotation marks in the source, with no more before them than what introduces
 * them; words that stand in quotation marks are coded so.
 */
function checkQuotation(excerpt: Excerpt, text: SourceText, index: number, report: Report): void {
  const { start, end, voice } = excerpt;
  const quoted = quotedRanges(text, start, end);
  const last = quoted.at(-1);
  const length = quoted.reduce((sum, range) => sum + range.end - range.start, 0);
  if (voice.kind !== "quoted") {
    if (quoted.length !== 1 || length < end - start || !/\s/.test(excerpt.exact)) return;
    report(["excerpts", index, "voice", "kind"], {
      severity: "warning",
      expected: "quoted, for words that stand in quotation marks in the source",
      found: voice.kind,
      mend: "code the words as quoted and name their speaker",
    });
    return;
  }
  if (last === undefined) {
    report(["excerpts", index, "voice", "kind"], {
      expected: "paraphrased, for words that stand in no quotation marks in the source",
      found: "quoted",
      mend: "code them as paraphrased, or cut the excerpt to what is quoted",
    });
    return;
  }
  if (length * 2 < end - start) {
    report(["excerpts", index, "exact"], {
      expected: "before the quotation no more than who says it, when and where",
      found: `${end - start - length} characters of narration for ${length} quoted ones`,
      mend: "cut the excerpt to what introduces the quotation; give the narration an excerpt of its own, in the article's voice or paraphrased",
    });
  }
  const after = text.slice(last.end, end);
  if (/[\p{L}\p{N}]/u.test(after)) {
    report(["excerpts", index, "exact"], {
      expected: "nothing after the quotation",
      found: foundText(after),
      mend: "end the excerpt with the quotation; what follows is narration",
    });
  }
}

const PAIRS: Readonly<Record<string, string>> = { "“": "”", "«": "»", "‟": "”", "„": "“" };

/**
 * The stretches between quotation marks, cut to an excerpt, in code points. Marks pair within a paragraph, as
 * newspapers set them; straight ones open and close by turns.
 */
function quotedRanges(
  text: SourceText,
  from: number,
  to: number,
): readonly { readonly start: number; readonly end: number }[] {
  const before = text.slice(0, from);
  const paragraph = Array.from(before.slice(0, before.lastIndexOf("\n") + 1)).length;
  const ranges: { start: number; end: number }[] = [];
  let opened: { readonly at: number; readonly closing: string } | undefined;
  for (const [offset, character] of Array.from(text.slice(paragraph, text.length)).entries()) {
    const at = paragraph + offset;
    if (character === "\n" && at >= to) break;
    if (character === "\n") opened = undefined;
    else if (opened?.closing === character) {
      ranges.push({ start: opened.at + 1, end: at });
      opened = undefined;
    } else if (opened === undefined && (character === '"' || character in PAIRS)) {
      opened = { at, closing: PAIRS[character] ?? '"' };
    }
  }
  return ranges
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end);
}
