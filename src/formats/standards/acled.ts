import type { ActorKind, EventKind } from "../../domain/codes";
import { foldText } from "../../domain/searchText";
import { placePrecision, type ColumnStandard } from "./columnStandard";

/**
 * ACLED's event and sub-event types as kinds of the codebook (data/README.md). A strike comes from the air or from
 * afar; other armed force is an attack; taking ground, arresting and disarming is an operation. Protests are no
 * armed force and no words of somebody: they are context. The sub-event type decides where it is listed.
 */
const KINDS: ReadonlyMap<string, EventKind> = new Map(
  Object.entries({
    battles: "attack",
    "violence against civilians": "attack",
    "explosions remote violence": "strike",
    "remote violence": "strike",
    riots: "attack",
    "riots protests": "context",
    protests: "context",
    "strategic developments": "context",
    "strategic development": "context",
    "suicide bomb": "attack",
    "remote explosive landmine ied": "attack",
    grenade: "attack",
    "chemical weapon": "attack",
    "air drone strike": "strike",
    "shelling artillery missile attack": "strike",
    agreement: "meeting",
    arrests: "operation",
    "disrupted weapons use": "operation",
    "headquarters or base established": "operation",
    "non violent transfer of territory": "operation",
    "looting property destruction": "attack",
  }),
);

/** The interaction codes: numbers in older exports, words in newer ones. */
const ACTORS: ReadonlyMap<string, ActorKind> = new Map(
  Object.entries({
    "1": "force",
    "2": "armed-group",
    "3": "armed-group",
    "4": "armed-group",
    "8": "force",
    "state forces": "force",
    "rebel groups": "armed-group",
    "rebel group": "armed-group",
    "political militias": "armed-group",
    "political militia": "armed-group",
    "identity militias": "armed-group",
    "identity militia": "armed-group",
    "external other forces": "force",
    "other forces": "force",
  }),
);

/** Armed Conflict Location and Event Data. */
export const acled: ColumnStandard = {
  name: "ACLED",
  recognisedBy: ["eventdate", "eventtype", "subeventtype", "actor1"],
  columns: {
    id: ["eventidcnty", "dataid", "eventidnocnty"],
    date: ["eventdate"],
    datePrecision: ["timeprecision"],
    latitude: ["latitude"],
    longitude: ["longitude"],
    placePrecision: ["geoprecision"],
    location: ["location"],
    country: ["country"],
    admin1: ["admin1"],
    admin2: ["admin2"],
    kind: ["eventtype"],
    kindDetail: ["subeventtype"],
    actor: ["actor1", "actor2"],
    actorKind: ["inter1", "inter2"],
    description: ["notes", "assocactor1", "assocactor2", "admin2", "admin1", "country"],
    citation: ["source"],
    toll: ["fatalities"],
  },
  kindOf: (type, detail) => KINDS.get(detail) ?? KINDS.get(type),
  hasOwnVocabulary: true,
  // Crowds and civilians go as organisations: the codebook has no word for them.
  actorKindOf: (_name, code) => ACTORS.get(foldText(code)) ?? "organisation",
  // `time_precision`: 1 the day, 2 the week, 3 the month.
  datePrecisions: [undefined, "exact", "week", "month"],
  // `geo_precision`: 1 the town, 2 near it in a part of its region, 3 the region.
  placePrecisions: [
    undefined,
    placePrecision("city", 5),
    placePrecision("area", 30),
    placePrecision("region", 120),
  ],
  citations: "columns",
};
