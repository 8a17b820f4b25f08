import { isolated } from "../../../domain/isolate";
import type { Excerpt, Texts } from "../../../domain/model";
import { labelIn } from "../../../domain/shortText";
import { localeOf, type Language } from "../../../i18n/languages";
import { textsIn } from "../../../i18n/texts";
import type { Names } from "../../../state/names";

/**
 * Whose words an excerpt carries, as plain text: what `VoiceWords` shows where there is markup. Each name is isolated,
 * so that it keeps its own direction.
 */
export function voiceInWords({ voice, source }: Excerpt, names: Names, language: Language): string {
  const t = textsIn(language, "common");
  const named = (texts: Texts) => isolated(labelIn(texts, language).text);
  const publisher = named(names.publisher(source));
  if (voice.kind === "article") return t("record.voice.article", { publisher });
  const speaker = voice.speaker === undefined ? t("record.voice.unnamed") : named(names.actor(voice.speaker));
  const [by = publisher, ...further] = (voice.via ?? []).map((actor) => named(names.actor(actor)));
  if (further.length === 0) return t(`record.voice.${voice.kind}`, { speaker, by });
  const through = new Intl.ListFormat(localeOf(language)).format(further);
  return t(`record.voice.${voice.kind}Through`, { speaker, by, through });
}
