import type { Issue } from "../../domain/issues";
import { LENGTHS, shownText } from "../../domain/shortText";
import type { Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";

type IssueListProps = { readonly issues: readonly Issue[]; readonly language: Language };

/**
 * Problems in data, one by one. They are written in English for whoever made the data, as the command line
 * prints them; only the labels follow the interface.
 */
export function IssueList({ issues, language }: IssueListProps) {
  const t = textsIn(language, "shell");
  return (
    <ol className="issue-list">
      {issues.map((issue, index) => (
        <li key={index} className={`issue issue-${issue.severity}`}>
          <p className="issue-where">
            <span className="issue-severity">{t(`issue.${issue.severity}`)}</span>{" "}
            <bdi lang="en">{shownText(issue.where)}</bdi>
          </p>
          <dl>
            {(["expected", "found", "mend"] as const).map((field) => (
              <div key={field}>
                <dt>{t(`issue.${field}`)}</dt>
                <dd lang="en" dir="auto">
                  {shownText(issue[field], LENGTHS.line)}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
