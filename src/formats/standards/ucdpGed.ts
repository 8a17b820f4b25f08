import { placePrecision, type ColumnStandard } from "./columnStandard";

/** The Georeferenced Event Dataset of the Uppsala Conflict Data Program. */
export const ucdpGed: ColumnStandard = {
  name: "UCDP GED",
  recognisedBy: ["typeofviolence", "whereprec", "dateprec", "datestart"],
  columns: {
    id: ["id"],
    date: ["datestart"],
    dateEnd: ["dateend"],
    datePrecision: ["dateprec"],
    latitude: ["latitude"],
    longitude: ["longitude"],
    placePrecision: ["whereprec"],
    location: ["wherecoordinates"],
    country: ["country"],
    admin1: ["adm1"],
    admin2: ["adm2"],
    kind: ["typeofviolence"],
    actor: ["sidea", "sideb"],
    description: ["conflictname", "wheredescription", "adm2", "adm1", "country"],
    citation: ["sourcearticle", "sourceoffice", "sourcedate", "sourceheadline", "sourceoriginal"],
    toll: ["best", "bestest"],
    tollLow: ["low", "lowest"],
    tollHigh: ["high", "highest"],
  },
  // Lethal violence, and it does not say by which means.
  kindOf: (type) => (["1", "2", "3"].includes(type) ? "attack" : "context"),
  hasOwnVocabulary: true,
  typeNames: {
    "1": { en: "State-based violence", ar: "عنف تشارك فيه دولة" },
    "2": { en: "Non-state violence", ar: "عنف بين أطراف غير حكومية" },
    "3": { en: "One-sided violence", ar: "عنف من طرف واحد" },
  },
  actorKindOf: (name) => {
    if (name === "Civilians") return "organisation";
    return name.startsWith("Government of ") ? "state" : "armed-group";
  },
  // `date_prec`: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year.
  datePrecisions: [undefined, "exact", "span", "week", "month", "year"],
  // `where_prec`: 1 the place itself, 2 within about 25 km of it, 3 its district, 4 its province, 5 along a line or in
  // a vague area, 6 the country, 7 at sea or in the air. The radii are ours: what such divisions commonly measure.
  placePrecisions: [
    undefined,
    placePrecision("city", 5),
    placePrecision("area", 25),
    placePrecision("region", 40),
    placePrecision("region", 120),
    placePrecision("area", 60),
    placePrecision("country", 400),
    placePrecision("physical", 150),
  ],
  citations: "quotedList",
};
