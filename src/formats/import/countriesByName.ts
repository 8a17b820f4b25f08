import { PLACE_KINDS } from "../../domain/codes";
import { countryName } from "../../domain/countryName";
import type { Texts } from "../../domain/readersTexts";
import { foldText } from "../../domain/searchText";
import { textAt, withTexts } from "../../domain/textStore";
import { inEveryLanguage, LANGUAGES } from "../../i18n/packs";
import type { PlaceTable } from "./importedEvents";

/** What tables in English call countries, where neither the map nor `Intl` does: by ISO 3166-1 alpha-2 code. */
const ENGLISH_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  BA: ["Bosnia-Herzegovina"],
  CD: [
    "DR Congo",
    "DRC",
    "DR Congo (Zaire)",
    "Democratic Republic of Congo",
    "Democratic Republic of the Congo",
  ],
  CG: ["Republic of Congo", "Republic of the Congo"],
  CI: ["Ivory Coast"],
  CZ: ["Czech Republic"],
  GB: ["Great Britain"],
  IR: ["Islamic Republic of Iran", "Iran (Islamic Republic of)"],
  MM: ["Burma"],
  PS: ["State of Palestine", "Occupied Palestinian Territory"],
  RU: ["Russian Federation", "Russia (Soviet Union)"],
  SY: ["Syrian Arab Republic"],
  TR: ["Turkey"],
  US: ["USA", "United States of America"],
  YE: ["Yemen (North Yemen)"],
};

const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
/** Codes that name no place: an unknown one, and two for trying out software. */
const NOWHERE_CODES = new Set(["ZZ", "XA", "XB"]);

type Country = {
  readonly code: string;
  /** What the map calls it. */
  readonly name: Texts;
  /** By language what else it goes by, and that. */
  readonly spellings: ReadonlyMap<string, Set<string>>;
};

let known: ReadonlyMap<string, Country> | undefined;

/** Countries by all of their names, folded. They are asked of `Intl` when first a table names any. */
function countries(): ReadonlyMap<string, Country> {
  if (known !== undefined) return known;
  const sources = LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).map((style) => ({
      language,
      names: new Intl.DisplayNames(language, { type: "region", style, fallback: "none" }),
    })),
  );
  const found = new Map<string, Country>();
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    if (NOWHERE_CODES.has(code) || sources[0]?.names.of(code) === undefined) continue;
    const name = inEveryLanguage((_, language) => countryName(code, language));
    const spellings = new Map<string, Set<string>>(
      Object.entries(name).map(([language, text]) => [language, new Set([text])]),
    );
    for (const { language, names } of sources) spellings.get(language)?.add(names.of(code) ?? name[language]);
    for (const spelling of ENGLISH_SPELLINGS[code] ?? []) spellings.get("en")?.add(spelling);
    const country = { code, name, spellings };
    for (const spelling of [...spellings.values()].flatMap((texts) => [...texts])) {
      const folded = foldText(spelling);
      // Codes that are not in use any more ("SU") go by the names of those that are: either says the same.
      if (!found.has(folded)) found.set(folded, country);
    }
  }
  known = found;
  return known;
}

/** The code of the country that a name means in any language of the interface: "IQ" for "iraq" and "العراق". */
export function countryNamed(name: string): string | undefined {
  return countries().get(foldText(name))?.code;
}

const COUNTRY = PLACE_KINDS.indexOf("country");

/**
 * The places with countries named in every language of the interface, as the map names them, and to be found by these
 * names and by all that the file calls them (`otherNames`), not by what stands nowhere. In the language that the file
 * speaks the file's own spelling is shown. A name that means no country stays.
 */
export function nameCountries(
  places: PlaceTable,
  otherNames: ReadonlyMap<number, ReadonlySet<number>>,
): PlaceTable {
  const { count, kind, names } = places;
  const translated = new Map(places.translated);
  const added: string[] = [];
  /** By code in `names`, the code of the country's names. */
  const newCodes = new Map<number, number>();
  const codeFor = (code: number): number => {
    const text = textAt(names, code, 0);
    const country = translated.has(code) || text === "" ? undefined : countries().get(foldText(text));
    if (country === undefined) return code;
    const isSpelt = (texts: Iterable<string>) => [...texts].some((one) => foldText(one) === foldText(text));
    const name = Object.fromEntries(
      [...country.spellings].map(([language, texts]) => [
        language,
        isSpelt(texts) ? text : (country.name[language] ?? text),
      ]),
    );
    const newCode = names.rows + added.length;
    const others = Array.from(otherNames.get(code) ?? [], (other) => textAt(names, other, 0)).sort();
    const all = new Set([text, ...Object.values(country.name), ...others]);
    added.push([...all].join(" "));
    translated.set(newCode, { und: text, ...name });
    return newCode;
  };
  const name = places.name.slice();
  for (let place = 0; place < count; place += 1) {
    if (kind[place] !== COUNTRY) continue;
    const code = name[place] ?? 0;
    const newCode = newCodes.get(code) ?? codeFor(code);
    newCodes.set(code, newCode);
    name[place] = newCode;
  }
  return added.length === 0 ? places : { ...places, name, names: withTexts(names, added), translated };
}
