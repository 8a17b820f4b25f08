import type { GeoJsonObject } from "geojson";
import { DivIcon, svg, type Renderer } from "leaflet";
import { memo, useMemo, useState } from "react";
import { GeoJSON, Marker, Pane, useMap } from "react-leaflet";
import type { Language } from "../../../i18n/languages";
import { latLngOf } from "../coordinates";
import { useViewport } from "../useViewport";
import { COUNTRY_NAMES, type CountryName } from "./countryNames";
import type { Outlines } from "./outlines";

const PANE = "basemap";

type Props = {
  readonly outlines: Outlines;
  /** ISO codes of the countries that the dataset is about. */
  readonly focus: readonly string[];
  /** ISO codes of countries that a place marker names already. */
  readonly named: readonly string[];
  readonly language: Language;
};

/** Sea, land, borders and country names. To be replaced by a full basemap without the rest of the map knowing. */
export const Basemap = memo(function Basemap({ outlines, focus, named, language }: Props) {
  const { zoom } = useViewport(useMap());
  // A wide margin is drawn ahead, so that a drag uncovers land and not the sea's colour.
  const [renderer] = useState(() => svg({ pane: PANE, padding: 0.75 }));
  const borders = useMemo(() => outlines.bordersAround(focus), [outlines, focus]);
  const countries = focus.flatMap((code) => outlines.countries.get(code) ?? []);
  return (
    <>
      <Pane name={PANE} className="basemap">
        <Shape data={outlines.coast} className="basemap-shelf" renderer={renderer} />
        <Shape data={outlines.land} className="basemap-land" renderer={renderer} />
        {countries.map((country) => (
          <Shape key={country.properties.code} data={country} className="basemap-focus" renderer={renderer} />
        ))}
        <Shape data={borders.focus} className="basemap-halo" renderer={renderer} />
        <Shape data={outlines.coast} className="basemap-coast" renderer={renderer} />
        <Shape data={borders.other} className="basemap-border" renderer={renderer} />
        <Shape data={borders.disputed} className="basemap-border basemap-disputed" renderer={renderer} />
        <Shape data={borders.focus} className="basemap-border basemap-border-focus" renderer={renderer} />
      </Pane>
      <Pane name="countries" className="basemap-names">
        {COUNTRY_NAMES.filter(({ code, fromZoom }) => zoom >= fromZoom && !named.includes(code)).map(
          (country) => (
            <Name
              key={`${language} ${country.code}`}
              country={country}
              language={language}
              isFocus={focus.includes(country.code)}
            />
          ),
        )}
      </Pane>
    </>
  );
});

type ShapeProps = { readonly data: GeoJsonObject; readonly className: string; readonly renderer: Renderer };

function Shape({ data, className, renderer }: ShapeProps) {
  return <GeoJSON data={data} style={{ className, renderer }} interactive={false} />;
}

type NameProps = { readonly country: CountryName; readonly language: Language; readonly isFocus: boolean };

function Name({ country, language, isFocus }: NameProps) {
  const icon = useMemo(() => {
    const name = document.createElement("span");
    name.className = isFocus ? "basemap-name basemap-name-focus" : "basemap-name";
    name.lang = language;
    name.ariaHidden = "true";
    name.textContent = new Intl.DisplayNames(language, { type: "region" }).of(country.code) ?? country.code;
    return new DivIcon({ className: "basemap-name-spot", html: name, iconSize: [0, 0] });
  }, [country, language, isFocus]);
  const position = useMemo(() => latLngOf(country.at), [country]);
  return <Marker position={position} icon={icon} interactive={false} keyboard={false} />;
}
