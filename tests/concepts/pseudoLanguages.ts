import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Patch } from "./copyOfSources";

/** A language made up from one that there is: its texts in brackets, all else as `pack` says. */
type PseudoLanguage = {
  readonly tag: string;
  readonly from: "en" | "ar";
  /** What the copied pack's source is changed to, each once. */
  readonly pack: readonly (readonly [found: RegExp, replaced: string])[];
  /** Left out of the texts, so that what watches over them has something to find: `namespace.key`. */
  readonly without?: string;
};

/** The folder of such a language and its line of the registry. */
export function pseudoLanguage({ tag, from, pack, without }: PseudoLanguage): Patch {
  const files = readdirSync(`src/i18n/${from}`).map((name): readonly [string, string] => {
    const text = readFileSync(`src/i18n/${from}/${name}`, "utf8");
    const namespace = basename(name, ".json");
    const written =
      name === "pack.ts"
        ? changed(text, pack)
        : name === "index.ts" && from === "en"
          ? text.replace(/^export type English.*$/m, "")
          : name.endsWith(".json")
            ? JSON.stringify(bracketed(JSON.parse(text), namespace, without))
            : text;
    return [`src/i18n/${tag}/${name}`, written];
  });
  return {
    files: Object.fromEntries(files),
    lines: [
      {
        file: "src/i18n/registry.ts",
        after: `"./${from}/pack"`,
        line: `export { pack as "${tag}" } from "./${tag}/pack";`,
      },
    ],
  };
}

function changed(source: string, changes: PseudoLanguage["pack"]): string {
  return changes.reduce((text, [found, replaced]) => {
    if (!found.test(text)) throw new Error(`the pack has no ${found.source}`);
    return text.replace(found, replaced);
  }, source);
}

/** Every text as it is, between brackets that no language's texts have. */
function bracketed(texts: unknown, path: string, without: string | undefined): unknown {
  if (typeof texts === "string") return `⟦${texts}⟧`;
  return Object.fromEntries(
    Object.entries(texts as Readonly<Record<string, unknown>>)
      .filter(([key]) => `${path}.${key}` !== without)
      .map(([key, value]) => [key, bracketed(value, `${path}.${key}`, without)]),
  );
}
