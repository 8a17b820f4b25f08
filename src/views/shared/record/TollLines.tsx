import type { Estimate } from "../../../domain/model";
import type { EventRecord } from "../../../engine/query";
import { useTexts } from "../useTexts";
import { PhraseWords } from "./PhraseWords";
import { RecordLine, reportedBy } from "./RecordLine";
import { AccordingTo } from "./SourceCitation";
import { tollInWords } from "./tollWords";

/** Killed and injured as the article and as other reports count them; nothing where no toll is given. */
export function TollLines({ record }: { readonly record: EventRecord }) {
  const { event } = record;
  if (event.toll === undefined) return null;
  const { reported, corroborated = [] } = event.toll;
  return (
    <ul className="record-lines">
      {reported && (
        <RecordLine from={reportedBy(event)} note={undefined}>
          <Counts killed={reported.killed} injured={reported.injured} />
          {reported.phrase && <PhraseWords record={record} phrase={reported.phrase} />}
        </RecordLine>
      )}
      {corroborated.map(({ killed, injured, sources, note }, index) => (
        <RecordLine key={index} from="corroborated" note={note}>
          <Counts killed={killed} injured={injured} />
          <AccordingTo sources={sources} />
        </RecordLine>
      ))}
    </ul>
  );
}

type CountsProps = { readonly killed: Estimate | undefined; readonly injured: Estimate | undefined };

function Counts(counted: CountsProps) {
  const { language } = useTexts("common");
  return tollInWords(counted, language).map((words) => (
    <strong key={words} className="record-value">
      {words}
    </strong>
  ));
}
