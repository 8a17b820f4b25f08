import { EVENT_KINDS } from "../../domain/codes";
import type { Columns } from "../../domain/columns";
import { foundText } from "../../domain/issues";
import { STANDARDS } from "../standards/standards";
import type { MappingDoubt } from "./columnMapping";
import { CONTAINER_KINDS } from "./containerCollector";
import { containPlaces } from "./containPlaces";
import { nameCountries } from "./countriesByName";
import { withDayOrderJudged, type ImportIssues, type IssueTally, type ReasonCode } from "./importIssues";
import { megabytes, type ImportOptions, type ImportResult } from "./importResult";
import { openingView } from "./openingView";
import { countedCodebookKinds, takeOwnKinds } from "./ownKinds";
import type { ReadPlaces } from "./placeCollector";
import { containByOutline } from "./placesByOutline";
import { refused } from "./refusals";
import type { ReadRows } from "./rowReader";
import type { TableForm } from "./tableForm";
import type { TableSample } from "./tableSample";

/** What the beginning of a table tells of its columns. */
type Told = Pick<TableSample, "header" | "doubts" | "mapping">;

/** What the file became, once all its records are read. */
export async function resultOf(
  options: ImportOptions,
  form: TableForm,
  { fileRows, places: readPlaces, types, ...read }: ReadRows,
  issues: ImportIssues,
): Promise<ImportResult> {
  const { standard, kinds: wanted = "own" } = form.mapping;
  const kinds =
    wanted === "own" || !hasTypes(form.mapping)
      ? takeOwnKinds(read.columns, types, STANDARDS[standard])
      : countedCodebookKinds(read.columns);
  const told = withGuessedKinds(withDayOrderJudged(issues), form, read.columns);
  if (read.columns.count === 0) return { ...withoutEvents(told), form };
  const outlined = await inOutlines(readPlaces, form, options);
  const contained = outlined?.places ?? readPlaces;
  const places = nameCountries(containPlaces(contained), contained.containers.otherNames);
  const opening = openingView(read.columns, places);
  return {
    status: "imported",
    events: {
      title: options.fileName,
      form,
      ...read,
      kinds,
      places,
      fileRows,
      issues: outlined === undefined ? told : withOutlined(told, outlined.placed),
      opening,
    },
  };
}

function hasTypes({ roles }: TableForm["mapping"]): boolean {
  return roles.kind !== undefined || roles.kindDetail !== undefined;
}

/** The same, with the outlines on their way where the table will need them: they come while its rows are read. */
export function withOutlinesAhead(options: ImportOptions, mapping: TableForm["mapping"]): ImportOptions {
  if (options.outlines === undefined || hasContainers(mapping)) return options;
  const coming = options.outlines();
  return { ...options, outlines: () => coming };
}

function hasContainers({ roles }: TableForm["mapping"]): boolean {
  return Object.keys(CONTAINER_KINDS).some((role) => Object.hasOwn(roles, role));
}

/** Undefined where the table has columns of containers, or nothing to put into any. */
async function inOutlines(places: ReadPlaces, { mapping }: TableForm, { outlines, signal }: ImportOptions) {
  if (hasContainers(mapping) || places.count === 0 || signal?.aborted === true) return undefined;
  const found = await outlines?.();
  return found && containByOutline(places, found);
}

/** Says that it was the map that told in which country places lie. */
function withOutlined(issues: ImportIssues, placed: number): ImportIssues {
  const notice = {
    reason: "placesByOutline",
    count: 1,
    rows: [{ row: 0, field: "", found: String(placed) }],
  } as const;
  return placed === 0 ? issues : { ...issues, tallies: [...issues.tallies, notice] };
}

/** Says of how many events a table without codes tells the kind by its words alone. */
function withGuessedKinds(
  issues: ImportIssues,
  { mapping, header }: TableForm,
  columns: Columns,
): ImportIssues {
  const { kind = [], kindDetail = [] } = mapping.roles;
  const sources = [...kind, ...kindDetail];
  if (mapping.kinds !== "codebook") return issues;
  const guessed = columns.kind.reduce((sum, code) => (code === CONTEXT ? sum : sum + 1), 0);
  if (STANDARDS[mapping.standard].hasOwnVocabulary || sources.length === 0 || guessed === 0) return issues;
  const field = sources.map((column) => header[column] ?? "").join(", ");
  const notice = {
    reason: "kindByWords",
    count: 1,
    rows: [{ row: 0, field, found: String(guessed) }],
  } as const;
  return { ...issues, tallies: [...issues.tallies, notice] };
}

const CONTEXT = EVENT_KINDS.indexOf("context");

const DOUBTS: Readonly<Record<MappingDoubt, ReasonCode>> = {
  noTimeColumn: "noTimeColumn",
  noPlaceColumn: "noPlaceColumn",
  dayOrder: "unclearDayOrder",
};

/** What the header leaves open, as issues of the whole file. */
export function tellDoubts({ header, doubts }: Told, issues: IssueTally): void {
  for (const doubt of doubts)
    issues.add(
      DOUBTS[doubt],
      0,
      () => "",
      () => header.join(", "),
    );
}

/** Why a table with such a header is not read, undefined where it is. */
export function refusalOfHeader({ header, doubts, mapping }: Told) {
  const hasNeither = doubts.includes("noTimeColumn") && doubts.includes("noPlaceColumn");
  if (!hasNeither && Object.keys(mapping.roles).length > 0) return undefined;
  return header.length === 1
    ? refused("singleColumn", { found: foundText(header[0]) })
    : refused("noColumns", { found: foundText(header.join(", ")) });
}

function withoutEvents(issues: ImportIssues) {
  return issues.rows === 0
    ? refused("noRows")
    : { ...refused("noUsableRows", { count: issues.rows }), issues };
}

export function tooLarge(needed: number, limit: number) {
  return refused("tooLarge", { needed: megabytes(needed), limit: megabytes(limit) });
}
