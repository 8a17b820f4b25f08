import { PLAIN_FIELDS } from "../../domain/eventFields";
import type { TextStoreBuilder } from "../../domain/textStore";
import { STANDARDS } from "../standards/standards";
import type { ColumnMapping } from "./columnMapping";
import type { ColumnRole } from "./columnRoles";
import type { CsvRecord } from "./csvReader";
import { isEmpty } from "./rowTimes";

const encoder = new TextEncoder();
const LINE_BREAK = encoder.encode("\n");
const BETWEEN_ACTORS = encoder.encode(" – ");
const BEFORE_PLACE = encoder.encode(", ");
const AFTER_KIND = encoder.encode(": ");
const SEMICOLON = 59;
const QUOTE = 34;

/** Writes title, description, plain fields and citations of a record into the text store, after its id. */
export function createTextWriter({ roles, standard }: ColumnMapping, texts: TextStoreBuilder) {
  const titles = roles.title ?? [];
  const actors = roles.actor ?? [];
  const descriptions = roles.description ?? [];
  const plain = PLAIN_FIELDS.map((role: ColumnRole) => roles[role] ?? []);
  const citations = roles.citation ?? [];
  const [location] = roles.location ?? roles.admin2 ?? roles.admin1 ?? roles.country ?? [];
  const { typeNames, citations: citationForm } = STANDARDS[standard];
  // Codes are no words of a title.
  const kinds = typeNames === undefined ? [...(roles.kindDetail ?? []), ...(roles.kind ?? [])] : [];
  const times = [...(roles.date ?? []), ...(roles.year ?? [])];

  const write = ({ bytes, starts, ends }: CsvRecord, column: number) =>
    texts.addBytes(bytes, starts[column] ?? 0, ends[column] ?? 0);
  const writeMark = (mark: Uint8Array) => texts.addBytes(mark, 0, mark.length);

  /** "Air/drone strike: A – B, Town", of what there is; else the date as it stands. */
  const composeTitle = (record: CsvRecord) => {
    const before = texts.size();
    const kind = kinds.find((column) => !isEmpty(record, column));
    if (kind !== undefined) write(record, kind);
    let mark = AFTER_KIND;
    for (const actor of actors) {
      if (isEmpty(record, actor)) continue;
      if (texts.size() > before) writeMark(mark);
      write(record, actor);
      mark = BETWEEN_ACTORS;
    }
    if (location !== undefined && !isEmpty(record, location)) {
      if (texts.size() > before) writeMark(BEFORE_PLACE);
      write(record, location);
    }
    if (texts.size() > before) return;
    const time = times.find((column) => !isEmpty(record, column));
    if (time !== undefined) write(record, time);
  };

  const writeAll = (record: CsvRecord, columns: readonly number[]) => {
    const before = texts.size();
    for (const column of columns) {
      if (isEmpty(record, column)) continue;
      if (texts.size() > before) writeMark(LINE_BREAK);
      write(record, column);
    }
  };

  /** The articles are named once as a list of quoted citations, and again cut into their parts. */
  const writeQuotedList = (record: CsvRecord) => {
    const [article, ...parts] = citations;
    if (article === undefined || isEmpty(record, article)) {
      writeAll(record, article === undefined ? citations : parts);
      return;
    }
    writeSplit(record, article);
    const original = parts[parts.length - 1];
    if (original === undefined || isEmpty(record, original)) return;
    writeMark(LINE_BREAK);
    write(record, original);
  };

  /** `"One, 2015";"Two, 2016"` as two lines; a text without quotes as it is. */
  const writeSplit = ({ bytes, starts, ends }: CsvRecord, column: number) => {
    const end = ends[column] ?? 0;
    let from = starts[column] ?? 0;
    if (bytes[from] !== QUOTE) {
      texts.addBytes(bytes, from, end);
      return;
    }
    from += 1;
    for (let at = from; at < end; at += 1) {
      if (bytes[at] !== QUOTE) continue;
      const isLast = at === end - 1;
      if (!isLast && (bytes[at + 1] !== SEMICOLON || bytes[at + 2] !== QUOTE)) continue;
      texts.addBytes(bytes, from, at);
      from = isLast ? end : at + 3;
      if (!isLast) writeMark(LINE_BREAK);
    }
    texts.addBytes(bytes, from, end);
  };

  return (record: CsvRecord): void => {
    const title = titles.length === 0 ? undefined : titles.find((column) => !isEmpty(record, column));
    if (title === undefined) composeTitle(record);
    else write(record, title);
    texts.endField();
    writeAll(record, descriptions);
    texts.endField();
    for (const columns of plain) {
      writeAll(record, columns);
      texts.endField();
    }
    if (citationForm === "quotedList") writeQuotedList(record);
    else writeAll(record, citations);
    texts.endField();
  };
}
