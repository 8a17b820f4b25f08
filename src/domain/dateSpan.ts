/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** From fine to coarse. */
export const DATE_PRECISIONS = ["second", "day", "month", "year", "decade", "century"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/**
 * What an EDTF string covers: its earliest and latest instant, UTC, both inclusive.
 * An open or unknown bound is -Infinity or Infinity.
 */
export type DateSpan = {
  readonly earliest: EpochMs;
  readonly latest: EpochMs;
  /** The coarser of the precisions of the two ends. */
  readonly datePrecision: DatePrecision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};
