import type { LanguagePack } from "../languagePack";

export const pack: LanguagePack = {
  name: "English",
  shortName: "En",
  invitation: "En, English: show the interface in English",
  locale: "en-GB",
  quotationMarks: ["“", "”", "‘", "’"],
  listComma: ", ",
  hasNarrowUnits: true,
  axisLabelLength: 7,
  mapNames: ["en", "ar"],
  monthNames:
    "january, jan; february, feb; march, mar; april, apr; may; june, jun; july, jul; august, aug; september, sept, sep; october, oct; november, nov; december, dec",
  countryNames: { PS: "Palestine", SA: "Saudi Arabia", AE: "UAE" },
  untitled: "(untitled)",
  unreachable: {
    text: "A part of the page could not be loaded: either there is no network at the moment, or a newer version of Sanad has just been published.",
    reload: "Reload",
  },
};
