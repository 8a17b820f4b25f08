import { FACETS, isEmptyFilter, NO_FILTER, type Facet, type Filter } from "../../domain/filtering";
import { labelIn } from "../../domain/shortText";
import { stretchInWords } from "../../i18n/dateWords";
import { kindName } from "../../i18n/kindNames";
import type { Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import type { Names } from "../../state/names";
import { openingWindow, type SanadState } from "../../state/store";

/** The part of the state that decides which events the views show. */
export type Asking = Pick<SanadState, "filter" | "boundsFilter" | "timeWindow">;

/** One thing that the reader asks for, by its name. */
export type ActiveFilter = {
  /** Stays the same while other filters come and go. */
  readonly key: string;
  readonly name: string;
  /** What is asked without it. */
  readonly drop: (asking: Asking) => Asking;
};

/**
 * All that keeps events from the views, each by itself: choices, search, bounds, and the window where it is not the one
 * that the data opens on, for it leaves out events everywhere. A date that is being typed keeps nothing out, and its
 * name says so (`isTextUnused`).
 */
export function activeFilters(
  { filter, boundsFilter, timeWindow }: Asking,
  dataset: SanadState["dataset"],
  names: Names,
  language: Language,
  isTextUnused = false,
): readonly ActiveFilter[] {
  const t = textsIn(language, "filters");
  const text = filter.text.trim();
  const opening = openingWindow(dataset);
  const chosen = FACETS.flatMap((facet) =>
    filter[facet].map((id): ActiveFilter => ({
      key: `${facet} ${id}`,
      name: nameOfChoice(facet, id, filter, names, language),
      drop: (asking) => withFilter(asking, withoutChoice(asking.filter, facet, id)),
    })),
  );
  const others: readonly (ActiveFilter | false)[] = [
    text !== "" && {
      key: "text",
      name: t(isTextUnused ? "chip.date" : "chip.text", { text }),
      drop: (asking) => withFilter(asking, { text: "" }),
    },
    !filter.includeImprecise && {
      key: "imprecise",
      name: t("chip.precise"),
      drop: (asking) => withFilter(asking, { includeImprecise: true }),
    },
    boundsFilter !== undefined && {
      key: "bounds",
      name: t("chip.bounds"),
      drop: (asking) => ({ ...asking, boundsFilter: undefined }),
    },
    (timeWindow.from !== opening.from || timeWindow.to !== opening.to) && {
      key: "window",
      name: t("chip.window", { window: stretchInWords(timeWindow.from, timeWindow.to, language) }),
      drop: (asking) => ({ ...asking, timeWindow: opening }),
    },
  ];
  return [...chosen, ...others.filter((one) => one !== false)];
}

/** What is asked without any of them. */
export function dropAll(active: readonly ActiveFilter[], asking: Asking): Asking {
  const dropped = active.reduce((left, { drop }) => drop(left), asking);
  return isEmptyFilter(dropped.filter) ? { ...dropped, filter: NO_FILTER } : dropped;
}

function withFilter(asking: Asking, change: Partial<Filter>): Asking {
  return { ...asking, filter: { ...asking.filter, ...change } };
}

function withoutChoice(filter: Filter, facet: Facet, id: string): Partial<Filter> {
  const left = filter[facet].filter((other) => other !== id);
  // Nobody is left to be asked for in a part.
  return {
    [facet]: left,
    ...(facet === "actors" && left.length === 0 && { actorPart: NO_FILTER.actorPart }),
    ...(facet === "places" && left.length === 0 && { placePart: NO_FILTER.placePart }),
  };
}

function nameOfChoice(
  facet: Facet,
  id: string,
  { actorPart, placePart }: Filter,
  names: Names,
  language: Language,
) {
  const t = textsIn(language, "filters");
  const tCommon = textsIn(language, "common");
  switch (facet) {
    case "kinds":
      return kindName(id as Filter["kinds"][number], names, language, "kinds").text;
    case "actors":
      return t(`chip.actor.${actorPart}`, { name: labelIn(names.actor(id), language).text });
    case "places": {
      const name = labelIn(names.place(id), language).text;
      return t(`chip.place.${placePart}`, {
        name: names.contains(id) ? t("chip.andWithin", { name }) : name,
      });
    }
    case "standings":
      return t("chip.standing", { standing: tCommon(`standing.${id as Filter["standings"][number]}`) });
    case "reports":
      return t(`report.${id as Filter["reports"][number]}`);
  }
}
