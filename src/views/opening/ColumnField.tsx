import { useId } from "react";
import { shownText } from "../../domain/shortText";
import { fitOf, roleOfColumn } from "../../formats/import/columnChoice";
import type { ColumnMapping } from "../../formats/import/columnMapping";
import { COLUMN_ROLES, type ColumnRole } from "../../formats/import/columnRoles";
import type { TableForm } from "../../formats/import/tableForm";
import { useTexts } from "../shared/useTexts";

type ColumnFieldProps = {
  readonly form: TableForm;
  readonly column: number;
  readonly mapping: ColumnMapping;
  readonly onRole: (role: ColumnRole | undefined) => void;
};

const SAMPLES_SHOWN = 3;
/** Of an example, in UTF-16 units. */
const LONGEST_SAMPLE = 120;

/** The roles by what they answer. The kind of an actor comes with ACLED's own columns and is not offered. */
const GROUPS: Readonly<Record<"time" | "place" | "what" | "who" | "toll" | "source", readonly ColumnRole[]>> =
  {
    time: ["date", "dateEnd", "time", "year", "month", "day", "datePrecision"],
    place: ["latitude", "longitude", "location", "country", "admin1", "admin2", "placePrecision"],
    what: ["title", "kind", "kindDetail", "description"],
    who: ["actor"],
    toll: ["toll", "tollLow", "tollHigh"],
    source: ["citation", "id"],
  };
const GROUP_NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
const OFFERED: ReadonlySet<ColumnRole> = new Set(Object.values(GROUPS).flat());

/** One column: its name, some of what stands in it, what it is taken for and whether its examples fit that. */
export function ColumnField({ form, column, mapping, onRole }: ColumnFieldProps) {
  const { t } = useTexts("importing");
  const id = useId();
  const given = form.header[column] ?? "";
  const name = given.trim() === "" ? t("columns.unnamed", { number: column + 1 }) : shownText(given);
  const values = form.sampleRows.map((row) => row[column] ?? "");
  const samples = [...new Set(values.filter((text) => text.trim() !== ""))].slice(0, SAMPLES_SHOWN);
  const role = roleOfColumn(mapping, column);
  const fit = role && fitOf(role, values, mapping.dayOrder);
  const isFit = fit === undefined || fit.good === fit.given;
  return (
    <li className={`column-field${role === undefined ? "" : " is-read"}`}>
      <label htmlFor={id} className="column-name">
        <bdi aria-hidden="true">{name}</bdi>
        <span className="unseen">{t("columns.tells", { name })}</span>
      </label>
      <select
        id={id}
        className="opening-select"
        value={role ?? ""}
        aria-describedby={`${id}-samples ${id}-fit`}
        onChange={({ target }) => onRole(COLUMN_ROLES.find((known) => known === target.value))}
      >
        <option value="">{t("columns.unused")}</option>
        {role !== undefined && !OFFERED.has(role) && <option value={role}>{t(`role.${role}`)}</option>}
        {GROUP_NAMES.map((group) => (
          <optgroup key={group} label={t(`role.groups.${group}`)}>
            {GROUPS[group].map((known) => (
              <option key={known} value={known}>
                {t(`role.${known}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p id={`${id}-samples`} className="column-samples">
        <span className="unseen">{t("columns.samples")}: </span>
        {samples.length === 0
          ? t("columns.noSamples")
          : samples.map((sample) => (
              <bdi key={sample} className="column-sample">
                {shownText(sample, LONGEST_SAMPLE)}
              </bdi>
            ))}
      </p>
      <p id={`${id}-fit`} role="status" className={`column-fit ${isFit ? "is-good" : "is-bad"}`}>
        {fit !== undefined && fit.given > 0 && t(`fit.${fit.expected}`, { good: fit.good, given: fit.given })}
      </p>
    </li>
  );
}
