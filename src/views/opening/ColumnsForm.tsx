import { useId, useState } from "react";
import { missingIn, type ColumnMapping } from "../../formats/import/columnMapping";
import { withRole } from "../../formats/import/columnChoice";
import type { EncodingName } from "../../formats/import/encoding";
import { offersEncoding, type TableForm } from "../../formats/import/tableForm";
import { NO_STANDARD, STANDARD_IDS, STANDARDS } from "../../formats/standards/standards";
import { useTexts } from "../shared/useTexts";
import { ColumnField } from "./ColumnField";
import { EncodingChoice } from "./EncodingChoice";
import "./columns.css";

type ColumnsFormProps = {
  readonly form: TableForm;
  readonly onRead: (mapping: ColumnMapping) => void;
  readonly onEncoding: (encoding: EncodingName) => void;
  readonly onBack: () => void;
};

/** Of so many columns all stand in the order of the file; of more, those that are read come first. */
const MANY_COLUMNS = 14;

/** What each column of a table tells, for the reader to say or to put right, with examples and a check of them. */
export function ColumnsForm({ form, onRead, onEncoding, onBack }: ColumnsFormProps) {
  const { t } = useTexts("importing");
  const [mapping, setMapping] = useState(form.mapping);
  const columns = form.header.map((_, column) => column);
  // By what was taken at first: a column does not move away under the reader's hand.
  const readAtFirst = new Set(Object.values(form.mapping.roles).flat());
  const isLong = columns.length > MANY_COLUMNS && readAtFirst.size > 0;
  const first = isLong ? columns.filter((column) => readAtFirst.has(column)) : columns;
  const rest = isLong ? columns.filter((column) => !readAtFirst.has(column)) : [];
  const fieldOf = (column: number) => (
    <ColumnField
      key={column}
      form={form}
      column={column}
      mapping={mapping}
      onRole={(role) => setMapping((before) => withRole(before, column, role))}
    />
  );
  const missing = missingIn(mapping);
  const isReadable = missing.length < 2;
  return (
    <form
      className="columns-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReadable) onRead(mapping);
      }}
    >
      <p>{t("columns.explained")}</p>
      <ul className="columns-list">{first.map(fieldOf)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{t("columns.rest", { count: rest.length })}</summary>
          <ul className="columns-list">{rest.map(fieldOf)}</ul>
        </details>
      )}
      <Reading mapping={mapping} onChange={setMapping} />
      {offersEncoding(form) && <EncodingChoice encoding={form.encoding} onChange={onEncoding} />}
      <div className="columns-foot">
        <p role="status" className={missing.length === 0 ? "columns-good" : "columns-missing"}>
          {t(
            missing.length === 2
              ? "columns.neither"
              : missing.includes("noTimeColumn")
                ? "columns.noTime"
                : missing.includes("noPlaceColumn")
                  ? "columns.noPlace"
                  : "columns.ready",
          )}
        </p>
        <div className="opening-actions">
          <button type="submit" className="button opening-first" disabled={!isReadable}>
            {t("readAgain")}
          </button>
          <button type="button" className="button" onClick={onBack}>
            {t("backToReport")}
          </button>
        </div>
      </div>
    </form>
  );
}

type ReadingProps = {
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
};

/** How dates and codes are read. */
function Reading({ mapping, onChange }: ReadingProps) {
  const { t } = useTexts("importing");
  const [orderId, standardId, kindsId] = [useId(), useId(), useId()];
  const hasTypes = mapping.roles.kind !== undefined || mapping.roles.kindDetail !== undefined;
  return (
    <div className="columns-reading">
      <p>
        <label htmlFor={orderId}>{t("columns.dayOrder")}</label>{" "}
        <select
          id={orderId}
          className="opening-select"
          value={mapping.dayOrder}
          onChange={({ target }) =>
            onChange({ ...mapping, dayOrder: target.value === "month-first" ? "month-first" : "day-first" })
          }
        >
          <option value="day-first">{t("columns.dayFirst")}</option>
          <option value="month-first">{t("columns.monthFirst")}</option>
        </select>
      </p>
      <p>
        <label htmlFor={standardId}>{t("columns.codes")}</label>{" "}
        <select
          id={standardId}
          className="opening-select"
          value={mapping.standard}
          onChange={({ target }) => {
            const standard = STANDARD_IDS.find((id) => id === target.value);
            if (standard !== undefined) onChange({ ...mapping, standard });
          }}
        >
          {STANDARD_IDS.map((id) => (
            <option key={id} value={id}>
              {id === NO_STANDARD
                ? t("columns.noCodes")
                : t("columns.codesOf", { standard: STANDARDS[id].name })}
            </option>
          ))}
        </select>
      </p>
      {hasTypes && (
        <p>
          <label htmlFor={kindsId}>{t("columns.kinds")}</label>{" "}
          <select
            id={kindsId}
            className="opening-select"
            value={mapping.kinds ?? "own"}
            onChange={({ target }) =>
              onChange({ ...mapping, kinds: target.value === "codebook" ? "codebook" : "own" })
            }
          >
            <option value="own">{t("columns.ownKinds")}</option>
            <option value="codebook">{t("columns.codebookKinds")}</option>
          </select>
        </p>
      )}
    </div>
  );
}
