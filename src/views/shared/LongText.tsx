import { useState } from "react";
import { balanced } from "../../domain/isolate";
import { textIn, type Texts } from "../../domain/readersTexts";
import { LENGTHS, shownText } from "../../domain/shortText";
import { languageMarks } from "./Text";
import { useTexts } from "./useTexts";
import "./longText.css";

/**
 * A text of the data for reading (see `Text`): of a long one the first part, and all of it when the reader asks.
 * Words in one language only are given as `{ [language]: words }`.
 */
export function LongText({ of }: { readonly of: Texts }) {
  const { t, language } = useTexts("common");
  const { text, language: own } = textIn(of, language);
  const [whole, setWhole] = useState<string>();
  const isWhole = whole === text;
  const isLong = text.length > LENGTHS.passage;
  const shown = isWhole ? balanced(text) : shownText(text, LENGTHS.passage);
  return (
    <>
      <bdi {...languageMarks(own)}>{shown}</bdi>
      {isLong && (
        <>
          {" "}
          <button
            type="button"
            className="link-button long-text-more"
            lang={language}
            aria-expanded={isWhole}
            onClick={() => setWhole(isWhole ? undefined : text)}
          >
            {isWhole ? t("record.showLess") : t("record.showAll", { count: charactersOf(text) })}
          </button>
        </>
      )}
    </>
  );
}

/** Code points, as everyone counts them; no array of a hundred thousand is made for it. */
function charactersOf(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
