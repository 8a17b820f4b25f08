import type { SourceId } from "../../../domain/model";
import type { Texts } from "../../../domain/readersTexts";
import { shownText } from "../../../domain/shortText";
import { publishedInWords } from "../../../i18n/dateWords";
import { Text } from "../Text";
import { useTexts } from "../useTexts";
import { Series } from "./Series";
import { usePaper } from "./paper";
import { useNames } from "./useNames";
import { webAddress } from "./webAddress";
import { Woven } from "./Woven";
import "./record.css";

/** A source by its publisher's name, leading to the source where it has a safe address. */
export function SourceLink({ id }: { readonly id: SourceId }) {
  const names = useNames();
  return <OutwardLink url={names.sourceEntry(id)?.url} text={names.publisher(id)} />;
}

/** "by Shafaq News and Reuters": who establishes what stands before it. */
export function AccordingTo({ sources }: { readonly sources: readonly SourceId[] }) {
  const { t } = useTexts("common");
  if (sources.length === 0) return null;
  const series = (
    <Series
      of={sources.map((id) => (
        <SourceLink key={id} id={id} />
      ))}
    />
  );
  return (
    <span className="record-sources">
      <Woven sentence={(slots) => t("record.by", slots)} parts={{ sources: series }} />
    </span>
  );
}

/** A source in full: publisher, title, when it was published, when it was read. */
export function SourceCitation({ id }: { readonly id: SourceId }) {
  const names = useNames();
  const { t, language } = useTexts("common");
  const source = names.sourceEntry(id);
  if (source === undefined) return <Text of={names.publisher(id)} />;
  return (
    <cite className="record-citation">
      <Text of={source.publisher} />
      {t("record.separator")}
      <OutwardLink url={source.url} text={source.title} />
      {t("record.separator")}
      {publishedInWords(source.published, language)}
      {source.accessed !== undefined && (
        <Woven
          sentence={(slots) => t("record.accessed", slots)}
          parts={{ date: <bdi>{shownText(source.accessed)}</bdi> }}
        />
      )}
      <PrintedAddress url={source.url} />
    </cite>
  );
}

/** A text that leads out of the app, if its address is one of the web's; else the text alone. */
export function OutwardLink({ url, text }: { readonly url: string | undefined; readonly text: Texts }) {
  const { t } = useTexts("common");
  const address = webAddress(url);
  if (address === undefined) return <Text of={text} />;
  return (
    <a className="record-link" href={address} target="_blank" rel="noreferrer noopener">
      <Text of={text} />
      <span className="unseen"> {t("record.newTab")}</span>
    </a>
  );
}

/** On paper, where no link can be followed, an address of the web in full; nothing on a screen. */
export function PrintedAddress({ url }: { readonly url: string | undefined }) {
  const isOnPaper = usePaper() !== undefined;
  const address = webAddress(url);
  if (!isOnPaper || address === undefined) return null;
  return (
    <span className="record-address">
      {" "}
      <bdi dir="ltr">{address}</bdi>
    </span>
  );
}
