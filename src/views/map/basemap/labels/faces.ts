import { scriptOf } from "../../../../domain/writing";
import type { FaceScript } from "../../../../i18n/languagePack";
import type { Palette } from "../palette";

export type Role =
  | "countryFocus"
  | "country"
  | "city1"
  | "city2"
  | "city3"
  | "city4"
  | "province"
  | "sea"
  | "lake"
  | "river"
  | "mountains"
  | "desert";

/** How a name is written in one script. */
export type Face = {
  /** The custom property that holds the font's families. */
  readonly family: "--font-interface" | "--font-title";
  readonly weight: 400 | 500 | 600;
  readonly sizePx: number;
  readonly isItalic?: boolean;
  /** Letters set apart and in capitals: only where a script has capitals. */
  readonly spacingEm?: number;
  readonly isUpperCase?: boolean;
  /** Along a bent line each letter is turned for itself: only where a script's letters do not join. */
  readonly isSetByLetter?: boolean;
};

export type Ink = keyof Pick<Palette, "city" | "country" | "countryFocus" | "water" | "relief">;

type RoleStyle = { readonly ink: Ink; readonly faces: Readonly<Record<FaceScript, Face>> };

const plain = (weight: Face["weight"], sizePx: number): Face => ({
  family: "--font-interface",
  weight,
  sizePx,
});
const spaced = (weight: Face["weight"], sizePx: number, spacingEm: number): Face => ({
  ...plain(weight, sizePx),
  spacingEm,
  isUpperCase: true,
});
const italic = (sizePx: number, spacingEm: number): Face => ({
  family: "--font-title",
  weight: 400,
  sizePx,
  isItalic: true,
  spacingEm,
});
/** Arabic has no italics: what they say in Latin script, the bookish hand says here. */
const naskh = (sizePx: number): Face => ({ family: "--font-title", weight: 400, sizePx });

export const ROLE_STYLES: Readonly<Record<Role, RoleStyle>> = {
  countryFocus: { ink: "countryFocus", faces: { Latn: spaced(500, 16, 0.42), Arab: plain(500, 23) } },
  country: { ink: "country", faces: { Latn: spaced(500, 11, 0.26), Arab: plain(500, 15) } },
  city1: { ink: "city", faces: { Latn: plain(500, 13), Arab: plain(500, 14.5) } },
  city2: { ink: "city", faces: { Latn: plain(400, 12.5), Arab: plain(500, 13.5) } },
  city3: { ink: "city", faces: { Latn: plain(400, 11.5), Arab: plain(400, 13) } },
  city4: { ink: "city", faces: { Latn: plain(400, 11), Arab: plain(400, 12.5) } },
  province: { ink: "country", faces: { Latn: spaced(500, 9, 0.14), Arab: plain(400, 12) } },
  sea: { ink: "water", faces: { Latn: italic(15, 0.06), Arab: naskh(16) } },
  lake: { ink: "water", faces: { Latn: italic(12.5, 0.02), Arab: naskh(13) } },
  river: { ink: "water", faces: { Latn: { ...italic(13.5, 0.22), isSetByLetter: true }, Arab: naskh(14) } },
  mountains: { ink: "relief", faces: { Latn: italic(13.5, 0.1), Arab: naskh(14.5) } },
  desert: { ink: "relief", faces: { Latn: italic(13.5, 0.1), Arab: naskh(14.5) } },
};

/** The second language is written smaller. */
export const SECOND_LINE = 0.84;

/** The face for a name in this language. */
export function faceFor(role: Role, language: string): Face {
  return ROLE_STYLES[role].faces[scriptOf(language) === "Arab" ? "Arab" : "Latn"];
}
