/**
 * The closed vocabularies of the codebook (data/README.md), with what is to be known of each code. They stand apart from
 * the model so that the validator, the interface and the JSON Schema all read the same lists, in the order readers see
 * them. How many codes each can have, `limits.ts` says.
 */

/** The codes of a table, in the order in which they stand there: by it columns number them. */
function codesOf<Code extends string>(table: Readonly<Record<Code, unknown>>): readonly [Code, ...Code[]] {
  return Object.keys(table) as [Code, ...Code[]];
}

type EventKindFacts = {
  /** What the codebook calls one event of it and several, in its languages; a table of a reader's may name it so. */
  readonly names: readonly string[];
};

/** The kinds of events. How each looks, the theme says (`KIND_LOOKS` in `theme/kinds.ts`). */
export const EVENT_KIND_TABLE = {
  strike: { names: ["strike", "strikes", "ضربة", "ضربات"] },
  attack: { names: ["attack", "attacks", "هجوم", "هجمات"] },
  operation: { names: ["operation", "operations", "عملية", "عمليات"] },
  training: { names: ["training", "تدريب", "تدريبات"] },
  meeting: { names: ["meeting", "meetings", "لقاء", "لقاءات"] },
  statement: { names: ["statement", "statements", "تصريح", "تصريحات"] },
  assessment: { names: ["assessment", "assessments", "تقدير", "تقديرات"] },
  context: { names: ["context", "سياق"] },
} as const satisfies Readonly<Record<string, EventKindFacts>>;
export type EventKind = keyof typeof EVENT_KIND_TABLE;
export const EVENT_KINDS = codesOf(EVENT_KIND_TABLE);

type StandingFacts = {
  /** The source tells it as a fact, which goes without saying: what is of another standing is marked. */
  readonly isPlain: boolean;
  /** A paper can put so what it says in its own voice; the rest takes someone who claims, demands or threatens. */
  readonly isOfArticle: boolean;
};

/** How the source puts what it says. As many as a byte has bits fit (`domain/limits.ts`). */
export const STANDING_TABLE = {
  reported: { isPlain: true, isOfArticle: true },
  claimed: { isPlain: false, isOfArticle: false },
  denied: { isPlain: false, isOfArticle: false },
  alleged: { isPlain: false, isOfArticle: false },
  demanded: { isPlain: false, isOfArticle: false },
  threatened: { isPlain: false, isOfArticle: false },
  forecast: { isPlain: false, isOfArticle: true },
  opinion: { isPlain: false, isOfArticle: true },
} as const satisfies Readonly<Record<string, StandingFacts>>;
export type Standing = keyof typeof STANDING_TABLE;
export const STANDINGS = codesOf(STANDING_TABLE);

/** Whether an event of this standing, or of none that is told, stands as plain fact. */
export function isPlainStanding(standing: Standing | undefined): boolean {
  return standing === undefined || STANDING_TABLE[standing].isPlain;
}

export const VOICE_KINDS = ["article", "quoted", "paraphrased"] as const;

/** `within`: one moment somewhere in the span. `throughout`: it lasted the whole span. */
export const EXTENTS = ["within", "throughout"] as const;
export type Extent = (typeof EXTENTS)[number];

type BasisFacts = {
  /** Words of the source give it, and are cited. */
  readonly hasPhrase: boolean;
  /** It rests on the curator's judgement, not on the source's words. */
  readonly isOfCurator: boolean;
};

/** On what a date or a place rests. */
export const BASIS_TABLE = {
  stated: { hasPhrase: true, isOfCurator: false },
  relative: { hasPhrase: true, isOfCurator: false },
  inferred: { hasPhrase: false, isOfCurator: true },
  unknown: { hasPhrase: false, isOfCurator: true },
} as const satisfies Readonly<Record<string, BasisFacts>>;
export type Basis = keyof typeof BASIS_TABLE;
export const BASES = codesOf(BASIS_TABLE);

/**
 * In which part a place is asked for: as one where events happened or were said, as one of which they only speak, or as
 * either. Of an event that is in a place by several of its own, what happened there counts: it is in one part only.
 */
export const PLACE_PARTS = ["happened", "spoken-of", "any"] as const;
export type PlacePart = (typeof PLACE_PARTS)[number];

type PlaceRoleFacts = { readonly part: Exclude<PlacePart, "any"> };

/** What a place is to an event, the strongest first. */
export const PLACE_ROLE_TABLE = {
  site: { part: "happened" },
  subject: { part: "spoken-of" },
} as const satisfies Readonly<Record<string, PlaceRoleFacts>>;
export type PlaceRole = keyof typeof PLACE_ROLE_TABLE;
export const PLACE_ROLES = codesOf(PLACE_ROLE_TABLE);

/** The roles in which a place counts where it is asked for in a part. */
export const ROLES_OF_PLACE_PART: Readonly<Record<PlacePart, readonly PlaceRole[]>> = {
  happened: placeRolesOf("happened"),
  "spoken-of": placeRolesOf("spoken-of"),
  any: PLACE_ROLES,
};

function placeRolesOf(part: PlacePart): readonly PlaceRole[] {
  return PLACE_ROLES.filter((role) => PLACE_ROLE_TABLE[role].part === part);
}

export const PLACE_KINDS = ["site", "base", "city", "area", "physical", "region", "country"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const ACTOR_KINDS = ["person", "state", "force", "armed-group", "coalition", "organisation"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** In which part an actor is asked for: as one who speaks, who acts or is acted upon, or whom others speak about. */
export const ACTOR_PARTS = ["any", "speaking", "acting", "spoken-of"] as const;
export type ActorPart = (typeof ACTOR_PARTS)[number];

type ActorRoleFacts = {
  readonly part: Exclude<ActorPart, "any">;
  /** Who has it did or said what the event is: the event goes by this actor. */
  readonly isAuthor: boolean;
};

/** What an actor is to an event. As many as a byte has bits fit (`domain/limits.ts`). */
export const ACTOR_ROLE_TABLE = {
  initiator: { part: "acting", isAuthor: true },
  target: { part: "acting", isAuthor: false },
  victim: { part: "acting", isAuthor: false },
  speaker: { part: "speaking", isAuthor: true },
  subject: { part: "spoken-of", isAuthor: false },
  participant: { part: "acting", isAuthor: false },
} as const satisfies Readonly<Record<string, ActorRoleFacts>>;
export type ActorRole = keyof typeof ACTOR_ROLE_TABLE;
export const ACTOR_ROLES = codesOf(ACTOR_ROLE_TABLE);

/** The roles in which an actor counts who is asked for in a part. */
export const ROLES_OF_PART: Readonly<Record<ActorPart, readonly ActorRole[]>> = {
  any: ACTOR_ROLES,
  speaking: actorRolesOf("speaking"),
  acting: actorRolesOf("acting"),
  "spoken-of": actorRolesOf("spoken-of"),
};

function actorRolesOf(part: ActorPart): readonly ActorRole[] {
  return ACTOR_ROLES.filter((role) => ACTOR_ROLE_TABLE[role].part === part);
}

/** Whether another report gives a date, a place or a toll of an event, or the article alone tells of it. */
export const REPORTS = ["corroborated", "article-only"] as const;
export type Reports = (typeof REPORTS)[number];

export const RELATIONS = ["responds-to", "part-of", "about", "leads-to", "contradicts"] as const;
export type Relation = (typeof RELATIONS)[number];

export const SOURCE_ROLES = ["primary", "corroborating"] as const;
