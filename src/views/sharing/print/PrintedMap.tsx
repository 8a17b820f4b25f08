import { countryName } from "../../../domain/countryName";
import { isAreaPlace } from "../../../domain/drawing";
import { labelIn } from "../../../domain/shortText";
import { Text } from "../../shared/Text";
import { useTexts } from "../../shared/useTexts";
import { countriesOf } from "../sketch/outlines";
import type { Spot } from "../sketch/projection";
import { createSketchPaths, type SketchPaths } from "../sketch/sketchPaths";
import { formatNumbers } from "./formatNumbers";
import { MapKey } from "./MapKey";
import { layOutPlaces, namesBeside, type PlacedName } from "./mapLayout";
import { PlaceMark } from "./PlaceMark";
import { PlaceReach } from "./PlaceReach";
import { PRINTED_SIZE, type PrintedGround, type PrintedPlace } from "./usePrintedGround";

/** Beyond so many places letters would cover the map: then there are only dots. */
const MOST_NAMED = 26;
/** So many cities show where the map is. */
const MOST_CITIES = 12;
const CITY_PX = 1.5;

/** Where the events stand: each place a letter at its place, with the numbers of its events under the map. */
export function PrintedMap({ ground }: { readonly ground: PrintedGround }) {
  const { places, project, outlines, cities } = ground;
  const { t, language } = useTexts("sharing");
  if (places.length === 0) return null;
  const areNamed = places.length <= MOST_NAMED;
  const inSight = places.filter(({ place }) => isOnPaper(project(place.center)));
  const outside = places.filter((place) => !inSight.includes(place));
  const focus =
    outlines &&
    countriesOf(
      outlines,
      inSight.map(({ place: { center, shape, kind } }) => ({ center, shape, isArea: isAreaPlace(kind) })),
    );
  const paths = outlines && createSketchPaths(outlines, project, PRINTED_SIZE, focus ?? []);
  const layout = layOutPlaces(
    areNamed
      ? inSight.map(({ place }) => ({
          spot: project(place.center),
          name: labelIn(place.name, language).text,
        }))
      : [],
    PRINTED_SIZE,
  );
  const cityNames = areNamed
    ? cities
        .map((city) => ({ spot: project(city.at), name: city[language] }))
        .filter(({ spot }) => isOnPaper(spot) && layout.places.every((place) => isApart(place.spot, spot)))
        .flatMap(({ spot, name }) => {
          const placed = namesBeside(spot, name, CITY_PX).find((name) => layout.takeName(name, spot));
          return placed === undefined ? [] : [{ spot, name: placed }];
        })
        .slice(0, MOST_CITIES)
    : [];
  const countryNames = (paths?.names ?? [])
    .filter(({ code }) => !inSight.some(({ place }) => place.shape === code))
    .map(({ code, at }): PlacedName => ({ ...at, anchor: "middle", text: countryName(code, language) }))
    .filter((name) => layout.takeName(name));
  return (
    <figure className="print-figure">
      <svg
        viewBox={`0 0 ${PRINTED_SIZE.width} ${PRINTED_SIZE.height}`}
        aria-hidden="true"
        className="print-map"
        direction="ltr"
      >
        <rect className="print-sea" {...PRINTED_SIZE} />
        {paths && <Land paths={paths} />}
        {/* Large ones first, so that the small ones lie on top. */}
        {[...inSight]
          .sort((a, b) => b.place.radiusKm - a.place.radiusKm)
          .map(({ place }) => (
            <PlaceReach key={place.id} place={place} ground={ground} />
          ))}
        {countryNames.map((name) => (
          <MapName key={name.text} name={name} className="print-country" />
        ))}
        {cityNames.map(({ spot, name }) => (
          <g key={`${name.text} ${spot.x}`}>
            <circle className="print-city" cx={spot.x} cy={spot.y} r={CITY_PX} />
            <MapName name={name} className="print-city-name" />
          </g>
        ))}
        {areNamed
          ? layout.places.map(({ spot, at, name }, index) => {
              const printed = inSight[index];
              return (
                printed && (
                  <g key={printed.place.id} data-place-id={printed.place.id}>
                    <PlaceMark
                      letter={letterOf(index)}
                      spot={spot}
                      at={at}
                      isArea={isAreaPlace(printed.place.kind)}
                      isSubjectOnly={printed.isSubjectOnly}
                    />
                    {name && <MapName name={name} className="print-place-name" />}
                  </g>
                )
              );
            })
          : inSight
              .filter(({ place }) => !isAreaPlace(place.kind))
              .map(({ place, isSubjectOnly }) => {
                const { x, y } = project(place.center);
                const className = isSubjectOnly ? "print-dot is-subject" : "print-dot";
                return (
                  <circle key={place.id} data-place-id={place.id} className={className} cx={x} cy={y} r={3} />
                );
              })}
      </svg>
      <figcaption>
        <MapKey
          places={inSight}
          ground={ground}
          hasLetters={areNamed}
          hasLeaders={layout.places.some(({ spot, at }) => spot !== at)}
        />
        {areNamed && (
          <p className="print-key">
            {inSight.map((place, index) => (
              <span key={place.place.id}>
                <b>{letterOf(index)}</b> <PlaceAndEvents {...place} />
              </span>
            ))}
          </p>
        )}
        {outside.length > 0 && (
          <p className="print-outside">
            <b>{t("print.outside")}</b>
            {outside.map((place) => (
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

function PlaceAndEvents({ place, events }: PrintedPlace) {
  return (
    <>
      <Text of={place.name} /> <bdi className="print-numbers">{formatNumbers(events)}</bdi>
    </>
  );
}

function isOnPaper({ x, y }: Spot): boolean {
  return x >= 0 && x <= PRINTED_SIZE.width && y >= 0 && y <= PRINTED_SIZE.height;
}

/** A city at which a place stands has the place's name. */
function isApart(a: Spot, b: Spot): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) > 4;
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}
