import * as registered from "./registry";
import type { WriterId } from "./registry";
import type { Writer } from "./writer";

/** The format that needs no program, offered before the others. */
const PLAINEST: WriterId = "text";

const WRITERS: Readonly<Record<WriterId, Writer>> = { ...registered };

/** What a format takes: a citation, a table, a picture. */
export type Taken = Writer["takes"];
export type WriterOf<Takes extends Taken> = Extract<Writer, { readonly takes: Takes }>;
export type Offered<Takes extends Taken> = { readonly id: WriterId; readonly writer: WriterOf<Takes> };

/** The formats that something can be taken away in: the plainest, then those for people, then those for programs. */
export function writersOf<Takes extends Taken>(takes: Takes): readonly Offered<Takes>[] {
  const isOf = (writer: Writer): writer is WriterOf<Takes> => writer.takes === takes;
  const offered = Object.entries(WRITERS).flatMap(([id, writer]) =>
    isOf(writer) ? [{ id: id as WriterId, writer }] : [],
  );
  return offered.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ id, writer }: { readonly id: WriterId; readonly writer: Writer }): number {
  if (id === PLAINEST) return 0;
  return writer.takes === "citation" && writer.isCode ? 2 : 1;
}

/** The format that is offered first. Throws where nothing can be taken away so. */
export function firstWriterOf<Takes extends Taken>(takes: Takes): Offered<Takes> {
  const [first] = writersOf(takes);
  if (first === undefined) throw new Error(`no format takes a ${takes}`);
  return first;
}
