import { useCallback, useState } from "react";
import { labelIn } from "../../domain/shortText";
import type { Engine, FacetChoice } from "../../engine/query";
import { useAnswer, useEngine, useSanadState } from "../../state/context";
import { useNames } from "../shared/record/useNames";
import { useTexts } from "../shared/useTexts";
import { ChoiceList } from "./ChoiceList";
import { PartChoice } from "./PartChoice";
import { placeTree } from "./placeTree";

/** So many actors or places are shown at once. */
const MOST_CHOICES = 100;
/** So many are found at a glance; among more one may search. */
const FEW_CHOICES = 12;

/**
 * Actors or places: all by name where they are few, with a search where they are not very few; of more, those that are
 * chosen, then those with the most events, and the search for the others.
 */
export function NamedChoices({ facet }: { readonly facet: "actors" | "places" }) {
  const { t, language, locale } = useTexts("filters");
  const names = useNames();
  const [search, setSearch] = useState("");
  const answer = useAnswer();
  const chosen = useSanadState((state) => state.filter[facet]);
  const query = answer?.query;
  const ask = useCallback(
    async (engine: Engine) => query && (await engine.choices(query, facet, search, MOST_CHOICES)),
    [query, facet, search],
  );
  const { result: found, isLate } = useEngine(ask);
  if (answer === undefined || found === undefined) return null;

  const nameOf = facet === "actors" ? names.actor : names.place;
  const notFound = chosen.filter((id) => !found.choices.some((choice) => choice.id === id));
  const isSpokenOfApart = facet === "places" && answer.query.filter.placePart === "happened";
  const choices = [
    ...notFound.map((id): FacetChoice => ({
      id,
      name: nameOf(id),
      count: answer.facets[facet].get(id) ?? 0,
    })),
    ...found.choices,
  ].map((choice) => ({
    ...choice,
    name: labelIn(choice.name, language).text,
    besides: isSpokenOfApart ? choice.speaking : undefined,
    within: choice.partOf === undefined ? undefined : labelIn(names.place(choice.partOf), language).text,
  }));
  const isLong = search !== "" || found.total > MOST_CHOICES;
  const isSearched = search !== "" || found.total > FEW_CHOICES;
  const notShown = found.total - found.choices.length;
  const { compare } = new Intl.Collator(locale);
  const tree = isLong ? [] : placeTree(choices, chosen, (a, b) => compare(a.name, b.name));
  return (
    <>
      <PartChoice facet={facet} />
      {isSearched && (
        <input
          type="search"
          dir="auto"
          maxLength={200}
          className="facet-search"
          value={search}
          placeholder={t("find")}
          aria-label={t("find")}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {tree.some(({ depth }) => depth > 0) && <p className="facet-note">{t("takesIn")}</p>}
      <p className="facet-note">{t("countedHere")}</p>
      <ChoiceList facet={facet} choices={isLong ? choices : tree} isLate={isLate} />
      {isSearched && (
        <p role="status" className="facet-more">
          {found.total === 0 && t("noneFound")}
          {notShown > 0 && t("more", { count: notShown })}
        </p>
      )}
    </>
  );
}
