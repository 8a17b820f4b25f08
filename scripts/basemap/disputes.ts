import type { Line, Point } from "./geometry";

export type BorderStatus = "border" | "disputed";

/** The choices on disputed lines, as SOURCES.md prints them. */
type Dispute = {
  /** The two codes, sorted: the line between them. */
  readonly codes: string;
  /** Only the steps of the line of which this is true; all when it is left out. */
  readonly where?: (point: Point) => boolean;
  readonly why: string;
};

export const DISPUTES: readonly Dispute[] = [
  { codes: "IL-PS", why: "armistice line of 1949; no agreed border" },
  { codes: "IL-SY", why: "armistice line of 1949, west of the occupied Golan" },
  { codes: "SD-SS", why: "final border not yet determined (Abyei and others)" },
  { codes: "EG-SD", where: ([lon]) => lon > 33, why: "Halaib triangle, claimed by both" },
  { codes: "RS-XK", why: "Security Council resolution 1244" },
  { codes: "EH-MA", why: "Western Sahara, a non-self-governing territory" },
  { codes: "IN-PK", where: ([, lat]) => lat > 32.3, why: "line of control in Jammu and Kashmir" },
  { codes: "CN-IN", where: ([lon]) => lon < 81, why: "Aksai Chin, claimed by both" },
];

/** Where two parts of one country meet, or a land without a code, most states recognise no border. */
export function statusOf(codes: readonly [string, string], step: readonly [Point, Point]): BorderStatus {
  if (codes[0] === codes[1] || codes.includes("")) return "disputed";
  const key = [...codes].sort().join("-");
  const found = DISPUTES.find((dispute) => dispute.codes === key);
  if (found === undefined) return "border";
  const middle: Point = [(step[0][0] + step[1][0]) / 2, (step[0][1] + step[1][1]) / 2];
  return found.where === undefined || found.where(middle) ? "disputed" : "border";
}

/**
 * The armistice line of 1949 between Israel and Syria from the Banias springs to the Yarmouk, in way-points by
 * hand: no source package has it. It parts the Golan, which the UN counts as occupied Syrian land, from Israel.
 */
export const ARMISTICE_LINE: Line = [
  [35.667, 33.268],
  [35.656, 33.225],
  [35.634, 33.17],
  [35.625, 33.11],
  [35.632, 33.045],
  [35.64, 33.0],
  [35.63, 32.965],
  [35.63, 32.925],
  [35.636, 32.89],
  [35.652, 32.85],
  [35.661, 32.81],
  [35.655, 32.765],
  [35.641, 32.73],
  [35.626, 32.705],
  [35.655, 32.684],
];
