import { useCallback, useState } from "react";
import { textIn } from "../../domain/model";
import type { Engine } from "../../engine/query";
import { useAnswer, useEngine, useSanadState } from "../../state/context";
import { useNames } from "../shared/record/useNames";
import { useTexts } from "../shared/useTexts";
import { ChoiceList } from "./ChoiceList";
import { MOST_CHOICES } from "./useFacetChoices";

/** Of thousands of actors or places: those that are chosen, those with the most events, and a search for the others. */
export function LargeFacet({ facet }: { readonly facet: "actors" | "places" }) {
  const { t, language } = useTexts("filters");
  const names = useNames();
  const [search, setSearch] = useState("");
  const answer = useAnswer();
  const chosen = useSanadState((state) => state.filter[facet]);
  const query = answer?.query;
  const ask = useCallback(
    async (engine: Engine) => query && (await engine.choices(query, facet, search, MOST_CHOICES)),
    [query, facet, search],
  );
  const found = useEngine(ask);
  if (answer === undefined || found === undefined) return null;

  const { choices, total } = found;
  const nameOf = facet === "actors" ? names.actor : names.place;
  const apart = chosen.filter((id) => !choices.some((choice) => choice.id === id));
  const inFront = apart.map((id) => ({ id, name: nameOf(id), count: answer.facets[facet].get(id) ?? 0 }));
  const notShown = total - choices.length;
  return (
    <>
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
      <ChoiceList
        facet={facet}
        choices={[...inFront, ...choices].map(({ id, name, count }) => ({
          id,
          name: textIn(name, language).text,
          count,
        }))}
      />
      <p role="status" className="facet-more">
        {total === 0 && t("noneFound")}
        {notShown > 0 && t("more", { count: notShown })}
      </p>
    </>
  );
}
