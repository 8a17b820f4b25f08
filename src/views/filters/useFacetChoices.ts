import { useMemo } from "react";
import { EVENT_KINDS, STANDINGS } from "../../domain/codes";
import type { Facet } from "../../domain/filtering";
import { textIn } from "../../domain/model";
import { useSanad } from "../../state/context";
import { useTexts } from "../shared/useTexts";

/** A facet with more choices shows only so many at once. */
export const MOST_CHOICES = 100;

export type FacetChoice = { readonly id: string; readonly name: string };

/**
 * What a facet offers, named in the reader's language: the codebook's codes in their order, actors and places
 * by name.
 */
export function useFacetChoices(facet: Facet): readonly FacetChoice[] {
  const { dataset } = useSanad().loaded;
  const { t, language, locale } = useTexts("common");
  return useMemo(() => {
    switch (facet) {
      case "kinds":
        return EVENT_KINDS.map((id) => ({ id, name: t(`kinds.${id}`) }));
      case "standings":
        return STANDINGS.map((id) => ({ id, name: t(`standing.${id}`) }));
      case "actors":
      case "places": {
        const { compare } = new Intl.Collator(locale);
        return dataset[facet]
          .map(({ id, name }) => ({ id, name: textIn(name, language).text }))
          .sort((a, b) => compare(a.name, b.name));
      }
    }
  }, [dataset, facet, language, locale, t]);
}
