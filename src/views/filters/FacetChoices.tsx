import type { Facet } from "../../domain/filtering";
import { useAnswer, useSanad } from "../../state/context";
import { ChoiceList } from "./ChoiceList";
import { LargeFacet } from "./LargeFacet";
import { MOST_CHOICES, useFacetChoices } from "./useFacetChoices";

/** The choices of one facet with the number of events behind each. */
export function FacetChoices({ facet }: { readonly facet: Facet }) {
  const { dataset } = useSanad().loaded;
  if ((facet === "actors" || facet === "places") && dataset[facet].length > MOST_CHOICES) {
    return <LargeFacet facet={facet} />;
  }
  return <SmallFacet facet={facet} />;
}

function SmallFacet({ facet }: { readonly facet: Facet }) {
  const choices = useFacetChoices(facet);
  const counts = useAnswer()?.facets[facet];
  return (
    <ChoiceList
      facet={facet}
      choices={choices.map((choice) => ({ ...choice, count: counts?.get(choice.id) ?? 0 }))}
    />
  );
}
