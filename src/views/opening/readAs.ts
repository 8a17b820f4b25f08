import { isolated } from "../../domain/isolate";
import type { TableForm } from "../../formats/import/tableForm";
import { NO_STANDARD, STANDARDS } from "../../formats/standards/standards";
import type { Translate } from "../../i18n/texts";

/** The interface's own words for formats whose names would not say it all; any other goes by its name. */
const WORDS = {
  csv: "kind.csv",
  json: "kind.json",
  geojson: "kind.geojson",
  timelinejs: "kind.timelinejs",
} as const;

/** As what a file was read: "UCDP GED (CSV)", "JSON records"; a dataset of Sanad's has no form. */
export function readAs(form: TableForm | undefined, t: Translate<"importing">): string {
  if (form === undefined) return t("kind.dataset");
  const { kind, formatName, mapping } = form;
  if (mapping.standard !== NO_STANDARD) {
    return t("kind.standard", { standard: STANDARDS[mapping.standard].name, format: formatName });
  }
  return kind in WORDS ? t(WORDS[kind as keyof typeof WORDS]) : isolated(formatName);
}
