import { BASIS_TABLE, type Basis, type PlaceRole } from "./codes";
import { isUndated, spanOf } from "./dates";
import type { DateSpan } from "./dateSpan";
import type { ConflictEvent, Phrase, PlaceId, SourceId } from "./model";

/**
 * On whose word a date or place of an event stands. `sources`: all of these give it. `oneOf`: the record does not tell
 * which of these does. `file`: the file from which the event was imported. `curator`: no source gives it.
 */
export type Attribution =
  | { readonly by: "sources" | "oneOf"; readonly sources: readonly SourceId[] }
  | { readonly by: "file" }
  | { readonly by: "curator" };

export type AttributedDate = {
  /** Undefined where they who are named give no date at all: what bounds the record's span is the curator's. */
  readonly span: DateSpan | undefined;
  readonly attribution: Attribution;
};

export type AttributedPlace = {
  readonly place: PlaceId;
  readonly role: PlaceRole;
  readonly attribution: Attribution;
};

/** Every date that is known of an event, whatever the views draw, each with who gives it: the article's first. */
export function attributedDates(event: ConflictEvent): readonly AttributedDate[] {
  const { reported, corroborated = [] } = event.when;
  const span = spanOf(reported.edtf);
  const isNoneGiven = event.imported === undefined && reported.basis === "unknown" && isUndated(span);
  return [
    isNoneGiven
      ? {
          span: undefined,
          attribution: ofSources(
            event.excerpts.map(({ source }) => source),
            "sources",
          ),
        }
      : { span, attribution: ofReported(event, reported) },
    ...corroborated.map(({ edtf, sources }) => ({
      span: spanOf(edtf),
      attribution: ofSources(sources, "sources"),
    })),
  ];
}

/** Every place that is known of an event, whatever the views draw, each with who gives it: the article's first. */
export function attributedPlaces(event: ConflictEvent): readonly AttributedPlace[] {
  const { reported, corroborated = [] } = event.where;
  return [
    ...reported.map((said) => ({
      place: said.place,
      role: said.role,
      attribution: ofReported(event, said),
    })),
    ...corroborated.map(({ place, role, sources }) => ({
      place,
      role,
      attribution: ofSources(sources, "sources"),
    })),
  ];
}

/** The source whose words give it, by its phrase; without one, that of the event's quotes, if they have but one. */
function ofReported(
  { imported, excerpts }: ConflictEvent,
  { basis, phrase }: { readonly basis: Basis; readonly phrase?: Phrase },
): Attribution {
  if (imported !== undefined) return { by: "file" };
  if (BASIS_TABLE[basis].isOfCurator) return { by: "curator" };
  const giving = excerpts.find(({ id }) => id === phrase?.excerpt);
  const candidates = giving === undefined ? excerpts : [giving];
  return ofSources(
    candidates.map(({ source }) => source),
    "oneOf",
  );
}

function ofSources(sources: readonly SourceId[], ifSeveral: "sources" | "oneOf"): Attribution {
  const distinct = [...new Set(sources)];
  if (distinct.length === 0) return { by: "curator" };
  return { by: distinct.length === 1 ? "sources" : ifSeveral, sources: distinct };
}
