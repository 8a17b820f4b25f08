import { memo } from "react";
import { Circle, GeoJSON } from "react-leaflet";
import { radiusPx } from "../../engine/kernels/wideAreas";
import { useSanad } from "../../state/context";
import type { Outlines } from "./basemap/outlines";
import { latLngOf } from "./coordinates";
import { onlyKind, type MapPlace, type Marks } from "./placeModel";
import "./areas.css";

/** A pin whose place may reach farther than the pin itself shows how far; a smaller reach only the selected one does. */
const REACH_FROM_PX = 12;

type Props = {
  readonly places: readonly MapPlace[];
  readonly outlines: Outlines | undefined;
  readonly marks: Marks;
  readonly zoom: number;
  /** Of so many pins, only the reach of the selected one can be told from the others. */
  readonly isCrowded: boolean;
};

/** How vague each place is: areas as soft outlines or discs, pins with the circle in which they lie. */
export const Areas = memo(function Areas({ places, outlines, marks, zoom, isCrowded }: Props) {
  // Large ones first, so that the small ones lie on top.
  const drawn = [...places].sort((a, b) => b.radiusKm - a.radiusKm);
  return drawn.map((place) => {
    const mark = marks.current === place.id ? "current" : marks.related.has(place.id) ? "related" : "none";
    if (place.form === "area") return <Area key={place.id} {...{ place, outlines, mark }} />;
    const reach = radiusPx(place.radiusKm, place.center[1], zoom);
    const isShown = place.radiusKm > 0 && (mark !== "none" || (!isCrowded && reach >= REACH_FROM_PX));
    return isShown ? <Disc key={place.id} place={place} className={`map-reach is-${mark}`} /> : null;
  });
});

type AreaProps = {
  readonly place: MapPlace;
  readonly outlines: Outlines | undefined;
  readonly mark: "current" | "related" | "none";
};

function Area({ place, outlines, mark }: AreaProps) {
  const kind = onlyKind(place);
  const outline = place.shape === undefined ? undefined : outlines?.shapeOf(place.shape);
  const tone = kind === undefined ? "" : ` of-kind-${kind} in-kind-colour`;
  const className = `map-area${tone} is-${mark}`;
  // A path takes its class only when it is made: another class is another path.
  if (outline === undefined) {
    return place.radiusKm > 0 ? (
      <Disc key={className} place={place} className={className} fill={kind ?? "mixed"} />
    ) : null;
  }
  return (
    <GeoJSON
      key={className}
      data={outline}
      interactive={false}
      style={{ className: `${className} map-area-outline` }}
    />
  );
}

type DiscProps = { readonly place: MapPlace; readonly className: string; readonly fill?: string };

function Disc({ place, className, fill }: DiscProps) {
  return (
    <Circle
      key={className}
      center={latLngOf(place.center)}
      radius={place.radiusKm * 1000}
      interactive={false}
      className={className}
      {...(fill === undefined ? {} : { fillColor: `url(#${gradientId(fill)})` })}
    />
  );
}

/** The fills of discs, dense in the middle and thin at the edge; once in the page, beside the map. */
export function AreaFills() {
  const { names } = useSanad();
  return (
    <svg className="map-fills" aria-hidden="true" width="0" height="0">
      <Fill id={gradientId("mixed")} />
      {names.kinds.map(({ id }) => (
        <g key={id} className="in-kind-colour" data-kind={id}>
          <Fill id={gradientId(id)} />
        </g>
      ))}
    </svg>
  );
}

function Fill({ id }: { readonly id: string }) {
  return (
    <radialGradient id={id}>
      <stop offset="0" className="map-fill-middle" />
      <stop offset="1" className="map-fill-edge" />
    </radialGradient>
  );
}

function gradientId(kind: string): string {
  return `map-fill-${kind}`;
}
