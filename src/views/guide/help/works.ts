import bundled from "./packages.json";

/** Data, heights and typefaces of others that are shipped with the app, with the licence of each. */
export const WORKS = [
  { name: "Natural Earth", use: "borders", licence: "public domain" },
  { name: "© OpenStreetMap contributors", use: "waters", licence: "ODbL 1.0" },
  { name: "GeoNames", use: "towns", licence: "CC BY 4.0" },
  { name: "NASA Blue Marble", use: "heights", licence: "public domain" },
  { name: "IBM Plex Sans, IBM Plex Sans Arabic", use: "fontInterface", licence: "SIL OFL 1.1" },
  { name: "Newsreader", use: "fontTitle", licence: "SIL OFL 1.1" },
  { name: "Noto Naskh Arabic", use: "fontQuote", licence: "SIL OFL 1.1" },
] as const;

/** What the larger libraries do here; all that belongs to one of them goes by its name. */
const LIBRARIES = [
  { name: "vis-timeline", use: "timeline", packages: /^vis-/ },
  { name: "Leaflet", use: "map", packages: /^leaflet$/ },
  { name: "react-leaflet", use: "mapReact", packages: /react-leaflet/ },
  { name: "Protomaps", use: "mapTiles", packages: /^@?protomaps|^pmtiles$/ },
  { name: "React", use: "interface", packages: /^react$|^react-dom$|^scheduler$/ },
  { name: "React Aria", use: "accessible", packages: /^react-aria|^react-stately$|^@internationalized/ },
  { name: "Zustand", use: "state", packages: /^zustand$/ },
  { name: "i18next", use: "texts", packages: /^i18next$/ },
  { name: "Valibot", use: "check", packages: /^valibot$/ },
  { name: "Floating UI", use: "positions", packages: /^@floating-ui/ },
  { name: "Workbox", use: "offline", packages: /^workbox-/ },
  { name: "TopoJSON", use: "outlines", packages: /^topojson-/ },
] as const;

/** Typefaces come in packages too; they are told by their own names. */
const isTypeface = (name: string) => name.startsWith("@fontsource/");

/** The libraries with the licences of what is bundled of each (`packages.json`, which the build holds to the truth). */
export const SOFTWARE = LIBRARIES.map(({ name, use, packages }) => ({
  name,
  use,
  licence: [
    ...new Set(bundled.filter((entry) => packages.test(entry.name)).map(({ licence }) => licence)),
  ].join(", "),
}));

/** Bundled packages that belong to none of the libraries, most of them in their service. */
export const FURTHER = bundled.filter(
  ({ name }) => !isTypeface(name) && !LIBRARIES.some(({ packages }) => packages.test(name)),
);
