import type { Voice } from "../domain/model";
import type { Translate } from "./texts";

/** The names in a voice's sentence, or what stands for them until they are put in. */
export type VoiceNames = {
  /** Who published the words: they are the publisher's wherever they are not in quotation marks. */
  readonly publisher: string;
  /** Undefined where the source names nobody. */
  readonly speaker: string | undefined;
  /** Through whom they reached the publisher, the one nearest the speaker first. */
  readonly through: readonly string[];
};

/**
 * Whose words an excerpt carries: "Al-Bawaba, in its own voice"; "al-Sudani, quoted by Al-Bawaba"; "US Central
 * Command, paraphrased by Al-Bawaba, via a news network".
 */
export function voiceInWords(
  kind: Voice["kind"],
  { publisher, speaker, through }: VoiceNames,
  t: Translate<"common">,
): string {
  if (kind === "article") return t("record.voice.article", { publisher });
  const who = { publisher, speaker: speaker ?? t("record.voice.unnamed") };
  if (through.length === 0) return t(`record.voice.${kind}`, who);
  return t(`record.voice.${kind}Via`, { ...who, through: through.join(t("record.voice.then")) });
}
