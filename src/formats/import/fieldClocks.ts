import { HOUR_MS, MINUTE_MS } from "../../domain/utcDays";

/** A date and the time of day behind it; either may be empty. */
export function splitTime(text: string): { readonly date: string; readonly time: string } {
  const match = /^(.*?\d)(?:T|,? +)(\d{1,2}:\d\d.*)$/i.exec(text);
  return match === null ? { date: text, time: "" } : { date: match[1] ?? "", time: match[2] ?? "" };
}

export type Clock = {
  /** Since midnight, as it is written. */
  readonly ms: number;
  readonly precisionMs: number;
  /** Midnight without a zone, which spreadsheets write behind dates that have no time at all. */
  readonly isMidnight: boolean;
  /** How far the zone is ahead of UTC; undefined where none is written. */
  readonly zoneMs: number | undefined;
};

/** The time of day in a text such as "14:30", "2:05:10 pm" or "14:30+03:00", undefined where it is none. */
export function parseClock(text: string): Clock | undefined {
  const match =
    /^(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?([ap]\.?m\.?)? ?(z|utc|gmt|[+-]\d\d:?\d\d|[+-]\d\d)?$/i.exec(
      text,
    );
  if (match === null) return undefined;
  const [, hours = "", minutes = "", seconds, fraction, half, zone] = match;
  const isAfternoon = half?.toLowerCase().startsWith("p") === true;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  const isOfDay = hour < 24 && Number(minutes) < 60 && Number(seconds ?? 0) < 60;
  if (!isOfDay || (half !== undefined && (Number(hours) < 1 || Number(hours) > 12))) return undefined;
  const ms = hour * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds ?? 0) * 1000;
  const isMidnight = ms === 0 && Number(fraction ?? 0) === 0 && zone === undefined;
  return {
    ms: ms + Math.floor(Number(`0.${fraction ?? 0}`) * 1000),
    precisionMs: seconds === undefined ? MINUTE_MS : 1000,
    isMidnight,
    zoneMs: zone === undefined ? undefined : aheadOfUtc(zone),
  };
}

function aheadOfUtc(zone: string): number {
  const match = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (match === null) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === "-" ? -1 : 1) * (Number(hours) * HOUR_MS + Number(minutes ?? 0) * MINUTE_MS);
}
