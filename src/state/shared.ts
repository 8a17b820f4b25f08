import type { EventId } from "../domain/model";

/** What is shared: the view as it stands, or one event by itself. */
export type Shared = { readonly type: "view" } | { readonly type: "event"; readonly event: EventId };
