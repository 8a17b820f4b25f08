import { isAreaPlace } from "../../../domain/drawing";
import { Text } from "../../shared/Text";
import { useTexts } from "../../shared/useTexts";
import { countriesOf } from "../sketch/outlines";
import type { Spot } from "../sketch/projection";
import { createSketchPaths } from "../sketch/sketchPaths";
import { formatNumbers } from "./formatNumbers";
import { PRINTED_SIZE, type PrintedGround, type PrintedPlace } from "./usePrintedGround";

/** Beyond so many places letters would cover the map: then there are only dots. */
const MOST_NAMED = 26;

/** Where the events stand: each place a letter, with the numbers of its events under the map. */
export function PrintedMap({ ground: { places, project, outlines } }: { readonly ground: PrintedGround }) {
  const { t } = useTexts("sharing");
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
  const spots = apart(inSight.map(({ place }) => project(place.center)));
  return (
    <figure className="print-figure">
      <svg
        viewBox={`0 0 ${PRINTED_SIZE.width} ${PRINTED_SIZE.height}`}
        aria-hidden="true"
        className="print-map"
      >
        {paths && (
          <>
            <path className="print-land" d={paths.land} />
            <path className="print-focus" d={paths.focus} />
            <path className="print-lakes" d={paths.lakes} />
            <path className="print-rivers" d={paths.rivers} />
            <path className="print-borders" d={paths.borders} />
            <path className="print-borders is-disputed" d={paths.disputed} />
          </>
        )}
        {inSight.map(({ place }, index) => {
          const { x, y } = (areNamed ? spots[index] : undefined) ?? project(place.center);
          return areNamed ? (
            <g key={place.id} className={isAreaPlace(place.kind) ? "print-spot is-area" : "print-spot"}>
              <circle cx={x} cy={y} r={9} />
              <text x={x} y={y + 3.5}>
                {letterOf(index)}
              </text>
            </g>
          ) : (
            <circle key={place.id} className="print-dot" cx={x} cy={y} r={3} />
          );
        })}
      </svg>
      <figcaption>
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

const SPOT_PX = 19;

/** Moves each spot beside those before it that it would cover. */
function apart(spots: readonly Spot[]): readonly Spot[] {
  const placed: Spot[] = [];
  for (const spot of spots) {
    let { x } = spot;
    const { y } = spot;
    while (placed.some((other) => Math.hypot(other.x - x, other.y - y) < SPOT_PX - 1)) x += SPOT_PX / 2;
    placed.push({ x, y });
  }
  return placed;
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}
