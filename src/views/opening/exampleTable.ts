import type { Language } from "../../i18n/languages";

/** By path: "../../i18n/ar/exampleTable.ts". */
const TABLES = import.meta.glob<readonly (readonly string[])[]>("../../i18n/*/exampleTable.ts", {
  eager: true,
  import: "exampleTable",
});

/** A small table as Sanad reads it, header first: invented events, one with a month only and one without a place. */
export function exampleTable(language: Language): readonly (readonly string[])[] {
  return TABLES[`../../i18n/${language}/exampleTable.ts`] ?? [];
}

/** The table as CSV. */
export function exampleCsv(language: Language): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return exampleTable(language)
    .map((row) => `${row.map(quoted).join(",")}\n`)
    .join("");
}
