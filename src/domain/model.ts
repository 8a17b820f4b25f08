import type {
  ActorKind,
  ActorRole,
  Basis,
  Extent,
  PlaceKind,
  PlaceRole,
  Relation,
  SOURCE_ROLES,
  Standing,
} from "./codes";
import type { Edtf } from "./dates";
import type { KindId } from "./kinds";
import type { Texts } from "./readersTexts";

/**
 * The record model. One type for each thing of the dataset format (data/README.md says what every field
 * means); only parsed data gets one of these types. Everything is readonly: nothing edits a loaded dataset.
 */

export type SourceId = string;
export type PlaceId = string;
export type ActorId = string;
export type EventId = string;

/** `[longitude, latitude]` in degrees, WGS 84, as GeoJSON has it. */
export type LonLat = readonly [longitude: number, latitude: number];

/** `[[west, south], [east, north]]` in degrees. */
export type Bounds = readonly [LonLat, LonLat];

export type Published = { readonly edtf: Edtf; readonly basis: Basis; readonly note?: Texts };

/** A citable work. A primary one ships its text with the dataset; a corroborating one is a link. */
export type Source = {
  readonly id: SourceId;
  readonly role: (typeof SOURCE_ROLES)[number];
  readonly title: Texts;
  readonly publisher: Texts;
  readonly language: string;
  readonly published: Published;
  /** File name of the source's text, beside dataset.json. */
  readonly text?: string;
  readonly sha256?: string;
  readonly url?: string;
  readonly accessed?: string;
  readonly rights?: Texts;
  readonly note?: Texts;
};

export type Place = {
  readonly id: PlaceId;
  readonly name: Texts;
  readonly kind: PlaceKind;
  readonly center: LonLat;
  /** How far from the centre the place may reach, in kilometres. */
  readonly radiusKm: number;
  /** ISO 3166-1 or -2 code whose outline is drawn instead of the radius. */
  readonly shape?: string;
  /** The place that contains this one, see containment.ts. */
  readonly partOf?: PlaceId;
  readonly aliases?: readonly string[];
  readonly note?: Texts;
};

export type Actor = {
  readonly id: ActorId;
  readonly name: Texts;
  readonly kind: ActorKind;
  readonly memberOf?: ActorId;
  readonly aliases?: readonly string[];
};

export type Voice =
  | { readonly kind: "article" }
  | {
      readonly kind: "quoted" | "paraphrased";
      readonly speaker?: ActorId;
      /** Through whom the words reached the source, the one nearest the speaker first. */
      readonly via?: readonly ActorId[];
    };

/**
 * A verbatim quotation with its anchor: W3C Web Annotation TextQuote (exact, prefix, suffix) and
 * TextPosition (start, end, counted in Unicode code points, end exclusive).
 */
export type Excerpt = {
  readonly id: string;
  readonly source: SourceId;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly voice: Voice;
  readonly standing: Standing;
  readonly translations: Texts;
};

/** The words of an excerpt that give a date, a place or a toll. */
export type Phrase = { readonly excerpt: string; readonly exact: string };

export type ReportedDate = {
  readonly edtf: Edtf;
  readonly extent: Extent;
  readonly basis: Basis;
  readonly phrase?: Phrase;
  readonly note?: Texts;
};

export type CorroboratedDate = {
  readonly edtf: Edtf;
  readonly extent: Extent;
  readonly sources: readonly SourceId[];
  readonly preferred?: boolean;
  readonly note?: Texts;
};

export type ReportedPlace = {
  readonly place: PlaceId;
  readonly role: PlaceRole;
  readonly basis: Basis;
  readonly phrase?: Phrase;
  readonly note?: Texts;
};

export type CorroboratedPlace = {
  readonly place: PlaceId;
  readonly role: PlaceRole;
  readonly sources: readonly SourceId[];
  readonly preferred?: boolean;
  readonly note?: Texts;
};

/** Casualties: the lowest, best and highest number given. */
export type Estimate = { readonly low: number; readonly best?: number; readonly high: number };

export type Toll = {
  readonly reported?: { readonly killed?: Estimate; readonly injured?: Estimate; readonly phrase?: Phrase };
  readonly corroborated?: readonly {
    readonly killed?: Estimate;
    readonly injured?: Estimate;
    readonly sources: readonly SourceId[];
    readonly note?: Texts;
  }[];
};

export type Link = {
  readonly relation: Relation;
  readonly event: EventId;
  readonly basis: "stated" | "inferred";
};

export type Media = { readonly url: string; readonly credit: string; readonly alt: Texts };

/** One record of something said or done. */
export type ConflictEvent = {
  readonly id: EventId;
  /** One of the codebook's in a curated dataset; of an imported file one of its vocabulary. */
  readonly kind: KindId;
  readonly title: Texts;
  readonly summary: Texts;
  readonly excerpts: readonly Excerpt[];
  readonly when: { readonly reported: ReportedDate; readonly corroborated?: readonly CorroboratedDate[] };
  readonly where: {
    readonly reported: readonly ReportedPlace[];
    readonly corroborated?: readonly CorroboratedPlace[];
  };
  readonly who: readonly { readonly actor: ActorId; readonly role: ActorRole }[];
  readonly toll?: Toll;
  readonly links?: readonly Link[];
  readonly media?: readonly Media[];
  readonly notes?: readonly Texts[];
  /** Of an imported event, which has no excerpt: what its file says about it, in whose language nobody knows. */
  readonly imported?: Imported;
};

/** What a file of events says of one of them beyond what the columns hold; its coder's words, never a quote. */
export type Imported = {
  readonly description: string;
  /** The sources as the file cites them. */
  readonly citations: readonly string[];
  /** Line or record of the file, counted from 1 as an editor does. */
  readonly fileRow: number;
  /** What stands in its row and could not be read, by the file's own columns: the record is without it. */
  readonly unread?: readonly { readonly field: string; readonly found: string }[];
};

/** One step of the curator's telling: an event, and the sentence that leads to it from the one before. */
export type NarrativeStep = { readonly event: EventId; readonly bridge: Texts };

export type Dataset = {
  readonly id: string;
  readonly version: string;
  readonly languages: readonly string[];
  readonly changes: readonly { readonly version: string; readonly date: string; readonly note: Texts }[];
  readonly title: Texts;
  readonly summary: Texts;
  readonly licence: string;
  readonly view: { readonly from: Edtf; readonly to: Edtf; readonly bounds: Bounds };
  /** The story as the curator tells it, step by step; each event is told once. */
  readonly narrative?: readonly NarrativeStep[];
  readonly sources: readonly Source[];
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly events: readonly ConflictEvent[];
};
