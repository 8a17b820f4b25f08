import { DivIcon } from "leaflet";
import { memo, useMemo } from "react";
import { GeoJSON, Marker, Pane } from "react-leaflet";
import type { Language } from "../../../i18n/languages";
import { latLngOf } from "../coordinates";
import { COUNTRY_NAMES, type CountryName } from "./countryNames";
import type { Outlines } from "./outlines";

type Props = {
  readonly outlines: Outlines;
  /** ISO codes of the countries that the dataset is about. */
  readonly focus: readonly string[];
  /** ISO codes of countries that a place marker names already. */
  readonly named: readonly string[];
  readonly language: Language;
  readonly zoom: number;
};

const LINE = { interactive: false, smoothFactor: 0.6 } as const;

/** Sea, land, borders and country names. To be replaced by a full basemap without the rest of the map knowing. */
export const Basemap = memo(function Basemap({ outlines, focus, named, language, zoom }: Props) {
  const borders = useMemo(() => outlines.bordersAround(focus), [outlines, focus]);
  const countries = focus.flatMap((code) => outlines.countries.get(code) ?? []);
  return (
    <>
      <Pane name="basemap" className="basemap">
        <GeoJSON data={outlines.coast} style={{ ...LINE, className: "basemap-shelf" }} interactive={false} />
        <GeoJSON data={outlines.land} style={{ ...LINE, className: "basemap-land" }} interactive={false} />
        {countries.map((country) => (
          <GeoJSON
            key={country.properties.code}
            data={country}
            style={{ ...LINE, className: "basemap-focus" }}
            interactive={false}
          />
        ))}
        <GeoJSON data={borders.focus} style={{ ...LINE, className: "basemap-halo" }} interactive={false} />
        <GeoJSON data={outlines.coast} style={{ ...LINE, className: "basemap-coast" }} interactive={false} />
        <GeoJSON data={borders.other} style={{ ...LINE, className: "basemap-border" }} interactive={false} />
        <GeoJSON
          data={borders.disputed}
          style={{ ...LINE, className: "basemap-border basemap-disputed" }}
          interactive={false}
        />
        <GeoJSON
          data={borders.focus}
          style={{ ...LINE, className: "basemap-border basemap-border-focus" }}
          interactive={false}
        />
      </Pane>
      <Pane name="countries" className="basemap-names">
        {COUNTRY_NAMES.filter(({ code, fromZoom }) => zoom >= fromZoom && !named.includes(code)).map((country) => (
          <Name
            key={`${language} ${country.code}`}
            country={country}
            language={language}
            isFocus={focus.includes(country.code)}
          />
        ))}
      </Pane>
    </>
  );
});

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
