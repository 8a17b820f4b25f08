import * as v from "valibot";
import {
  ACTOR_KINDS,
  ACTOR_ROLES,
  BASES,
  EVENT_KINDS,
  EXTENTS,
  PLACE_KINDS,
  PLACE_ROLES,
  RELATIONS,
  SOURCE_ROLES,
  STANDINGS,
  VOICE_KINDS,
} from "../domain/codes";
import { parseEdtf, type Edtf } from "../domain/dates";
import { ofPlainFields } from "../domain/eventFields";

/**
 * The dataset format as a validator, part by part, so that one broken record costs no other. Descriptions and
 * messages are for the people who write datasets: they end up in editors (through dataset.schema.json) and in
 * the `expected …` of an Issue.
 */

/** The format version this code reads. */
export const FORMAT = 1;

const LONGEST_TEXT = 200_000;

const idSchema = v.pipe(
  v.string("an id"),
  v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, "an id of lower-case letters, digits and hyphens, at most 80"),
);
const textSchema = v.pipe(
  v.string("a text"),
  v.maxLength(LONGEST_TEXT, "a text of at most 200,000 characters"),
);
const languageSchema = v.pipe(
  v.string("a language tag"),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language tag (BCP 47) such as en or ar"),
);
const textsSchema = v.pipe(
  v.record(languageSchema, textSchema, 'texts by language: {"en": "…", "ar": "…"}'),
  v.description("One text for readers in several languages, by BCP 47 tag."),
);
const edtfSchema = v.pipe(
  v.string("an EDTF date"),
  v.check(
    (text) => parseEdtf(text) !== undefined,
    "an EDTF level 1 date between the years 1 and 9999, such as 2024-01-04 or 2024-01-01~/2024-01-10~",
  ),
  v.transform((text) => text as Edtf),
  v.description("EDTF (ISO 8601-2) level 1: 2024-01-04, 2020-05, 2024-01-01~/2024-01-10~, ../2024-01."),
);
const addressSchema = v.pipe(
  v.string("an address"),
  v.check((text) => isWebAddress(text), "an address that begins with https:// or http://"),
);
const daySchema = v.pipe(v.string("a day"), v.isoDate("a day as YYYY-MM-DD"));
const countSchema = v.pipe(
  v.number("a number"),
  v.integer("a whole number"),
  v.minValue(0, "a number from 0 up"),
);
const basisSchema = v.picklist(BASES, oneOf(BASES));

const phraseSchema = v.strictObject({
  excerpt: v.string("the id of one of the event's excerpts"),
  exact: textSchema,
});
const publishedSchema = v.strictObject({
  edtf: edtfSchema,
  basis: basisSchema,
  note: v.optional(textsSchema),
});

export const sourceSchema = v.strictObject({
  id: idSchema,
  role: v.picklist(SOURCE_ROLES, oneOf(SOURCE_ROLES)),
  title: textsSchema,
  publisher: textsSchema,
  language: languageSchema,
  published: publishedSchema,
  text: v.optional(
    v.pipe(
      v.string("a file name"),
      v.regex(/^[\w][\w.-]*$/, "the name of a file beside dataset.json, without a path"),
    ),
  ),
  sha256: v.optional(
    v.pipe(v.string("a SHA-256"), v.regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits")),
  ),
  url: v.optional(addressSchema),
  accessed: v.optional(daySchema),
  rights: v.optional(textsSchema),
  note: v.optional(textsSchema),
});

const longitudeSchema = v.pipe(
  v.number("a longitude in degrees"),
  v.minValue(-180, "a longitude from -180 to 180"),
  v.maxValue(180, "a longitude from -180 to 180"),
);
const latitudeSchema = v.pipe(
  v.number("a latitude in degrees"),
  v.minValue(-90, "a latitude from -90 to 90"),
  v.maxValue(90, "a latitude from -90 to 90"),
);
const lonLatSchema = v.pipe(
  v.strictTuple([longitudeSchema, latitudeSchema], "[longitude, latitude]"),
  v.description("[longitude, latitude] in degrees, WGS 84, as in GeoJSON."),
);

export const placeSchema = v.strictObject({
  id: idSchema,
  name: textsSchema,
  kind: v.picklist(PLACE_KINDS, oneOf(PLACE_KINDS)),
  center: lonLatSchema,
  radiusKm: v.pipe(
    v.number("a radius in kilometres"),
    v.minValue(0, "a radius from 0 to 5000 km"),
    v.maxValue(5000, "a radius from 0 to 5000 km"),
  ),
  shape: v.optional(
    v.pipe(
      v.string("an ISO 3166 code"),
      v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, "an ISO 3166-1 or -2 code such as IQ or IQ-AN"),
    ),
  ),
  partOf: v.optional(
    v.pipe(
      idSchema,
      v.description("The place that contains this one: whoever asks for it is given this one, too."),
    ),
  ),
  aliases: v.optional(v.array(textSchema, "a list of names")),
  note: v.optional(textsSchema),
});

export const actorSchema = v.strictObject({
  id: idSchema,
  name: textsSchema,
  kind: v.picklist(ACTOR_KINDS, oneOf(ACTOR_KINDS)),
  memberOf: v.optional(idSchema),
  aliases: v.optional(v.array(textSchema, "a list of names")),
});

const voiceSchema = v.strictObject({
  kind: v.picklist(VOICE_KINDS, oneOf(VOICE_KINDS)),
  speaker: v.optional(idSchema),
  via: v.optional(v.array(idSchema)),
});

const excerptSchema = v.strictObject({
  id: idSchema,
  source: idSchema,
  exact: v.pipe(textSchema, v.minLength(1, "the words of the source, verbatim")),
  prefix: textSchema,
  suffix: textSchema,
  start: v.pipe(countSchema, v.description("Offset in Unicode code points.")),
  end: v.pipe(countSchema, v.description("Offset in Unicode code points, exclusive.")),
  voice: voiceSchema,
  standing: v.picklist(STANDINGS, oneOf(STANDINGS)),
  translations: textsSchema,
});

const estimateSchema = v.strictObject({ low: countSchema, best: v.optional(countSchema), high: countSchema });
const sourcesSchema = v.pipe(
  v.array(idSchema, "the ids of the sources that establish it"),
  v.minLength(1, "at least one source that establishes it"),
);
const extentSchema = v.picklist(EXTENTS, oneOf(EXTENTS));
const roleSchema = v.picklist(PLACE_ROLES, oneOf(PLACE_ROLES));

export const eventSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(EVENT_KINDS, oneOf(EVENT_KINDS)),
  title: textsSchema,
  summary: textsSchema,
  excerpts: v.array(excerptSchema, "a list of excerpts"),
  when: v.strictObject({
    reported: v.strictObject({
      edtf: edtfSchema,
      extent: extentSchema,
      basis: basisSchema,
      phrase: v.optional(phraseSchema),
      note: v.optional(textsSchema),
    }),
    corroborated: v.optional(
      v.array(
        v.strictObject({
          edtf: edtfSchema,
          extent: extentSchema,
          sources: sourcesSchema,
          preferred: v.optional(v.boolean()),
          note: v.optional(textsSchema),
        }),
      ),
    ),
  }),
  where: v.strictObject({
    reported: v.array(
      v.strictObject({
        place: idSchema,
        role: roleSchema,
        basis: basisSchema,
        phrase: v.optional(phraseSchema),
        note: v.optional(textsSchema),
      }),
    ),
    corroborated: v.optional(
      v.array(
        v.strictObject({
          place: idSchema,
          role: roleSchema,
          sources: sourcesSchema,
          preferred: v.optional(v.boolean()),
          note: v.optional(textsSchema),
        }),
      ),
    ),
  }),
  who: v.array(v.strictObject({ actor: idSchema, role: v.picklist(ACTOR_ROLES, oneOf(ACTOR_ROLES)) })),
  toll: v.optional(
    v.strictObject({
      reported: v.optional(
        v.strictObject({
          killed: v.optional(estimateSchema),
          injured: v.optional(estimateSchema),
          phrase: v.optional(phraseSchema),
        }),
      ),
      corroborated: v.optional(
        v.array(
          v.strictObject({
            killed: v.optional(estimateSchema),
            injured: v.optional(estimateSchema),
            sources: sourcesSchema,
            note: v.optional(textsSchema),
          }),
        ),
      ),
    }),
  ),
  links: v.optional(
    v.array(
      v.strictObject({
        relation: v.picklist(RELATIONS, oneOf(RELATIONS)),
        event: idSchema,
        basis: v.picklist(["stated", "inferred"], "stated or inferred"),
      }),
    ),
  ),
  media: v.optional(v.array(v.strictObject({ url: addressSchema, credit: textSchema, alt: textsSchema }))),
  notes: v.optional(v.array(textsSchema)),
  ...ofPlainFields(() => v.optional(textsSchema)),
});

/** Everything of the dataset but its four lists of records, which are read one by one. */
export const headerSchema = v.strictObject({
  id: idSchema,
  version: v.string("a version such as 1.0.0"),
  languages: v.pipe(v.array(languageSchema), v.minLength(1, "at least one language tag")),
  changes: v.array(v.strictObject({ version: v.string(), date: daySchema, note: textsSchema })),
  title: textsSchema,
  summary: textsSchema,
  licence: v.string("the name of the licence, such as CC-BY-4.0"),
  view: v.strictObject({
    from: edtfSchema,
    to: edtfSchema,
    bounds: v.strictTuple([lonLatSchema, lonLatSchema], "[[west, south], [east, north]]"),
  }),
  narrative: v.optional(
    v.pipe(
      v.array(v.strictObject({ event: idSchema, bridge: textsSchema }), "a list of steps"),
      v.minLength(1, "at least one step"),
      v.description("The story in order: an event, and a sentence that leads to it from the one before."),
    ),
  ),
});

/** The whole file, as editors check it through dataset.schema.json. */
export const datasetFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(FORMAT),
  ...headerSchema.entries,
  sources: v.array(sourceSchema),
  places: v.array(placeSchema),
  actors: v.array(actorSchema),
  events: v.array(eventSchema),
});

/** An address that a link may lead to. `javascript:` and `data:` are refused. */
export function isWebAddress(text: string): boolean {
  try {
    return ["https:", "http:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

function oneOf(codes: readonly string[]): string {
  return `one of ${codes.join(", ")}`;
}
