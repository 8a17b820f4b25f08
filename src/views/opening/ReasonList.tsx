import { shownText } from "../../domain/shortText";
import {
  EFFECTS,
  type ImportIssues,
  type ReasonTally,
  type RowIssue,
} from "../../formats/import/importIssues";
import { useTexts } from "../shared/useTexts";

/** So many rows are listed on the screen; the download has more. */
const ROWS_SHOWN = 25;

/** What was wrong with a file's rows, by reason; each opens to its rows. */
export function ReasonList({ issues }: { readonly issues: ImportIssues }) {
  const { t } = useTexts("importing");
  if (issues.tallies.length === 0) return null;
  return (
    <section>
      <h3>{t("reasons")}</h3>
      <ul className="opening-reasons">
        {issues.tallies.map((tally) => (
          <li key={tally.reason}>
            <Reason tally={tally} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reason({ tally: { reason, count, rows } }: { readonly tally: ReasonTally }) {
  const { t, locale } = useTexts("importing");
  const listed = rows.filter(({ row }) => row > 0).slice(0, ROWS_SHOWN);
  const isWholeFile = listed.length === 0;
  const head = (
    <>
      <span className="opening-count">{isWholeFile ? t("wholeFile") : t("times", { count })}</span>{" "}
      <span className={`opening-effect is-${EFFECTS[reason]}`}>{t(`effect.${EFFECTS[reason]}`)}</span>{" "}
      <span>
        {t("expected")}: {t(`reason.${reason}.expected`)}
      </span>
    </>
  );
  const mend = <p className="opening-mend">{t(`reason.${reason}.mend`)}</p>;
  if (isWholeFile) {
    const found = rows[0]?.found ?? "";
    return (
      <>
        <p>{head}</p>
        {mend}
        {found !== "" && (
          <p className="opening-mend">
            {t("found")}: <bdi>{shownText(found)}</bdi>
          </p>
        )}
      </>
    );
  }
  const rest = count - listed.length;
  return (
    <details>
      <summary>{head}</summary>
      {mend}
      <table className="opening-rows">
        <thead>
          <tr>
            <th scope="col">{t("row")}</th>
            <th scope="col">{t("field")}</th>
            <th scope="col">{t("found")}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((issue, index) => (
            <FoundRow key={index} issue={issue} locale={locale} />
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="opening-mend">{t("more", { count: rest })}</p>}
    </details>
  );
}

function FoundRow({
  issue: { row, field, found },
  locale,
}: {
  readonly issue: RowIssue;
  readonly locale: string;
}) {
  return (
    <tr>
      <td>{new Intl.NumberFormat(locale).format(row)}</td>
      <td>
        <bdi>{shownText(field)}</bdi>
      </td>
      <td>
        <bdi>{found === "" ? "–" : shownText(found)}</bdi>
      </td>
    </tr>
  );
}
