import type { ConflictEvent } from "./model";
import type { Texts } from "./readersTexts";

/**
 * The fields of an event, with what is to be known of each, in the order of the record. What treats a record field by
 * field reads this table, or the compiler asks it for each: the validator and the check of texts (`formats/`), search,
 * the parts in which popup, list and print lay a record out (`views/shared/record/`), the columns of a reader's table.
 */
export type EventField = keyof ConflictEvent;

/** What an actor or a place goes by, by its id. */
export type NamesOf = (id: string) => readonly string[];

/**
 * A text for readers that an event may have: what the source tells, in the curator's words. Nothing else needs to know of
 * it: it is asked for in each language, found by its words, shown as a part of its own under its name
 * (`record.part` in `common.json`), and read from a table.
 */
type PlainFacts = {
  readonly form: "plain";
  /** What a reader's table may call its column, squashed as `guessMapping` does it; the earlier name wins. */
  readonly columns: readonly string[];
};

/** A field with code of its own. */
type OwnFacts<Value> = {
  readonly form: "own";
  /** The parts of a record that tell of it (`recordParts`); none where it stands above them. */
  readonly parts: readonly string[];
  /** The texts by whose words a search finds the event; undefined where it is not searched. */
  readonly searched: ((value: Value, namesOf: NamesOf) => readonly string[]) | undefined;
};

type FieldFacts<Value> = PlainFacts | OwnFacts<Value>;
type Values = Required<ConflictEvent>;
type FactsByField = { readonly [Field in keyof Values]: FieldFacts<Values[Field]> };

const inAllLanguages = (texts: Texts): readonly string[] => Object.values(texts);

export const EVENT_FIELDS = {
  id: { form: "own", parts: [], searched: undefined },
  kind: { form: "own", parts: [], searched: undefined },
  title: { form: "own", parts: [], searched: inAllLanguages },
  summary: { form: "own", parts: ["summary"], searched: inAllLanguages },
  excerpts: {
    form: "own",
    parts: ["quotes"],
    searched: (excerpts) =>
      excerpts.flatMap(({ exact, translations }) => [exact, ...inAllLanguages(translations)]),
  },
  when: { form: "own", parts: ["date", "reports"], searched: undefined },
  where: {
    form: "own",
    parts: ["place", "reports"],
    searched: ({ reported, corroborated = [] }, namesOf) =>
      [...reported, ...corroborated].flatMap(({ place }) => namesOf(place)),
  },
  who: {
    form: "own",
    parts: ["who"],
    searched: (who, namesOf) => who.flatMap(({ actor }) => namesOf(actor)),
  },
  toll: { form: "own", parts: ["toll", "reports"], searched: undefined },
  links: { form: "own", parts: ["related"], searched: undefined },
  media: { form: "own", parts: ["media"], searched: undefined },
  notes: { form: "own", parts: ["notes"], searched: undefined },
  // A file's texts are searched where they lie, among its columns.
  imported: { form: "own", parts: ["description", "citations"], searched: undefined },
} as const satisfies FactsByField;

type Table = typeof EVENT_FIELDS;
export type PlainField = {
  [Field in EventField]: Table[Field]["form"] extends "plain" ? Field : never;
}[EventField];
export type OwnField = Exclude<EventField, PlainField>;

/** What a record is laid out in: the parts that fields name, and what is wrong with it. */
export type PartName = Table[OwnField]["parts"][number] | "flags";

const FIELDS: FactsByField = EVENT_FIELDS;
const NAMES = Object.keys(FIELDS) as EventField[];

/** The plain fields, in the order of the table. */
export const PLAIN_FIELDS = NAMES.filter((field) => FIELDS[field].form === "plain") as PlainField[];

/** What `make` gives of each plain field, by its name. */
export function ofPlainFields<Value, Field extends PlainField = PlainField>(
  make: (field: PlainField, columns: readonly string[]) => Value,
): Readonly<Record<Field, Value>> {
  const made = PLAIN_FIELDS.map((field) => [field, make(field, columnsOf(field))]);
  return Object.fromEntries(made) as Record<Field, Value>;
}

function columnsOf(field: EventField): readonly string[] {
  const facts = FIELDS[field];
  return facts.form === "plain" ? facts.columns : [];
}

/** All texts by whose words a search finds the event. */
export function searchedTexts(event: ConflictEvent, namesOf: NamesOf): readonly string[] {
  return NAMES.flatMap((field) => searchedIn(field, event[field], namesOf));
}

function searchedIn<Field extends EventField>(
  field: Field,
  value: Values[Field] | undefined,
  namesOf: NamesOf,
): readonly string[] {
  if (value === undefined) return [];
  const facts: FieldFacts<Values[Field]> = FIELDS[field];
  if (facts.form === "plain") return inAllLanguages(value as Texts);
  return facts.searched?.(value, namesOf) ?? [];
}

/** A plain field that bore the name of a part would pass for it: then this does not compile. */
type None<Clash extends never> = Clash;
export type NoFieldIsAPart = None<Extract<PlainField, PartName>>;
