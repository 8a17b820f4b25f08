import type { Facet } from "../../domain/filtering";

/** How an event is known: asked for in one panel, under one name. */
export const SOURCING: readonly Facet[] = ["standings", "reports"];
