import { Text } from "../../shared/Text";
import { useTexts } from "../../shared/useTexts";
import { CITY_PX, DOT_PX, largestFirst, layOutMap, type MappedPlace } from "../layout/layOutMap";
import type { PlacedName } from "../layout/mapLayout";
import type { ListedPlace, MapGround } from "../layout/mapPlaces";
import type { SketchPaths } from "../sketch/sketchPaths";
import { numbersOfPlace } from "../layout/numbersOfPlace";
import { MapKey } from "./MapKey";
import { PlaceMark } from "./PlaceMark";
import { PlaceReach } from "./PlaceReach";
import { PRINTED_SIZE } from "./usePrintedGround";

/** Where the events stand: each place a letter at its place, with the numbers of its events under the map. */
export function PrintedMap({ ground }: { readonly ground: MapGround }) {
  const { t, language } = useTexts("sharing");
  if (ground.places.length === 0) return null;
  const map = layOutMap(ground, PRINTED_SIZE, language);
  return (
    <figure className="print-figure">
      <svg
        viewBox={`0 0 ${PRINTED_SIZE.width} ${PRINTED_SIZE.height}`}
        aria-hidden="true"
        className="print-map"
        direction="ltr"
      >
        <rect className="print-sea" {...PRINTED_SIZE} />
        {map.paths && <Land paths={map.paths} />}
        {largestFirst(map.inSight).map((mapped) => (
          <PlaceReach key={mapped.place.id} mapped={mapped} />
        ))}
        {map.countries.map((name) => (
          <MapName key={name.text} name={name} className="print-country" />
        ))}
        {map.cities.map(({ spot, name }) => (
          <g key={`${name.text} ${spot.x}`}>
            <circle className="print-city" cx={spot.x} cy={spot.y} r={CITY_PX} />
            <MapName name={name} className="print-city-name" />
          </g>
        ))}
        {map.inSight.map((mapped) => (
          <MappedMark key={mapped.place.id} mapped={mapped} />
        ))}
      </svg>
      <figcaption>
        <MapKey map={map} />
        {map.areNamed && (
          <p className="print-key">
            {map.inSight.map((place) => (
              <span key={place.place.id}>
                <b>{place.letter}</b> <PlaceAndEvents {...place} />
              </span>
            ))}
          </p>
        )}
        {map.outside.length > 0 && (
          <p className="print-outside">
            <b>{t("print.outside")}</b>
            {map.outside.map((place) => (
              <span key={place.place.id}>
                <PlaceAndEvents {...place} />
              </span>
            ))}
          </p>
        )}
      </figcaption>
    </figure>
  );
}

function MappedMark({ mapped }: { readonly mapped: MappedPlace }) {
  const { place, letter, spot, at, name, isArea, isSubjectOnly } = mapped;
  if (letter === undefined) {
    if (isArea) return null;
    const className = isSubjectOnly ? "print-dot is-subject" : "print-dot";
    return <circle data-place-id={place.id} className={className} cx={spot.x} cy={spot.y} r={DOT_PX} />;
  }
  return (
    <g data-place-id={place.id}>
      <PlaceMark letter={letter} spot={spot} at={at} isArea={isArea} isSubjectOnly={isSubjectOnly} />
      {name && <MapName name={name} className="print-place-name" />}
    </g>
  );
}

function Land({ paths }: { readonly paths: SketchPaths }) {
  return (
    <>
      <path className="print-land" d={paths.land} />
      <path className="print-focus" d={paths.focus} />
      <path className="print-lakes" d={paths.lakes} />
      <path className="print-rivers" d={paths.rivers} />
      <path className="print-borders" d={paths.borders} />
      <path className="print-borders is-disputed" d={paths.disputed} />
    </>
  );
}

function MapName({
  name: { text, x, y, anchor },
  className,
}: {
  readonly name: PlacedName;
  readonly className: string;
}) {
  return (
    <text className={`print-name ${className}`} x={x} y={y + 2.8} textAnchor={anchor}>
      {text}
    </text>
  );
}

function PlaceAndEvents(listed: ListedPlace) {
  const { language } = useTexts("sharing");
  return (
    <>
      <Text of={listed.place.name} />{" "}
      <span className="print-numbers">{numbersOfPlace(listed, language)}</span>
    </>
  );
}
