/** A lake that has a name on the map: a point in it, its names, and the zoom from which it is named. */
export type LakeName = {
  readonly at: readonly [lon: number, lat: number];
  readonly en: string;
  readonly ar: string;
  readonly fromZoom: number;
};

/** By the name that the file gives the polygon. */
export const LAKE_NAMES: Readonly<Record<string, LakeName>> = {
  tharthar: { at: [43.24, 33.98], en: "Lake Tharthar", ar: "بحيرة الثرثار", fromZoom: 7 },
  razazah: { at: [43.59, 32.7], en: "Lake Razazah", ar: "بحيرة الرزازة", fromZoom: 7 },
  habbaniyah: { at: [43.52, 33.28], en: "Lake Habbaniyah", ar: "بحيرة الحبانية", fromZoom: 8 },
  haditha: { at: [42.345, 34.243], en: "Lake Haditha", ar: "بحيرة حديثة", fromZoom: 8 },
  mosul: { at: [42.92, 36.67], en: "Mosul Dam Lake", ar: "بحيرة سد الموصل", fromZoom: 7.5 },
  assad: { at: [38.3, 35.92], en: "Lake Assad", ar: "بحيرة الأسد", fromZoom: 7 },
  jabbul: { at: [37.636, 35.972], en: "Lake Jabbul", ar: "سبخة الجبول", fromZoom: 8 },
  dukan: { at: [44.93, 36.1], en: "Lake Dukan", ar: "بحيرة دوكان", fromZoom: 8 },
  hamrin: { at: [45.027, 34.172], en: "Lake Hamrin", ar: "بحيرة حمرين", fromZoom: 8 },
  darbandikhan: { at: [45.75, 35.12], en: "Lake Darbandikhan", ar: "بحيرة دربندخان", fromZoom: 8 },
  hammar: { at: [46.703, 30.831], en: "Hammar Marsh", ar: "هور الحمار", fromZoom: 7.5 },
  ataturk: { at: [38.55, 37.54], en: "Atatürk Dam Lake", ar: "بحيرة سد أتاتورك", fromZoom: 7 },
  van: { at: [42.73, 38.63], en: "Lake Van", ar: "بحيرة وان", fromZoom: 6 },
  urmia: { at: [45.439, 37.578], en: "Lake Urmia", ar: "بحيرة أورمية", fromZoom: 6 },
  sevan: { at: [45.378, 40.301], en: "Lake Sevan", ar: "بحيرة سيفان", fromZoom: 7 },
  tuz: { at: [33.389, 38.712], en: "Lake Tuz", ar: "بحيرة طوز", fromZoom: 7 },
  namak: { at: [51.88, 34.5], en: "Namak Lake", ar: "بحيرة نمك", fromZoom: 7 },
  nasser: { at: [32.785, 23.167], en: "Lake Nasser", ar: "بحيرة ناصر", fromZoom: 6 },
  deadSea: { at: [35.483, 31.464], en: "Dead Sea", ar: "البحر الميت", fromZoom: 7 },
  tiberias: { at: [35.584, 32.824], en: "Lake Tiberias", ar: "بحيرة طبريا", fromZoom: 8 },
};
