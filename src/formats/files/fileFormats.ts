import type { WrittenAs } from "../import/tableForm";
import { CERTAINTIES, type Beginning, type Certainty, type FileFormat, type JsonFormat } from "./fileFormat";
import * as registered from "./registry";
import type { FileFormatId } from "./registry";

/** What is known of each file format. */
export const FILE_FORMATS: Readonly<Record<FileFormatId, FileFormat>> = { ...registered };

export type Identified<Format extends FileFormat = FileFormat> = {
  readonly id: string;
  readonly format: Format;
};

const ALL: readonly Identified[] = Object.entries(FILE_FORMATS).map(([id, format]) => ({ id, format }));

/** The format of a file that begins so, undefined where it is of none. */
export function formatOf(beginning: Beginning): Identified | undefined {
  return surest(ALL, ({ sniff }) => sniff(beginning));
}

/** The format of a JSON value, undefined where it is of none. */
export function formatOfJson(value: unknown): Identified<JsonFormat> | undefined {
  const candidates = ALL.flatMap(({ id, format }) => (format.takes === "json" ? [{ id, format }] : []));
  return surest(candidates, ({ recognises }) => recognises(value));
}

function surest<Format extends FileFormat>(
  candidates: readonly Identified<Format>[],
  certaintyOf: (format: Format) => Certainty,
): Identified<Format> | undefined {
  const asked = candidates.map((candidate) => ({
    candidate,
    rank: CERTAINTIES.indexOf(certaintyOf(candidate.format)),
  }));
  const best = Math.max(...asked.map(({ rank }) => rank));
  return best === 0 ? undefined : asked.find(({ rank }) => rank === best)?.candidate;
}

/** As what a table of this format is told of. */
export function writtenAs({ id, format: { name, hasEncodings } }: Identified): WrittenAs {
  return { kind: id, formatName: name, hasEncodings };
}

/** What a file chooser offers: the ends of names with their dots, and media types. */
export function acceptedFiles(): string {
  const dotted = ALL.flatMap(({ format: { extensions, sharedExtensions = [], mediaTypes } }) => [
    ...[...extensions, ...sharedExtensions].map((extension) => `.${extension}`),
    ...mediaTypes,
  ]);
  return [...new Set(dotted)].join(",");
}

/** True for a name that ends as those of files of this format do, or of any; ends that other files share do not count. */
export function bearsExtension(fileName: string, id?: FileFormatId): boolean {
  const formats = id === undefined ? Object.values(FILE_FORMATS) : [FILE_FORMATS[id]];
  const name = fileName.toLowerCase();
  return formats.some(({ extensions }) => extensions.some((extension) => name.endsWith(`.${extension}`)));
}
