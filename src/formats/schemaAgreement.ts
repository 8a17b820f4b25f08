import type { InferOutput } from "valibot";
import type { Actor, ConflictEvent, Dataset, Excerpt, Place, Source, Voice } from "../domain/model";
import type { actorSchema, eventSchema, headerSchema, placeSchema, sourceSchema } from "./datasetSchema";

/**
 * The validator and the model are written apart, for their readers' sake; here the compiler holds them together. A field
 * that one of them has and the other has not, at any depth, or that only one of them takes for optional or for another
 * type, does not compile: the error names it.
 */
type None<Fields extends never> = Fields;
export type SchemaAgreesWithModel = None<Differences[keyof Differences]>;

type Differences = {
  readonly source: Difference<InferOutput<typeof sourceSchema>, Source, "source">;
  readonly place: Difference<InferOutput<typeof placeSchema>, Place, "place">;
  readonly actor: Difference<InferOutput<typeof actorSchema>, Actor, "actor">;
  readonly head: Difference<InferOutput<typeof headerSchema>, Omit<Dataset, RecordList>, "dataset">;
  readonly event: Difference<Omit<ParsedEvent, Apart>, Omit<ConflictEvent, Apart | "imported">, "event">;
  readonly excerpt: Difference<Omit<ParsedExcerpt, "voice">, Omit<Excerpt, "voice">, "event.excerpts[]">;
  // The model ties a voice's speaker to its kind; the check of references sees to that.
  readonly voice: Difference<ParsedExcerpt["voice"], AnyVoice, "event.excerpts[].voice">;
  // A file's events may be of kinds of its own, a dataset's are of the codebook's.
  readonly kind: Exclude<ParsedEvent["kind"], ConflictEvent["kind"]>;
};

type RecordList = "sources" | "places" | "actors" | "events";
type ParsedEvent = InferOutput<typeof eventSchema>;
type ParsedExcerpt = ParsedEvent["excerpts"][number];
/** Compared by themselves. */
type Apart = "kind" | "excerpts";
type AnyVoice = { readonly kind: Voice["kind"] } & Omit<Exclude<Voice, { kind: "article" }>, "kind">;

/** The paths at which two types differ; never where they are the same but for `readonly`. */
type Difference<One, Other, Path extends string> = [One] extends [Scalar]
  ? Unlike<One, Other, Path>
  : [One, Other] extends [readonly (infer Own)[], readonly (infer Others)[]]
    ? LengthOf<One> | LengthOf<Other> extends LengthOf<One> & LengthOf<Other>
      ? Difference<Own, Others, `${Path}[]`>
      : Path
    : string extends keyof One
      ? Unlike<One, Other, Path>
      : {
          [Key in keyof One | keyof Other]: Key extends keyof One & keyof Other & string
            ? IsOptional<One, Key> extends IsOptional<Other, Key>
              ? Difference<Exclude<One[Key], undefined>, Exclude<Other[Key], undefined>, `${Path}.${Key}`>
              : `${Path}.${Key}`
            : `${Path}.${Key & string}`;
        }[keyof One | keyof Other];

type Scalar = string | number | boolean;
type Unlike<One, Other, Path> = [One, Other] extends [Other, One] ? never : Path;
type IsOptional<Holder, Key extends keyof Holder> = undefined extends Holder[Key] ? true : false;
type LengthOf<List> = List extends readonly unknown[] ? List["length"] : never;
