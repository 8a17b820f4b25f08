import type { EventRecord } from "../../engine/query";
import { spanInWords } from "../../i18n/dateWords";
import { AccordingTo } from "../shared/record/SourceCitation";
import { useNames } from "../shared/record/useNames";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";

/** When and where as the views draw it, in two lines under the title; how it is known stands further down. */
export function DetailsHeadline({ record: { item, event } }: { readonly record: EventRecord }) {
  const { t, language } = useTexts("details");
  const names = useNames();
  const { date, places } = item;
  return (
    <div className="details-headline">
      <p>
        <strong>{spanInWords(date.span, language)}</strong>{" "}
        {date.from === "corroborated" ? (
          <AccordingTo sources={date.sources} />
        ) : (
          t(event.imported === undefined ? "byTheArticle" : "byTheFile")
        )}
      </p>
      {places.length > 0 && (
        <ul>
          {places.map(({ place, role }) => (
            <li key={`${place} ${role}`} data-role={role}>
              <Text of={names.place(place)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
