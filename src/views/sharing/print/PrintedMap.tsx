import { isAreaPlace } from "../../../domain/drawing";
import type { Place } from "../../../domain/model";
import type { EventRecord } from "../../../engine/query";
import { useSanad } from "../../../state/context";
import { Text } from "../../shared/Text";
import { countriesOf, type SketchOutlines } from "../sketch/outlines";
import { areaAround, createProjection, type Spot } from "../sketch/projection";
import { createSketchPaths } from "../sketch/sketchPaths";
import { formatNumbers } from "./formatNumbers";

const SIZE = { width: 720, height: 400 };
const LEAST_DEGREES = 8;
/** Beyond so many places letters would cover the map: then there are only dots. */
const MOST_NAMED = 26;

type PrintedMapProps = {
  readonly records: readonly EventRecord[];
  readonly outlines: SketchOutlines | undefined;
};

/** Where the events stand: each place a letter, with the numbers of its events under the map. */
export function PrintedMap({ records, outlines }: PrintedMapProps) {
  const { names } = useSanad();
  const numbers = new Map<string, number[]>();
  for (const [index, { item }] of records.entries()) {
    for (const place of new Set(item.places.map(({ place }) => place))) {
      numbers.set(place, [...(numbers.get(place) ?? []), index + 1]);
    }
  }
  const places = [...numbers].flatMap(([id, events]) => {
    const place = names.placeEntry(id);
    return place === undefined ? [] : [{ place, events }];
  });
  if (places.length === 0) return null;
  const areNamed = places.length <= MOST_NAMED;
  const project = createProjection(areaAround(heart(places.map(({ place }) => place)), LEAST_DEGREES), SIZE);
  const focus =
    outlines &&
    countriesOf(
      outlines,
      places.map(({ place }) => withArea(place)),
    );
  const paths = outlines && createSketchPaths(outlines, project, SIZE, focus ?? []);
  const spots = apart(places.map(({ place }) => project(place.center)));
  return (
    <figure className="print-figure">
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true" className="print-map">
        {paths && (
          <>
            <path className="print-land" d={paths.land} />
            <path className="print-focus" d={paths.focus} />
            <path className="print-borders" d={paths.borders} />
          </>
        )}
        {places.map(({ place }, index) => {
          const { x, y } = (areNamed ? spots[index] : undefined) ?? project(place.center);
          return areNamed ? (
            <g key={place.id} className={isAreaPlace(place.kind) ? "print-spot is-area" : "print-spot"}>
              <circle cx={x} cy={y} r={9} />
              <text x={x} y={y + 4}>
                {letterOf(index)}
              </text>
            </g>
          ) : (
            <circle key={place.id} className="print-dot" cx={x} cy={y} r={3} />
          );
        })}
      </svg>
      {areNamed && (
        <figcaption className="print-key">
          {places.map(({ place, events }, index) => (
            <span key={place.id}>
              <b>{letterOf(index)}</b> <Text of={place.name} /> <bdi>{formatNumbers(events)}</bdi>
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
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

function withArea({ center, shape, kind }: Place) {
  return { center, shape, isArea: isAreaPlace(kind) };
}

/** Places far from the rest would shrink it to a spot: the map shows the four fifths nearest to the middle. */
function heart(places: readonly Place[]): readonly Place[] {
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const longitude = middle(places.map(({ center }) => center[0]));
  const latitude = middle(places.map(({ center }) => center[1]));
  const distance = ({ center }: Place) => Math.hypot(center[0] - longitude, center[1] - latitude);
  return [...places]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, Math.max(1, Math.ceil(places.length * 0.8)));
}
