import type { Basis, Extent, PlaceRole } from "./codes";
import { isUndated, spanOf } from "./dates";
import type { DateSpan } from "./dateSpan";
import { drawnDate, drawnPlaces } from "./drawing";
import type { ConflictEvent, Estimate, PlaceId, SourceId } from "./model";
import type { Texts } from "./readersTexts";

/**
 * How what another report gives stands to what the article gives. `adds`: the article gives nothing of that sort.
 * `agrees`: the same. `within`: inside what the article gives, and so compatible with it. `differs`: anything else.
 */
export const COMPARISONS = ["adds", "agrees", "within", "differs"] as const;
export type Comparison = (typeof COMPARISONS)[number];

export type Counted = { readonly killed?: Estimate; readonly injured?: Estimate };

/** One thing that another report gives of an event, beside what the article gives of the same sort. */
export type Difference = Noted &
  (
    | {
        readonly sort: "date";
        readonly article: ByArticle<SaidDate> | undefined;
        readonly report: SaidDate;
        readonly sources: readonly SourceId[];
        readonly comparison: Comparison;
      }
    | {
        readonly sort: "place";
        /** Where it happened, or what it is about: like is compared with like. */
        readonly role: PlaceRole;
        readonly article: readonly ByArticle<{ readonly place: PlaceId }>[];
        readonly report: PlaceId;
        readonly sources: readonly SourceId[];
        readonly comparison: Comparison;
      }
    | {
        readonly sort: "toll";
        readonly article: Counted | undefined;
        readonly report: Counted;
        readonly sources: readonly SourceId[];
        readonly comparison: Comparison;
      }
  );

export type SaidDate = { readonly span: DateSpan; readonly extent: Extent };
/** What the record gives as the article's, and on what that rests: the curator may conclude it. */
/** The curator's word on what another report gives. */
type Noted = { readonly note?: Texts };
type ByArticle<Said> = Said & { readonly basis: Basis };

/**
 * All that other reports give of an event's date, places and toll, each beside what the article gives, in that order;
 * empty where no other report tells of it. `parentOf` says which place contains one, for "within what the article gives".
 */
export function differencesOf(
  { when, where, toll }: ConflictEvent,
  parentOf: (place: PlaceId) => PlaceId | undefined,
): readonly Difference[] {
  const { edtf, extent, basis } = when.reported;
  const reported = { span: spanOf(edtf), extent, basis };
  // What bounds the record's span is the curator's then.
  const isNoneGiven = basis === "unknown" && isUndated(reported.span);
  const article = isNoneGiven ? undefined : reported;
  const dates = (when.corroborated ?? []).map(({ edtf, extent, sources, note }): Difference => {
    const report = { span: spanOf(edtf), extent };
    return {
      ...noted(note),
      sort: "date",
      article,
      report,
      sources,
      comparison: compareDates(article, report),
    };
  });
  const places = (where.corroborated ?? []).map(({ place, role, sources, note }): Difference => {
    const said = where.reported
      .filter((other) => other.role === role)
      .map((other) => ({ place: other.place, basis: other.basis }));
    return {
      ...noted(note),
      sort: "place",
      role,
      article: said,
      report: place,
      sources,
      comparison: comparePlaces(
        said.map((other) => other.place),
        place,
        parentOf,
      ),
    };
  });
  const tolls = (toll?.corroborated ?? []).map(({ sources, note, ...report }): Difference => {
    const said = toll?.reported;
    return {
      ...noted(note),
      sort: "toll",
      article: said,
      report,
      sources,
      comparison: compareTolls(said, report),
    };
  });
  return [...dates, ...places, ...tolls];
}

/** True where the views draw the event at another date or place as soon as other reports count. */
export function isMoved(event: ConflictEvent): boolean {
  const spelt = (drawAs: "reported" | "corroborated") => {
    const { span, extent } = drawnDate(event, drawAs);
    const places = drawnPlaces(event, drawAs).map(({ place, role }) => `${role} ${place}`);
    return JSON.stringify([span, extent, places.toSorted()], (_, value: unknown) =>
      value === Infinity || value === -Infinity ? String(value) : value,
    );
  };
  return spelt("reported") !== spelt("corroborated");
}

function noted(note: Texts | undefined): Noted {
  return note === undefined ? {} : { note };
}

function compareDates(article: SaidDate | undefined, report: SaidDate): Comparison {
  if (article === undefined) return "adds";
  const [said, told] = [article.span, report.span];
  if (said.earliest === told.earliest && said.latest === told.latest) {
    return article.extent === report.extent ? "agrees" : "differs";
  }
  return told.earliest >= said.earliest && told.latest <= said.latest ? "within" : "differs";
}

function comparePlaces(
  article: readonly PlaceId[],
  report: PlaceId,
  parentOf: (place: PlaceId) => PlaceId | undefined,
): Comparison {
  if (article.length === 0) return "adds";
  if (article.includes(report)) return "agrees";
  const passed = new Set<PlaceId>();
  for (let at = parentOf(report); at !== undefined && !passed.has(at); at = parentOf(at)) {
    if (article.includes(at)) return "within";
    passed.add(at);
  }
  return "differs";
}

function compareTolls(article: Counted | undefined, report: Counted): Comparison {
  const harms = (["killed", "injured"] as const).filter((harm) => report[harm] !== undefined);
  const compared = harms.map((harm) => compareEstimates(article?.[harm], report[harm]));
  // Of several the one that weighs most: a contradiction is not hidden by an agreement.
  return WEIGHTIEST.find((comparison) => compared.includes(comparison)) ?? "adds";
}

const WEIGHTIEST = ["differs", "within", "adds", "agrees"] as const satisfies readonly Comparison[];

function compareEstimates(article: Estimate | undefined, report: Estimate | undefined): Comparison {
  if (article === undefined || report === undefined) return "adds";
  if (article.low === report.low && article.high === report.high) {
    // Nobody's best estimate is taken for another one.
    return article.best === report.best || article.best === undefined || report.best === undefined
      ? "agrees"
      : "differs";
  }
  return report.low >= article.low && report.high <= article.high ? "within" : "differs";
}
