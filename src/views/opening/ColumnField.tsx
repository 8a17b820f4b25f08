import { useId } from "react";
import { PLAIN_FIELDS } from "../../domain/eventFields";
import { shownText } from "../../domain/shortText";
import { fitOf, roleOfColumn } from "../../formats/import/columnChoice";
import type { ColumnMapping } from "../../formats/import/columnMapping";
import { COLUMN_ROLES, type ColumnRole, type OwnRole } from "../../formats/import/columnRoles";
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

const GROUPS = ["time", "place", "what", "who", "toll", "source"] as const;
type Group = (typeof GROUPS)[number];

/** What each role answers, in the order in which they are offered. What is in no group is not offered. */
const GROUP_OF_ROLE: Readonly<Record<OwnRole, Group | undefined>> = {
  date: "time",
  dateEnd: "time",
  time: "time",
  year: "time",
  month: "time",
  day: "time",
  datePrecision: "time",
  latitude: "place",
  longitude: "place",
  location: "place",
  country: "place",
  admin1: "place",
  admin2: "place",
  placePrecision: "place",
  title: "what",
  kind: "what",
  kindDetail: "what",
  description: "what",
  actor: "who",
  // It comes with ACLED's own columns.
  actorKind: undefined,
  toll: "toll",
  tollLow: "toll",
  tollHigh: "toll",
  citation: "source",
  id: "source",
};
const OWN_ROLES = Object.keys(GROUP_OF_ROLE) as OwnRole[];

function offeredIn(group: Group): readonly ColumnRole[] {
  return [
    ...OWN_ROLES.filter((role) => GROUP_OF_ROLE[role] === group),
    ...(group === "what" ? PLAIN_FIELDS : []),
  ];
}

const OFFERED: ReadonlySet<ColumnRole> = new Set(GROUPS.flatMap(offeredIn));

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
        {GROUPS.map((group) => (
          <optgroup key={group} label={t(`role.groups.${group}`)}>
            {offeredIn(group).map((known) => (
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
