import { ACTOR_KINDS, EVENT_KINDS, PLACE_KINDS } from "../../domain/codes";
import type { ActorKind, EventKind, PlaceKind } from "../../domain/codes";
import { foldText } from "../../domain/searchText";
import type { ImportFormat } from "./columnMapping";
import { kindByWords } from "./kindWords";

/**
 * ACLED's event and sub-event types as kinds of the codebook (data/README.md). A strike comes from the air or from
 * afar; other armed force is an attack; taking ground, arresting and disarming is an operation. Protests are no
 * armed force and no words of somebody: they are context. The sub-event type decides where it is listed.
 */
const ACLED_KINDS: Readonly<Record<string, EventKind>> = {
  battles: "attack",
  "violence against civilians": "attack",
  "explosions remote violence": "strike",
  "remote violence": "strike",
  riots: "attack",
  "riots protests": "context",
  protests: "context",
  "strategic developments": "context",
  "strategic development": "context",
  "suicide bomb": "attack",
  "remote explosive landmine ied": "attack",
  grenade: "attack",
  "chemical weapon": "attack",
  "air drone strike": "strike",
  "shelling artillery missile attack": "strike",
  agreement: "meeting",
  arrests: "operation",
  "disrupted weapons use": "operation",
  "headquarters or base established": "operation",
  "non violent transfer of territory": "operation",
  "looting property destruction": "attack",
};

/** UCDP GED records lethal violence and does not say by which means: 1 state-based, 2 non-state, 3 one-sided. */
const UCDP_KINDS: Readonly<Record<string, EventKind>> = { "1": "attack", "2": "attack", "3": "attack" };

/** The kind, as index in EVENT_KINDS, of an event whose file calls it so. */
export function kindIndex(format: ImportFormat, type: string, detail: string): number {
  return EVENT_KINDS.indexOf(kindOf(format, foldText(type), foldText(detail)));
}

function kindOf(format: ImportFormat, type: string, detail: string): EventKind {
  if (format === "ucdp-ged") return UCDP_KINDS[type] ?? "context";
  const published = format === "acled" ? (ACLED_KINDS[detail] ?? ACLED_KINDS[type]) : undefined;
  return published ?? kindByWords(detail) ?? kindByWords(type) ?? "context";
}

/** ACLED's interaction codes: numbers in older exports, words in newer ones. */
const ACLED_ACTORS: Readonly<Record<string, ActorKind>> = {
  "1": "force",
  "2": "armed-group",
  "3": "armed-group",
  "4": "armed-group",
  "8": "force",
  "state forces": "force",
  "rebel groups": "armed-group",
  "rebel group": "armed-group",
  "political militias": "armed-group",
  "political militia": "armed-group",
  "identity militias": "armed-group",
  "identity militia": "armed-group",
  "external other forces": "force",
  "other forces": "force",
};

/** The kind of an actor, as index in ACTOR_KINDS. Crowds and civilians go as organisations: the codebook has no word for them. */
export function actorKindIndex(format: ImportFormat, name: string, code: string): number {
  const kind =
    format === "acled" ? (ACLED_ACTORS[foldText(code)] ?? "organisation") : kindOfSide(format, name);
  return ACTOR_KINDS.indexOf(kind);
}

function kindOfSide(format: ImportFormat, name: string): ActorKind {
  if (format === "csv" || name === "Civilians") return "organisation";
  return name.startsWith("Government of ") ? "state" : "armed-group";
}

/** How far around the moment that a file gives the event may lie. */
export type DatePrecisionCode = "exact" | "span" | "week" | "month" | "year";

const UCDP_DATES: readonly (DatePrecisionCode | undefined)[] = [
  undefined,
  "exact",
  "span",
  "week",
  "month",
  "year",
];
const ACLED_DATES: readonly (DatePrecisionCode | undefined)[] = [undefined, "exact", "week", "month"];

/**
 * What a date precision code says, undefined for one that the codebook does not have. UCDP GED `date_prec`: 1 the
 * day, 2 two to six days, 3 a week, 4 a month, 5 a year. ACLED `time_precision`: 1 the day, 2 the week, 3 the month.
 */
export function datePrecisionOf(format: ImportFormat, code: number): DatePrecisionCode | undefined {
  return format === "ucdp-ged" ? UCDP_DATES[code] : format === "acled" ? ACLED_DATES[code] : undefined;
}

export type PlacePrecision = {
  /** Index in PLACE_KINDS. */
  readonly kind: number;
  readonly radiusKm: number;
};

const precision = (kind: PlaceKind, radiusKm: number): PlacePrecision => ({
  kind: PLACE_KINDS.indexOf(kind),
  radiusKm,
});

/**
 * UCDP GED `where_prec`: 1 the place itself, 2 within about 25 km of it, 3 its district, 4 its province, 5 along a
 * line or in a vague area, 6 the country, 7 at sea or in the air. The radii are ours: what such divisions commonly measure.
 */
const UCDP_PLACES: readonly (PlacePrecision | undefined)[] = [
  undefined,
  precision("city", 5),
  precision("area", 25),
  precision("region", 40),
  precision("region", 120),
  precision("area", 60),
  precision("country", 400),
  precision("physical", 150),
];

/** ACLED `geo_precision`: 1 the town, 2 near it in a part of its region, 3 the region. */
const ACLED_PLACES: readonly (PlacePrecision | undefined)[] = [
  undefined,
  precision("city", 5),
  precision("area", 30),
  precision("region", 120),
];

/** Any other table's coordinates are taken for what they say. */
export const AS_GIVEN: PlacePrecision = precision("site", 0);

/** What a place precision code says, undefined for one that the codebook does not have. */
export function placePrecisionOf(format: ImportFormat, code: number): PlacePrecision | undefined {
  return format === "ucdp-ged" ? UCDP_PLACES[code] : format === "acled" ? ACLED_PLACES[code] : undefined;
}
