import { memo, useMemo } from "react";
import { Pane } from "react-leaflet";
import type { Language } from "../../../i18n/languages";
import { useSanadState } from "../../../state/context";
import { Ground } from "./Ground";
import { labelLanguages } from "./labels/labelItems";
import { Names } from "./labels/Names";
import type { Water } from "./groundParts";
import type { BasemapParts } from "./loadBasemap";
import type { Path } from "./shapes";
import "./basemap.css";

const GROUND_PANE = "ground";
const NAMES_PANE = "names";

type Props = {
  readonly parts: BasemapParts;
  /** ISO codes of the countries that the dataset is about. */
  readonly focus: readonly string[];
  /** ISO codes of countries that an event's marker names already. */
  readonly named: readonly string[];
  readonly language: Language;
  /** A map over this one writes its own. */
  readonly areNamesLeft: boolean;
};

/** The page of the atlas under the events: ground and names. */
export const Basemap = memo(function Basemap({ parts, focus, named, language, areNamesLeft }: Props) {
  const choice = useSanadState((state) => state.mapLabels);
  const { labels } = parts;
  const { water } = parts.ground;
  const wanted = useMemo(
    () =>
      labels === undefined
        ? undefined
        : { labels, rivers: riversOf(water), focus, named, languages: labelLanguages(choice, language) },
    [labels, water, focus, named, choice, language],
  );
  return (
    <>
      <Pane name={GROUND_PANE}>
        <Ground ground={parts.ground} focus={focus} pane={GROUND_PANE} />
      </Pane>
      <Pane name={NAMES_PANE}>
        {wanted !== undefined && !areNamesLeft && <Names wanted={wanted} pane={NAMES_PANE} />}
      </Pane>
    </>
  );
});

function riversOf(water: Water | undefined): readonly Path[] {
  return water?.rivers.flatMap(({ paths }) => paths) ?? [];
}
