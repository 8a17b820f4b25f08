import type { EpochMs } from "./dateSpan";
import type { SourceText } from "./excerpts";
import type { Issue } from "./issues";
import type { OpenedTable } from "./shown";
import type { Dataset, EventId, SourceId } from "./model";

/** A dataset with the texts of its primary sources, and what was found wrong with it. */
export type LoadedDataset = {
  readonly dataset: Dataset;
  readonly texts: ReadonlyMap<SourceId, SourceText>;
  readonly issues: readonly Issue[];
  readonly eventIssues: ReadonlyMap<EventId, readonly Issue[]>;
  /** When the latest primary source was published at the latest: open ends are drawn up to here. */
  readonly publishedEnd: EpochMs;
};

/** What a session shows: a dataset with all that was read beside it, or an opened table, which has nothing beside it. */
export type Loaded = LoadedDataset | { readonly dataset: OpenedTable };
