import { isUndated, spanOf } from "../domain/dates";
import { createSourceText, type SourceText } from "../domain/excerpts";
import type { Issue } from "../domain/issues";
import type { LoadedDataset } from "../domain/loaded";
import type { Dataset, EventId, SourceId } from "../domain/model";
import { checkDataset } from "./check/checkDataset";
import { parseDataset } from "./parseDataset";
import { sha256 } from "./sha256";

/** Reads a file beside dataset.json, or says why it cannot. */
export type ReadFile = (name: string) => Promise<Uint8Array | { readonly unreadable: string }>;

export type LoadResult =
  | { readonly status: "ready"; readonly loaded: LoadedDataset }
  | { readonly status: "failed"; readonly issues: readonly Issue[] };

/**
 * A dataset with its source texts, parsed and checked: from the network in the app, from a folder in
 * `npm run data:check`. It fails only when there is no dataset to show; whatever else is wrong comes as issues
 * beside the data.
 */
export async function loadDataset(readFile: ReadFile): Promise<LoadResult> {
  const file = await readFile("dataset.json");
  if ("unreadable" in file) {
    const issue: Issue = {
      severity: "error",
      where: "dataset.json",
      expected: "the dataset's file",
      found: file.unreadable,
      mend: "check that the file is there and that the address names the dataset's folder",
    };
    return { status: "failed", issues: [issue] };
  }
  const { dataset, issues, origins } = parseDataset(file);
  if (dataset === undefined) return { status: "failed", issues };
  const texts = await readTexts(dataset, readFile);
  const all = [...issues, ...checkDataset(dataset, texts, origins)];
  return {
    status: "ready",
    loaded: { dataset, texts, issues: all, eventIssues: byEvent(all), publishedEnd: publishedEndOf(dataset) },
  };
}

async function readTexts(
  { sources }: Dataset,
  readFile: ReadFile,
): Promise<ReadonlyMap<SourceId, SourceText>> {
  const read = await Promise.all(
    sources.map(
      async ({ id, text, sha256: curated }): Promise<readonly [SourceId, SourceText] | undefined> => {
        if (text === undefined) return undefined;
        const bytes = await readFile(text);
        if ("unreadable" in bytes) return undefined;
        try {
          // The mark at the start of some files belongs to the encoding, not to the text.
          const decoded = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
          const found = sha256(bytes);
          const isAltered = curated !== undefined && curated !== found;
          return [id, createSourceText(decoded, isAltered ? found : undefined)];
        } catch {
          return undefined;
        }
      },
    ),
  );
  return new Map(read.filter((entry) => entry !== undefined));
}

function byEvent(issues: readonly Issue[]): ReadonlyMap<EventId, readonly Issue[]> {
  const grouped = new Map<EventId, Issue[]>();
  for (const issue of issues) {
    if (issue.event === undefined) continue;
    const group = grouped.get(issue.event) ?? [];
    if (group.length === 0) grouped.set(issue.event, group);
    group.push(issue);
  }
  return grouped;
}

function publishedEndOf({ sources, view }: Dataset): number {
  const ends = sources
    .filter(({ role, published }) => role === "primary" && !isUndated(spanOf(published.edtf)))
    .map(({ published }) => spanOf(published.edtf).latest)
    .filter(Number.isFinite);
  const { earliest, latest } = spanOf(view.to);
  return ends.length > 0 ? Math.max(...ends) : Number.isFinite(latest) ? latest : earliest;
}
