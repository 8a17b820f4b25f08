import type { Estimate } from "../../../domain/model";
import type { EventRecord } from "../../../engine/query";
import { useTexts } from "../useTexts";
import { PhraseWords } from "./PhraseWords";
import { RecordLine, reportedBy } from "./RecordLine";
import { AccordingTo } from "./SourceCitation";

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

function Counts({ killed, injured }: CountsProps) {
  const { t } = useTexts("common");
  const inWords = (harm: "killed" | "injured", { low, best, high }: Estimate) => {
    const count =
      low === high ? t(`record.toll.${harm}`, { low }) : t(`record.toll.${harm}Range`, { low, high });
    const hasBest = best !== undefined && low !== high;
    return hasBest ? `${count}${t("record.separator")}${t("record.toll.best", { best })}` : count;
  };
  return (
    <>
      {killed && <strong className="record-value">{inWords("killed", killed)}</strong>}
      {injured && <strong className="record-value">{inWords("injured", injured)}</strong>}
    </>
  );
}
