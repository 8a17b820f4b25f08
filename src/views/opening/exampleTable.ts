import { csv } from "../../formats/writers/csv";
import { fileName } from "../../formats/writers/fileName";
import { tableOfRows, writeTable } from "../../formats/writers/writeFile";
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

/** The table as a CSV file, as a spreadsheet would save it. */
export async function exampleFile(language: Language): Promise<File> {
  const [header = [], ...rows] = exampleTable(language);
  const content = await writeTable(csv, tableOfRows(header, rows));
  return new File([content], fileName("sanad-example", csv), { type: content.type });
}
