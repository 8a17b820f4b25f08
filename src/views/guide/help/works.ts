/** Works of others that are shipped with the app, with the licence of each. */
export const WORKS = [
  { name: "Natural Earth", use: "borders", licence: "public domain" },
  { name: "© OpenStreetMap contributors", use: "waters", licence: "ODbL 1.0" },
  { name: "GeoNames", use: "towns", licence: "CC BY 4.0" },
  { name: "NASA Blue Marble", use: "heights", licence: "public domain" },
  { name: "vis-timeline, vis-data", use: "timeline", licence: "Apache-2.0 / MIT" },
  { name: "Leaflet", use: "map", licence: "BSD-2-Clause" },
  { name: "react-leaflet", use: "mapReact", licence: "Hippocratic-2.1" },
  { name: "React", use: "interface", licence: "MIT" },
  { name: "React Aria Components", use: "accessible", licence: "Apache-2.0" },
  { name: "Zustand", use: "state", licence: "MIT" },
  { name: "Valibot", use: "check", licence: "MIT" },
  { name: "Floating UI", use: "positions", licence: "MIT" },
  { name: "TopoJSON", use: "outlines", licence: "ISC" },
  { name: "IBM Plex Sans, IBM Plex Sans Arabic", use: "fontInterface", licence: "SIL OFL 1.1" },
  { name: "Newsreader", use: "fontTitle", licence: "SIL OFL 1.1" },
  { name: "Noto Naskh Arabic", use: "fontQuote", licence: "SIL OFL 1.1" },
] as const;
