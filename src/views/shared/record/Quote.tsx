import { statusOf } from "../../../domain/excerpts";
import type { Excerpt } from "../../../domain/model";
import { heldTag } from "../../../domain/readersTexts";
import type { EventRecord } from "../../../engine/query";
import { directionOf } from "../../../i18n/languages";
import { LongText } from "../LongText";
import { useTexts } from "../useTexts";
import { Foldable } from "./Foldable";
import { languageName } from "./languageName";
import { useNames } from "./useNames";
import { Verified } from "./Verified";
import { VoiceWords } from "./VoiceWords";
import "./record.css";

/** An excerpt, verbatim, with its translation, whose words they are, how they stand, and whether they hold. */
export function Quote({ record, excerpt }: { readonly record: EventRecord; readonly excerpt: Excerpt }) {
  const { t } = useTexts("common");
  const language = useNames().sourceEntry(excerpt.source)?.language ?? "und";
  return (
    <figure className="quote" data-kind={record.event.kind}>
      <blockquote lang={language} dir={directionOf(language)} data-excerpt-id={excerpt.id}>
        <LongText of={{ [language]: excerpt.exact }} />
      </blockquote>
      <Translations excerpt={excerpt} quoteLanguage={language} />
      <figcaption>
        <span className="quote-voice">
          <VoiceWords excerpt={excerpt} />
        </span>
        <span className="quote-standing">{t(`standing.${excerpt.standing}`)}</span>
        <Verified status={statusOf(record.anchorings, excerpt)} />
      </figcaption>
    </figure>
  );
}

type TranslationsProps = { readonly excerpt: Excerpt; readonly quoteLanguage: string };

/** The reader's language in sight; others, of no use to who reads the quote itself, tucked away. */
function Translations({ excerpt, quoteLanguage }: TranslationsProps) {
  const { t, language } = useTexts("common");
  const all = Object.entries(excerpt.translations).filter(
    ([tag, text]) => tag !== quoteLanguage && text !== "",
  );
  const own = heldTag(excerpt.translations, language);
  return all.map(([tag, text]) =>
    tag === own ? (
      <Translation key={tag} tag={tag} text={text} />
    ) : (
      <Foldable
        key={tag}
        className="quote-tucked"
        head={t("record.translation", { language: languageName(tag, language) })}
      >
        <Translation tag={tag} text={text} />
      </Foldable>
    ),
  );
}

function Translation({ tag, text }: { readonly tag: string; readonly text: string }) {
  return (
    <p className="quote-translation" lang={tag} dir={directionOf(tag)}>
      <LongText of={{ [tag]: text }} />
    </p>
  );
}
