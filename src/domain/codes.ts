/**
 * The closed vocabularies of the codebook (data/README.md). They stand apart from the model so that the
 * validator, the interface and the JSON Schema all read the same lists, in the order readers see them.
 */

export const EVENT_KINDS = [
  "strike",
  "attack",
  "operation",
  "training",
  "meeting",
  "statement",
  "assessment",
  "context",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const STANDINGS = [
  "reported",
  "claimed",
  "denied",
  "alleged",
  "demanded",
  "threatened",
  "forecast",
  "opinion",
] as const;
export type Standing = (typeof STANDINGS)[number];

export const VOICE_KINDS = ["article", "quoted", "paraphrased"] as const;

/** `within`: one moment somewhere in the span. `throughout`: it lasted the whole span. */
export const EXTENTS = ["within", "throughout"] as const;
export type Extent = (typeof EXTENTS)[number];

export const BASES = ["stated", "relative", "inferred", "unknown"] as const;
export type Basis = (typeof BASES)[number];

export const PLACE_ROLES = ["site", "subject"] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

/**
 * In which part a place is asked for: as one where events happened or were said, as one of which they only speak, or as
 * either. Of an event that is in a place by several of its own, what happened there counts: it is in one part only.
 */
export const PLACE_PARTS = ["happened", "spoken-of", "any"] as const;
export type PlacePart = (typeof PLACE_PARTS)[number];

export const ROLES_OF_PLACE_PART: Readonly<Record<PlacePart, readonly PlaceRole[]>> = {
  happened: ["site"],
  "spoken-of": ["subject"],
  any: PLACE_ROLES,
};

export const PLACE_KINDS = ["site", "base", "city", "area", "physical", "region", "country"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const ACTOR_KINDS = ["person", "state", "force", "armed-group", "coalition", "organisation"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const ACTOR_ROLES = ["initiator", "target", "victim", "speaker", "subject", "participant"] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** In which part an actor is asked for: as one who speaks, who acts or is acted upon, or whom others speak about. */
export const ACTOR_PARTS = ["any", "speaking", "acting", "spoken-of"] as const;
export type ActorPart = (typeof ACTOR_PARTS)[number];

export const ROLES_OF_PART: Readonly<Record<ActorPart, readonly ActorRole[]>> = {
  any: ACTOR_ROLES,
  speaking: ["speaker"],
  acting: ["initiator", "target", "victim", "participant"],
  "spoken-of": ["subject"],
};

/** Whether another report gives a date, a place or a toll of an event, or the article alone tells of it. */
export const REPORTS = ["corroborated", "article-only"] as const;
export type Reports = (typeof REPORTS)[number];

export const RELATIONS = ["responds-to", "part-of", "about", "leads-to", "contradicts"] as const;
export type Relation = (typeof RELATIONS)[number];

export const SOURCE_ROLES = ["primary", "corroborating"] as const;
