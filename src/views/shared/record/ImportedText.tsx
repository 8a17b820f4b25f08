import { isolated } from "../../../domain/isolate";
import type { Imported } from "../../../domain/model";
import { LongText } from "../LongText";
import { useTexts } from "../useTexts";
import "./record.css";

/**
 * What a file says of an event, and that it is no quote. In which language nobody knows: the text's own letters
 * give its direction.
 */
export function ImportedText({
  imported: { description, fileRow, unread = [] },
}: {
  readonly imported: Imported;
}) {
  const { t } = useTexts("common");
  return (
    <div className="imported">
      <p className="imported-label">{t("record.noSourceText")}</p>
      {description !== "" && (
        <p dir="auto" className="imported-description">
          <LongText of={{ und: description }} />
        </p>
      )}
      <p className="record-basis">{t("record.fileRow", { row: fileRow })}</p>
      {unread.map(({ field, found }) => (
        <p key={field} className="record-basis">
          {t("record.unread", { field: isolated(field), found: isolated(found) })}
        </p>
      ))}
    </div>
  );
}

/** The sources as the file cites them. */
export function Citations({ imported: { citations } }: { readonly imported: Imported }) {
  return (
    <ul className="imported-citations">
      {citations.map((citation, index) => (
        <li key={index} dir="auto">
          <LongText of={{ und: citation }} />
        </li>
      ))}
    </ul>
  );
}
