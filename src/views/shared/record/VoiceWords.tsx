import type { Excerpt } from "../../../domain/model";
import { Text } from "../Text";
import { useTexts } from "../useTexts";
import { Series } from "./Series";
import { useNames } from "./useNames";
import { Woven } from "./Woven";

/**
 * Whose words an excerpt carries: "al-Bawaba, in its own voice"; "al-Sudani, quoted by al-Bawaba"; "CENTCOM,
 * paraphrased by the SDF's military news network".
 */
export function VoiceWords({ excerpt: { voice, source } }: { readonly excerpt: Excerpt }) {
  const { t } = useTexts("common");
  const names = useNames();
  const publisher = <Text of={names.publisher(source)} />;
  if (voice.kind === "article") {
    return <Woven sentence={(slots) => t("record.voice.article", slots)} parts={{ publisher }} />;
  }
  const { kind, via = [] } = voice;
  const speaker =
    voice.speaker === undefined ? t("record.voice.unnamed") : <Text of={names.actor(voice.speaker)} />;
  const [nearest, ...further] = via.map((actor) => <Text key={actor} of={names.actor(actor)} />);
  const by = nearest ?? publisher;
  if (further.length === 0) {
    return <Woven sentence={(slots) => t(`record.voice.${kind}`, slots)} parts={{ speaker, by }} />;
  }
  const through = <Series of={further} />;
  return (
    <Woven sentence={(slots) => t(`record.voice.${kind}Through`, slots)} parts={{ speaker, by, through }} />
  );
}
