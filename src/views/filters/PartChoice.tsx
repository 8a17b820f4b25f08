import { hasSources } from "../../domain/shown";
import { ACTOR_PARTS, PLACE_PARTS } from "../../domain/codes";
import { useSanad, useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";

/**
 * In which part the chosen actors are asked for (who speaks, who acts, of whom others speak), or the chosen places (where
 * something happened, of which events only speak). A table of events does not tell, so that nothing is asked there.
 */
export function PartChoice({ facet }: { readonly facet: "actors" | "places" }) {
  const { t } = useTexts("filters");
  const { actorPart, placePart } = useSanadState((state) => state.filter);
  const changeFilter = useSanadState((state) => state.changeFilter);
  return facet === "actors" ? (
    <Parts
      parts={ACTOR_PARTS}
      value={actorPart}
      named={(part) => t(`parts.${part}`)}
      onChoose={(part) => changeFilter({ actorPart: part })}
    />
  ) : (
    <Parts
      parts={PLACE_PARTS}
      value={placePart}
      named={(part) => t(`placeParts.${part}`)}
      onChoose={(part) => changeFilter({ placePart: part })}
    />
  );
}

type PartsProps<Part extends string> = {
  readonly parts: readonly Part[];
  readonly value: Part;
  readonly named: (part: Part) => string;
  readonly onChoose: (part: Part) => void;
};

function Parts<Part extends string>({ parts, value, named, onChoose }: PartsProps<Part>) {
  const { t } = useTexts("filters");
  const { loaded } = useSanad();
  if (!hasSources(loaded.dataset)) return null;
  return (
    <select
      className="facet-part"
      aria-label={t("part")}
      value={value}
      onChange={({ target }) => {
        const chosen = parts.find((part) => part === target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {parts.map((part) => (
        <option key={part} value={part}>
          {named(part)}
        </option>
      ))}
    </select>
  );
}
