import type { Kind, KindId, OWN_KINDS } from "../domain/kinds";
import { isolated } from "../domain/isolate";
import type { Texts } from "../domain/readersTexts";
import { labelIn } from "../domain/shortText";
import { localeOf, type Language } from "./languages";
import { textsIn } from "./texts";

/** What the data calls its kinds; undefined for those that the interface has words for. */
export type KindNames = { readonly kind: (id: KindId) => Texts | undefined };

/** `kind`: one event of it, "Strike". `kinds`: several, "Strikes". A file's own type has one name for both. */
export type KindForm = "kind" | "kinds";

type KnownKind = Exclude<KindId, (typeof OWN_KINDS)[number]>;

/** The name of a kind as an element of its own shows it, short and balanced, and the language it is in. */
export function kindName(
  id: KindId,
  names: KindNames,
  language: Language,
  form: KindForm = "kind",
): { readonly text: string; readonly language: string } {
  const own = names.kind(id);
  if (own !== undefined) return labelIn(own, language);
  // A file's own kind has a name of the file's.
  const known = id.startsWith("own-") ? "event" : (id as KnownKind);
  return { text: textsIn(language, "common")(`${form}.${known}`), language };
}

/** The same within a sentence: a file's word is isolated and as the file writes it, one of ours fits the middle of a sentence. */
export function kindInWords(
  id: KindId,
  names: KindNames,
  language: Language,
  form: KindForm = "kind",
): string {
  const { text } = kindName(id, names, language, form);
  return names.kind(id) === undefined ? text.toLocaleLowerCase(language) : isolated(text);
}

/** What `other` holds, "28 rarer types: Ambush, Looting, …"; undefined for every other kind. */
export function heldTypes({ holds }: Kind, language: Language): string | undefined {
  if (holds === undefined) return undefined;
  const names = holds.names.map((name) => isolated(labelIn(name, language).text));
  const isAll = names.length === holds.types;
  return textsIn(language, "common")("kindHolds", {
    count: holds.types,
    names: new Intl.ListFormat(localeOf(language), { type: "unit" }).format(isAll ? names : [...names, "…"]),
  });
}

/** The name as it stands in a list or before a colon: a file's word is isolated. */
export function isolatedKind(
  id: KindId,
  names: KindNames,
  language: Language,
  form: KindForm = "kind",
): string {
  const { text } = kindName(id, names, language, form);
  return names.kind(id) === undefined ? text : isolated(text);
}
