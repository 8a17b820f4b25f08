import { isStretch, isUndated, spanHolding, spanOf } from "./dates";
import type { DateSpan, EpochMs } from "./dateSpan";
import type { Basis, Extent, PlaceKind, PlaceRole } from "./codes";
import type { ConflictEvent, PlaceId, SourceId } from "./model";

/** Which of the two the views draw: what the article says, or what other reports establish where they do. */
export const DRAW_AS = ["reported", "corroborated"] as const;
export type DrawAs = (typeof DRAW_AS)[number];

/** How a drawn date or place is known: on what the reported one rests, or which sources establish the other. */
type Known =
  | { readonly from: "reported"; readonly basis: Basis }
  | { readonly from: "corroborated"; readonly sources: readonly SourceId[] };

export type DrawnDate = Known & { readonly span: DateSpan; readonly extent: Extent };

export type DrawnPlace = Known & { readonly place: PlaceId; readonly role: PlaceRole };

/** True where another report than the source that is read gives a date, a place or a toll of the event. */
export function isCorroborated({ when, where, toll }: ConflictEvent): boolean {
  return [when.corroborated, where.corroborated, toll?.corroborated].some(
    (given) => given !== undefined && given.length > 0,
  );
}

/** True where no source gives what is drawn: the curator concludes it. */
export function isInferred(drawn: DrawnDate | DrawnPlace): boolean {
  return drawn.from === "reported" && drawn.basis === "inferred";
}

/**
 * The date that stands for the event: of several corroborated ones the preferred. Where none is, nobody has chosen among
 * them, and it lies somewhere in the span that holds them all: 26 October, 8 and 12 November give 26 October to 12 November.
 */
export function drawnDate(event: ConflictEvent, drawAs: DrawAs): DrawnDate {
  const candidates = drawAs === "corroborated" ? (event.when.corroborated ?? []) : [];
  const preferred = candidates.find((candidate) => candidate.preferred);
  const standing = preferred === undefined ? candidates : [preferred];
  const [first, ...others] = standing;
  if (first === undefined) {
    const { edtf, extent, basis } = event.when.reported;
    return { span: spanOf(edtf), extent, from: "reported", basis };
  }
  const span = spanHolding(standing.map(({ edtf }) => spanOf(edtf)));
  const sources = [...new Set(standing.flatMap((date) => date.sources))];
  const isSame = others.every(({ edtf, extent }) => edtf === first.edtf && extent === first.extent);
  return { span, extent: isSame ? first.extent : "within", from: "corroborated", sources };
}

/**
 * The places where the event stands. Corroborated places replace reported ones of the same role only: Seoul,
 * where a minister spoke, does not erase eastern Syria, which he spoke about. Where corroborating sources
 * differ, the preferred one stands alone.
 */
export function drawnPlaces(event: ConflictEvent, drawAs: DrawAs): readonly DrawnPlace[] {
  const corroborated = drawAs === "corroborated" ? (event.where.corroborated ?? []) : [];
  const preferredRoles = new Set(corroborated.filter(({ preferred }) => preferred).map(({ role }) => role));
  const standing = corroborated.filter(
    ({ preferred, role }) => preferred === true || !preferredRoles.has(role),
  );
  const replacedRoles = new Set(standing.map(({ role }) => role));
  return [
    ...standing.map(({ place, role, sources }) => ({ place, role, from: "corroborated" as const, sources })),
    ...event.where.reported
      .filter(({ role }) => !replacedRoles.has(role))
      .map(({ place, role, basis }) => ({ place, role, from: "reported" as const, basis })),
  ];
}

const COARSE_PLACES: ReadonlySet<PlaceKind> = new Set(["area", "physical", "region", "country"]);

/** True where the place is coarser than a city: it is drawn as an area, never as a point. */
export function isAreaPlace(kind: PlaceKind): boolean {
  return COARSE_PLACES.has(kind);
}

/** How long the drawn bar is: finite ends, and whether each fades because nothing says where it lies. */
export type DrawnBar = {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly softStart: boolean;
  readonly softEnd: boolean;
  /** One day or less, known as such: drawn as a point. */
  readonly isPoint: boolean;
};

/**
 * The bar of a dated span, undefined for an undated one. An open end is drawn to `openEnd` (the publication
 * of the source) and fades there. A span in which one moment lies fades on both sides.
 */
export function drawnBar(span: DateSpan, extent: Extent, openEnd: EpochMs): DrawnBar | undefined {
  if (isUndated(span)) return undefined;
  const isOpen = span.latest === Infinity;
  const end = isOpen ? Math.max(openEnd, span.earliest) : span.latest;
  const isPoint = !isOpen && !isStretch(span);
  const isSoft = !isPoint && (span.approximate || span.uncertain || extent === "within");
  return { start: span.earliest, end, softStart: isSoft, softEnd: isSoft || isOpen, isPoint };
}
