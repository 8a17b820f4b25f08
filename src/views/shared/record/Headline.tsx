import { isUndated } from "../../../domain/dates";
import type { EventRecord } from "../../../engine/query";
import { spanInWords } from "../../../i18n/dateWords";
import { useTexts } from "../useTexts";
import { PlaceName } from "./PlaceName";
import { AccordingTo } from "./SourceCitation";
import { Woven } from "./Woven";
import "./record.css";

/** When and where as the views draw it, in two lines under the title; all that is known stands further down. */
export function Headline({ record: { item, event } }: { readonly record: EventRecord }) {
  const { t, language } = useTexts("common");
  const { date, places } = item;
  const isFromFile = event.imported !== undefined;
  return (
    <div className="record-headline">
      <p>
        <strong>{spanInWords(date.span, language)}</strong>
        {date.from === "corroborated" ? (
          <>
            {" "}
            <AccordingTo sources={date.sources} />
          </>
        ) : isFromFile ? (
          // That it gives no date the file need not say: it may be one that could not be read.
          !isUndated(date.span) && ` ${t("record.byFile")}`
        ) : (
          // That no date is given the words for the span have said.
          !isUndated(date.span) && t("record.separator") + t(`record.dateBasis.${date.basis}`)
        )}
      </p>
      {places.length > 0 && (
        <ul>
          {places.map((drawn) => (
            <li key={`${drawn.place} ${drawn.role}`} data-role={drawn.role}>
              {drawn.role === "subject" ? (
                <Woven
                  sentence={(slots) => t("aboutPlace", slots)}
                  parts={{ place: <PlaceName drawn={drawn} /> }}
                />
              ) : (
                <PlaceName drawn={drawn} />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
