import { describe, expect, it } from "vitest";
import { dayMs, daysIn } from "../../src/domain/utcDays";
import { EVENT_KINDS } from "../../src/domain/codes";
import { IS_APPROXIMATE, IS_OPEN_ENDED, IS_UNCERTAIN } from "../../src/domain/columns";
import { dayOrderIn, parseDateText, parseIsoField, type DayOrder } from "../../src/formats/import/fieldDates";
import {
  NOT_A_NUMBER,
  NOT_GIVEN,
  OF_OTHER_AXIS,
  parseCountField,
  parseDegreesField,
  type Axis,
} from "../../src/formats/import/fieldNumbers";
import { actorKindIndex, kindIndex } from "../../src/formats/standards/standards";

const encode = (text: string) => new TextEncoder().encode(text);

describe("degrees", () => {
  const parse = (text: string, axis: Axis = "longitude") => {
    const bytes = encode(`"${text}"`);
    return parseDegreesField(bytes, 1, bytes.length - 1, axis);
  };
  it.each<[text: string, value: number, axis?: Axis]>([
    ["33.31248", 33.31248],
    ["-0.000001", -0.000001],
    ["33,31", 33.31],
    ["+7", 7],
    ["  44.4 ", 44.4],
    ["5.", 5],
    [".5", 0.5],
    ["1e-3", 0.001],
    ["44.366666666666667", 44.366666666666667],
    ["٣٣٫٣١", 33.31],
    ["۳۳.۳۱", 33.31],
    ["\u221212.5", -12.5],
    ["33.3° N", 33.3, "latitude"],
    ["33.3 s", -33.3, "latitude"],
    ["44,36 E", 44.36],
    ["12.5W", -12.5],
    ["\u200f44.4", 44.4],
  ])("%s is %d", (text, value, axis = "longitude") => expect(parse(text, axis)).toBe(value));

  it.each(["", " ", "NA", "n/a", "NaN", "null", "None", "-", "--", "unknown", "\\N"])(
    "%j is not given",
    (text) => expect(parse(text)).toBe(NOT_GIVEN),
  );

  it.each(["Infinity", "-Infinity", "1e999", "abc", "1.2.3", "1,234,567", "33°18'N", "0x10", "12 34", "1-2"])(
    "%j is no number",
    (text) => expect(parse(text)).toBe(NOT_A_NUMBER),
  );

  it.each(["-33.3 S", "-33.3 N", "+33.3 S"])("%s says the half twice", (text) =>
    expect(parse(text, "latitude")).toBe(NOT_A_NUMBER),
  );

  it("a compass letter of the other axis is no degree of this one", () => {
    expect(parse("44.36 E", "latitude")).toBe(OF_OTHER_AXIS);
    expect(parse("33.3W", "latitude")).toBe(OF_OTHER_AXIS);
    expect(parse("33.31 N", "longitude")).toBe(OF_OTHER_AXIS);
  });
});

describe("counts", () => {
  const parse = (text: string) => {
    const bytes = encode(`"${text}"`);
    return parseCountField(bytes, 1, bytes.length - 1);
  };
  it.each([
    ["7", 7],
    ["1,000", 1000],
    ["1.250", 1250],
    ["1,234,567", 1_234_567],
    ["12 500", 12_500],
    ["12\u00a0500", 12_500],
    ["12\u202f500", 12_500],
    ["1'000", 1000],
    ["1\u2019000", 1000],
    ["٥", 5],
    ["١٬٢٥٠", 1250],
    ["2,000", 2000],
    ["3.0", 3],
    ["12,00", 12],
    ["0", 0],
    ["0.000", 0],
    [" 4 ", 4],
    ["-1", -1],
    ["+5", 5],
    ["\u22121", -1],
  ])("%j is %d", (text, count) => expect(parse(text)).toBe(count));

  it.each([
    "2.5",
    "1,5",
    "0,123",
    "1,00,000",
    "1,000.5",
    "1,000.000",
    "1000,000,0",
    "1e3",
    "5 W",
    "12 N",
    "many",
    "7-9",
    "Infinity",
  ])("%j is no count", (text) => expect(parse(text)).toBe(NOT_A_NUMBER));

  it.each(["", " ", "NA", "NaN", "غير معروف"])("%j is not given", (text) =>
    expect(parse(text)).toBe(NOT_GIVEN),
  );
});

const day = (ms: number) => new Date(ms).toISOString();

describe("dates", () => {
  it("counts the days of the years 1 to 9999 as Date does", () => {
    for (const year of [1, 4, 99, 100, 400, 1582, 1899, 1900, 1970, 2000, 2024, 9999]) {
      for (let month = 1; month <= 12; month += 1) {
        expect(dayMs(year, month, 1)).toBe(new Date(0).setUTCFullYear(year, month - 1, 1));
        const last = new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
        expect(daysIn(year, month)).toBe(last);
      }
    }
  });

  const span = (text: string, order: DayOrder = "day-first") => {
    const date = parseDateText(text, order);
    return date && `${day(date.start)} ${day(date.end)}`;
  };
  const JANUARY_31 = "2023-01-31T00:00:00.000Z 2023-01-31T23:59:59.999Z";
  it.each([
    "2023-01-31",
    "2023/01/31",
    "2023.1.31",
    "20230131",
    "31-01-2023",
    "31/1/2023",
    "31.01.2023",
    "31 January 2023",
    "31 Jan 2023",
    "31-Jan-2023",
    "January 31, 2023",
    "Tuesday, 31 January 2023",
    "Tue 31 Jan 2023",
    "Tuesday January 31, 2023",
    "on 31 January 2023",
    "الثلاثاء، 31 يناير 2023",
    "يوم الثلاثاء 31 يناير 2023",
    "January 31 2023",
    "31st January 2023",
    "٣١ يناير ٢٠٢٣",
    "31 كانون الثاني 2023",
    "٢٠٢٣-٠١-٣١",
    "01/31/2023",
    "2023-01-31 00:00:00",
    "1/31/2023 0:00:00",
    "2023-01-31T00:00:00",
  ])("%s is that day", (text) => expect(span(text)).toBe(JANUARY_31));

  it.each([
    ["2023", "2023-01-01T00:00:00.000Z 2023-12-31T23:59:59.999Z"],
    ["2023-02", "2023-02-01T00:00:00.000Z 2023-02-28T23:59:59.999Z"],
    ["December 2023", "2023-12-01T00:00:00.000Z 2023-12-31T23:59:59.999Z"],
    ["0001-01-01", "0001-01-01T00:00:00.000Z 0001-01-01T23:59:59.999Z"],
    ["9999-12-31", "9999-12-31T00:00:00.000Z 9999-12-31T23:59:59.999Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z 2024-02-29T23:59:59.999Z"],
    ["2023-01-31T14:30Z", "2023-01-31T14:30:00.000Z 2023-01-31T14:30:59.999Z"],
    ["2023-01-31 14:30:05", "2023-01-31T14:30:05.000Z 2023-01-31T14:30:05.999Z"],
    ["2023-01-31T14:30:05.250+03:00", "2023-01-31T11:30:05.250Z 2023-01-31T11:30:06.249Z"],
    ["2023-01-31T01:00+03:00", "2023-01-31T00:00:00.000Z 2023-01-31T23:59:59.999Z"],
    ["2023-01-31 23:30-05:00", "2023-01-31T00:00:00.000Z 2023-01-31T23:59:59.999Z"],
    ["31/01/2023 2:05 pm", "2023-01-31T14:05:00.000Z 2023-01-31T14:05:59.999Z"],
    ["2023-01-01/2023-01-05", "2023-01-01T00:00:00.000Z 2023-01-05T23:59:59.999Z"],
    ["2023-01-01~/2023-01-10~", "2023-01-01T00:00:00.000Z 2023-01-10T23:59:59.999Z"],
    ["202X", "2020-01-01T00:00:00.000Z 2029-12-31T23:59:59.999Z"],
    ["2023-01/..", "2023-01-01T00:00:00.000Z 2023-01-31T23:59:59.999Z"],
  ])("%s is %s", (text, expected) => expect(span(text)).toBe(expected));

  it.each([
    "",
    "soon",
    "0000-01-01",
    "10000-01-01",
    "2023-13-01",
    "2023-02-29",
    "2023-00-10",
    "31/13/2023",
    "32/01/2023",
    "31/01/23",
    "44957",
    "2023-01-31T25:00",
    "2023-01-31T14:61Z",
    "2023-01-05/2023-01-01",
    "../2023",
    "NaN",
    "Infinity",
    "2023-1-",
    "31 Januember 2023",
    "before 5 January 2024",
    "Before, 5 January 2024",
    "after 5 January 2024",
    "until 5 January 2024",
    "by January 5, 2024",
    "since January, 2024",
    "circa 5 January 2024",
    "ca. 5 January 2024",
    "about 5 January 2024",
    "not 9 January 2024",
    "بعد 7 يناير 2024",
    "قبل 7 يناير 2024",
    "منذ 7 يناير 2024",
    "حوالي 7 يناير 2024",
    "5 January 2024 or later",
    `2${"0".repeat(100)}`,
  ])("%j is no date", (text) => expect(parseDateText(text, "day-first")).toBeUndefined());

  it("follows the column's order, and says where it could be the other", () => {
    expect(span("02/03/2023")?.slice(0, 10)).toBe("2023-03-02");
    expect(span("02/03/2023", "month-first")?.slice(0, 10)).toBe("2023-02-03");
    expect(parseDateText("02/03/2023", "day-first")?.order).toBe("ambiguous");
    expect(parseDateText("03/03/2023", "day-first")?.order).toBe("clear");
    expect(parseDateText("02/25/2023", "day-first")?.order).toBe("against");
    expect(parseDateText("25/02/2023", "day-first")?.order).toBe("clear");
  });

  it("says what a file marks as approximate, uncertain or without an end", () => {
    const marks = (text: string) => parseDateText(text, "day-first")?.marks;
    expect(marks("2023-05-10")).toBe(0);
    expect(marks("2023-05-10?")).toBe(IS_UNCERTAIN);
    expect(marks("2023-05~")).toBe(IS_APPROXIMATE);
    expect(marks("2023-05-10%")).toBe(IS_APPROXIMATE | IS_UNCERTAIN);
    expect(marks("2023-05-10~/2023-05-12?")).toBe(IS_APPROXIMATE | IS_UNCERTAIN);
    expect(marks("2023-05-10/..")).toBe(IS_OPEN_ENDED);
    expect(marks("2023-05-10/")).toBe(IS_OPEN_ENDED);
    expect(marks("2023-05?/..")).toBe(IS_OPEN_ENDED | IS_UNCERTAIN);
  });

  it("says where a time lies on another day in UTC", () => {
    const isOther = (text: string) => parseDateText(text, "day-first")?.isOtherDayInUtc;
    expect(isOther("2024-01-04T01:00+03:00")).toBe(true);
    expect(isOther("2024-01-04T22:00-05:00")).toBe(true);
    expect(isOther("2024-01-04T03:00+03:00")).toBe(false);
    expect(isOther("2024-01-04T00:00Z")).toBe(false);
  });

  it("tells of the order of day and month what a date can tell", () => {
    expect(dayOrderIn("25/02/2023")).toBe("day-first");
    expect(dayOrderIn("02/25/2023 14:30")).toBe("month-first");
    expect(dayOrderIn("02/03/2023")).toBe("either");
    for (const text of ["05/05/2023", "2023-02-25", "25 February 2023", "", "soon"])
      expect(dayOrderIn(text)).toBeUndefined();
  });

  it("reads ISO fields from bytes as it reads them from text", () => {
    const date = { start: 0, end: 0, isZoneless: false };
    for (const text of [
      "2023-02",
      "9999-12",
      "2023-01-31",
      "2023-01-31T14:30Z",
      "2023-01-31 14:30:05",
      "2023-01-31T00:00:00",
      "2023-01-31T00:00:00Z",
      "0001-01-01",
      "9999-12-31T23:59:59Z",
    ]) {
      const bytes = encode(`,${text},`);
      expect(parseIsoField(bytes, 1, bytes.length - 1, date), text).toBe(true);
      const { start, end, isZoneless } = parseDateText(text, "day-first") ?? {};
      expect(date, text).toEqual({ start, end, isZoneless });
    }
    for (const text of [
      "2023-02-29",
      "2023-13",
      "2023/01",
      "2023-1-31",
      "2023/01/31",
      "2023-01-31T24:00Z",
      "2023-01-31T14:30+03:00",
      "2023-0a-31",
      "0000-01-01",
    ]) {
      const bytes = encode(text);
      expect(parseIsoField(bytes, 0, bytes.length, date), text).toBe(false);
    }
  });
});

describe("kinds", () => {
  const kind = (standard: "table" | "acled" | "ucdp-ged", type: string, detail = "") =>
    EVENT_KINDS[kindIndex(standard, type, detail)];
  it.each([
    ["Explosions/Remote violence", "Air/drone strike", "strike"],
    ["Explosions/Remote violence", "", "strike"],
    ["Explosions/Remote violence", "Remote explosive/landmine/IED", "attack"],
    ["Battles", "Armed clash", "attack"],
    ["Battles", "Non-violent transfer of territory", "operation"],
    ["Violence against civilians", "Attack", "attack"],
    ["Protests", "Peaceful protest", "context"],
    ["Strategic developments", "Arrests", "operation"],
    ["Strategic developments", "Agreement", "meeting"],
    ["Strategic developments", "Other", "context"],
  ])("ACLED's %s, %s", (type, detail, expected) => expect(kind("acled", type, detail)).toBe(expected));

  it.each([
    ["Airstrike", "strike"],
    ["SHELLING", "strike"],
    ["غارة جوية", "strike"],
    ["قصف", "strike"],
    ["IED", "attack"],
    ["SAF", "attack"],
    ["هجوم", "attack"],
    ["Armed assault", "attack"],
    ["Raid", "operation"],
    ["Joint exercise", "training"],
    ["Peace talks", "meeting"],
    ["Statement", "statement"],
    ["بيان", "statement"],
    ["other", "context"],
    ["", "context"],
    ["Displacement", "context"],
    ["Drone strikes", "strike"],
    ["U.S. strike", "strike"],
    ["Clashes", "attack"],
    ["Bombings", "attack"],
    ["Landmine", "attack"],
    ["Mine", "attack"],
    ["Suicide attack", "attack"],
    ["Armed clash (no casualties)", "attack"],
    ["الغارات الجوية", "strike"],
    ["واشتباكات", "attack"],
    ["القصف المدفعي", "strike"],
    ["Hunger strike", "context"],
    ["General strike", "context"],
    ["Teachers’ strikes", "context"],
    ["Strike by workers", "context"],
    ["Labour strike action", "context"],
    ["Ceasefire (no attack)", "context"],
    ["Non-violence pledge", "context"],
    ["Attack averted", "context"],
    ["Foiled bombing", "context"],
    ["إحباط هجوم", "context"],
    ["Mineral deal", "context"],
    ["Mining permit", "context"],
    ["Firefighting", "context"],
    ["Alarmed crowd", "context"],
    ["Research", "context"],
    ["Reporter injured", "context"],
    ["Heart attack", "context"],
    ["مستشفى", "context"],
  ])("%s by its words", (type, expected) => expect(kind("table", type)).toBe(expected));

  it.each(["1", "2", "3"])("UCDP's type of violence %s is an attack", (type) =>
    expect(kind("ucdp-ged", type)).toBe("attack"),
  );

  it("tells states and forces where the file does", () => {
    expect(actorKindIndex("ucdp-ged", "Government of Iraq", "")).toBe(1);
    expect(actorKindIndex("acled", "Military Forces of Examplia", "1")).toBe(2);
    expect(actorKindIndex("acled", "Example Front", "Rebel Groups")).toBe(3);
  });
});
