/** A text for readers in several languages: BCP 47 tag to text. */
export type Texts = Readonly<Record<string, string>>;

/**
 * The tag under which a reader of this language finds a text of their own: the language's, else with ever less behind
 * it ("ar-IQ" finds "ar"). Undefined where there is none.
 */
export function heldTag(texts: Texts, language: string): string | undefined {
  for (let tag = language; tag !== ""; tag = tag.slice(0, Math.max(tag.lastIndexOf("-"), 0))) {
    const text = texts[tag];
    if (text !== undefined && text !== "") return tag;
  }
  return undefined;
}

/** The text in the reader's language, else English, else whatever there is, with the language it is in. */
export function textIn(texts: Texts, language: string): { readonly text: string; readonly language: string } {
  for (const tag of [heldTag(texts, language) ?? language, "en", ...Object.keys(texts)]) {
    const text = texts[tag];
    if (text !== undefined && text !== "") return { text, language: tag };
  }
  return { text: "", language };
}
