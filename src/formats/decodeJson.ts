import type { Issue } from "../domain/issues";
import { foundText } from "../domain/issues";

/** Deeper nesting parses but breaks what copies or prints it. */
const MAX_DEPTH = 100;

/**
 * The JSON value of a file's bytes, or the one Issue that says why there is none: not UTF-8, empty, a web page
 * in place of the file, cut short, or nested beyond reason.
 */
export function decodeJson(
  bytes: Uint8Array,
  where: string,
): { readonly value: unknown } | { readonly issue: Issue } {
  const issue = (expected: string, found: string, mend: string) => ({
    issue: { severity: "error" as const, where, expected, found, mend },
  });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const hasUtf16Mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return issue(
      "text in UTF-8",
      hasUtf16Mark ? "UTF-16" : "bytes that are not UTF-8",
      "save the file again as UTF-8",
    );
  }
  if (text.trim() === "") return issue("a JSON object", "an empty file", "put the dataset into the file");
  if (/^\s*</.test(text)) {
    return issue(
      "a JSON object",
      foundText(text.slice(0, 60)),
      "check the address: a web page came in place of the file",
    );
  }
  try {
    const value: unknown = JSON.parse(text);
    if (depthOf(value) > MAX_DEPTH) {
      return issue(
        `nesting of at most ${MAX_DEPTH} levels`,
        "deeper nesting",
        "use the format of data/README.md",
      );
    }
    return { value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // A zero byte stands beside every Latin letter of UTF-16.
    if (text.includes("\0")) return issue("text in UTF-8", "UTF-16", "save the file again as UTF-8");
    return issue(
      "valid JSON",
      reason.slice(0, 200),
      "the file may be cut short: fetch or save it again, or check the named place",
    );
  }
}

/** Walks without recursion: the input may be nested deeper than the stack. */
function depthOf(value: unknown): number {
  let depth = 0;
  let level: readonly unknown[] = [value];
  while (level.length > 0 && depth <= MAX_DEPTH) {
    level = level.flatMap((item) =>
      typeof item === "object" && item !== null ? (Object.values(item) as unknown[]) : [],
    );
    depth += 1;
  }
  return depth;
}
