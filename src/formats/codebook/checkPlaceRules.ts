import { BASIS_TABLE } from "../../domain/codes";
import type { ConflictEvent, Dataset, Place } from "../../domain/model";
import { foldText } from "../../domain/searchText";
import { kilometresBetween } from "../../domain/kilometres";
import type { Report } from "../check/report";
import { wordsOf } from "./phraseWords";

/** The least radius, in kilometres, of what words and kinds mean: never smaller than what is meant. */
const LEAST_RADIUS = { site: 0.5, city: 5, physical: 20, around: 20, partOfCountry: 80 } as const;

/** A place of the gazetteer reaches as far as its kind does, whoever names it, and lies in what contains it. */
export function checkGazetteer(place: Place, { places }: Dataset, report: Report): void {
  const { kind, radiusKm, shape, note, center, partOf } = place;
  const container = places.find(({ id }) => id === partOf);
  if (container !== undefined && note === undefined) {
    const away = Math.round(kilometresBetween(center, container.center));
    if (away > container.radiusKm) {
      report(["partOf"], {
        expected: `a place whose ${container.radiusKm} km around its centre hold this one's centre`,
        found: `${container.id}, whose centre is ${away} km away`,
        mend: "correct the centre or the radius, name another place, or say in a note why it is part of it nevertheless",
      });
    }
  }
  const least = kind === "site" || kind === "city" || kind === "physical" ? LEAST_RADIUS[kind] : 0;
  if (radiusKm < least) {
    report(["radiusKm"], {
      expected: `${least} or more for a place of the kind ${kind}`,
      found: String(radiusKm),
      mend: "give the honest size of what is meant",
    });
  }
  if (kind === "country" && shape === undefined) {
    report(["shape"], {
      severity: "warning",
      expected: "the ISO 3166 code whose outline is drawn for a country",
      found: "none",
      mend: 'write it, such as "shape": "IQ"',
    });
  }
  if (
    (kind === "area" || kind === "region" || kind === "physical") &&
    shape === undefined &&
    note === undefined
  ) {
    report(["note"], {
      expected: `a note that says how centre and radius of the ${kind} were chosen`,
      found: "none",
      mend: "write what the circle was drawn around, and that it is approximate",
    });
  }
}

/** A reported place says how it is known, stands on its name, and reaches as far as its words do. */
export function checkPlaceRules({ where, excerpts }: ConflictEvent, dataset: Dataset, report: Report): void {
  where.reported.forEach(({ place: id, basis, phrase, note }, index) => {
    const path = ["where", "reported", index];
    if ((basis === "inferred" || basis === "relative") && note === undefined) {
      report([...path, "note"], {
        expected: `a note that says from what the place is ${basis === "inferred" ? "inferred" : "known"}`,
        found: "none",
        mend: "write the note",
      });
    }
    if (phrase === undefined) {
      if (!BASIS_TABLE[basis].hasPhrase) return;
      report([...path, "phrase"], {
        expected: `the words that give the place, since it is ${basis}`,
        found: "none",
        mend: "copy them from the excerpt; a place that no words give is inferred",
      });
      return;
    }
    const place = dataset.places.find((candidate) => candidate.id === id);
    if (place === undefined) return;
    if (basis === "stated" && !names(place, phrase.exact)) {
      report([...path, "basis"], {
        expected: `relative, for words that do not name ${place.id}`,
        found: `stated with “${phrase.exact}”`,
        mend: "where the words refer back to its name, write relative and a note that says to which; where they name it otherwise, add that name to the aliases; else take the place out: what only other reports know goes into corroborated",
      });
    }
    const source = excerpts.find((excerpt) => excerpt.id === phrase.excerpt)?.source;
    const language = dataset.sources.find((candidate) => candidate.id === source)?.language;
    const words = wordsOf(phrase.exact, language ?? "");
    if (words === undefined || place.shape !== undefined) return;
    const isPartOfCountry =
      words.isDirection &&
      dataset.places.some((country) => country.kind === "country" && names(country, phrase.exact));
    const least = Math.max(
      words.isAround ? LEAST_RADIUS.around : 0,
      isPartOfCountry ? LEAST_RADIUS.partOfCountry : 0,
    );
    if (place.radiusKm >= least) return;
    report([...path, "place"], {
      severity: "warning",
      expected: `a place of ${least} km radius or more, for “${phrase.exact}”`,
      found: `${place.id}, ${place.radiusKm} km`,
      mend: "let the radius reach as far as the words may mean, or code a larger place",
    });
  });
}

function names({ name, aliases = [] }: Place, words: string): boolean {
  const folded = ` ${foldText(words)} `;
  return [...Object.values(name), ...aliases].some((text) => {
    const known = foldText(text);
    return known !== "" && new RegExp(` [وف]?[بلك]?${known} `, "u").test(folded);
  });
}
