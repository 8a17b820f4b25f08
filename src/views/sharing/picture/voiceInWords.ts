import { textIn, type Excerpt, type Texts } from "../../../domain/model";
import { localeOf, type Language } from "../../../i18n/languages";
import { textsIn } from "../../../i18n/texts";
import type { Names } from "../../../state/names";

/**
 * Whose words an excerpt carries, as plain text: what `VoiceWords` shows where there is markup. Each name is isolated,
 * so that it keeps its own direction.
 */
export function voiceInWords({ voice, source }: Excerpt, names: Names, language: Language): string {
  const t = textsIn(language, "common");
  const isolated = (texts: Texts) => `\u2068${textIn(texts, language).text}\u2069`;
  const publisher = isolated(names.publisher(source));
  if (voice.kind === "article") return t("record.voice.article", { publisher });
  const speaker =
    voice.speaker === undefined ? t("record.voice.unnamed") : isolated(names.actor(voice.speaker));
  const [by = publisher, ...further] = (voice.via ?? []).map((actor) => isolated(names.actor(actor)));
  if (further.length === 0) return t(`record.voice.${voice.kind}`, { speaker, by });
  const through = new Intl.ListFormat(localeOf(language)).format(further);
  return t(`record.voice.${voice.kind}Through`, { speaker, by, through });
}
