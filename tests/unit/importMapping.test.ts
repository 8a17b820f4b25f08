import { describe, expect, it } from "vitest";
import { guessMapping } from "../../src/formats/import/columnMapping";

const mapped = (header: string, ...rows: readonly string[]) => {
  const names = header.split(",");
  const { mapping, doubts } = guessMapping(
    names,
    rows.map((row) => row.split(",")),
  );
  const roles = Object.fromEntries(
    Object.entries(mapping.roles).map(([role, columns]) => [role, columns.map((column) => names[column])]),
  );
  return { standard: mapping.standard, dayOrder: mapping.dayOrder, doubts, roles };
};

describe("any table, by the names of its columns", () => {
  it.each<readonly [string, Record<string, readonly string[]>]>([
    ["date,lat,lng,title", { date: ["date"], latitude: ["lat"], longitude: ["lng"], title: ["title"] }],
    [
      "Event Date,Latitude,Longitude",
      { date: ["Event Date"], latitude: ["Latitude"], longitude: ["Longitude"] },
    ],
    ["startDate,endDate,headline", { date: ["startDate"], dateEnd: ["endDate"], title: ["headline"] }],
    ["start_date,end_date,name", { date: ["start_date"], dateEnd: ["end_date"], title: ["name"] }],
    ["YEAR,MONTH,DAY,Título", { year: ["YEAR"], month: ["MONTH"], day: ["DAY"] }],
    [
      "iyear,imonth,iday,city,latitude,longitude,attacktype1_txt,gname,nkill,summary",
      {
        year: ["iyear"],
        month: ["imonth"],
        day: ["iday"],
        location: ["city"],
        latitude: ["latitude"],
        longitude: ["longitude"],
        kind: ["attacktype1_txt"],
        actor: ["gname"],
        toll: ["nkill"],
        description: ["summary"],
      },
    ],
    ["origin_lat,origin_lon,when", { latitude: ["origin_lat"], longitude: ["origin_lon"], date: ["when"] }],
    ["x,y,date", { latitude: ["y"], longitude: ["x"], date: ["date"] }],
    ["title__en,title__ar,date", { title: ["title__en", "title__ar"].slice(0, 1), date: ["date"] }],
    [
      "التاريخ,دائرة العرض,خط الطول,الفئة",
      { date: ["التاريخ"], latitude: ["دائرة العرض"], longitude: ["خط الطول"], kind: ["الفئة"] },
    ],
    [
      "التاريخ,خط العرض,خط الطول,العنوان,النوع,المصدر,القتلى,الموقع,الوصف",
      {
        date: ["التاريخ"],
        latitude: ["خط العرض"],
        longitude: ["خط الطول"],
        title: ["العنوان"],
        kind: ["النوع"],
        citation: ["المصدر"],
        toll: ["القتلى"],
        location: ["الموقع"],
        description: ["الوصف"],
      },
    ],
    [
      "id,date,type,actor1,actor2,location,notes,source,fatalities",
      {
        id: ["id"],
        date: ["date"],
        kind: ["type"],
        actor: ["actor1", "actor2"],
        location: ["location"],
        description: ["notes"],
        citation: ["source"],
        toll: ["fatalities"],
      },
    ],
  ])("%s", (header, roles) => expect(mapped(header)).toMatchObject({ standard: "table", roles }));

  it("takes no column twice and no lone low or high", () => {
    expect(mapped("date,low,high").roles).toEqual({ date: ["date"] });
    expect(mapped("date,best,low,high").roles).toEqual({
      date: ["date"],
      toll: ["best"],
      tollLow: ["low"],
      tollHigh: ["high"],
    });
  });

  it("says what it could not tell", () => {
    expect(mapped("a,b,c").doubts).toEqual(["noTimeColumn", "noPlaceColumn"]);
    expect(mapped("date").doubts).toEqual(["noPlaceColumn"]);
    expect(mapped("lat,lon").doubts).toEqual(["noTimeColumn"]);
    expect(mapped("").doubts).toEqual(["noTimeColumn", "noPlaceColumn"]);
    expect(mapped("lat,title").doubts).toContain("noPlaceColumn");
  });

  it("finds whole dates in a column called time, and leaves times of day alone", () => {
    expect(mapped("time,lat,lon", "2023-01-31T14:00Z,1,2").roles).toMatchObject({ date: ["time"] });
    expect(mapped("date,time", "2023-01-31,14:00").roles).toMatchObject({ date: ["date"], time: ["time"] });
    expect(mapped("time,lat,lon", "14:00,1,2").doubts).toEqual(["noTimeColumn"]);
  });

  it("ten thousand columns do no harm", () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `column ${index}`);
    expect(guessMapping(names, []).doubts).toEqual(["noTimeColumn", "noPlaceColumn"]);
  });
});

describe("the order of day and month", () => {
  const header = "date,lat,lon";
  it.each([
    ["month-first", [], ["01/02/2023", "01/31/2023", "02/01/2023"]],
    ["day-first", [], ["01/02/2023", "31/01/2023"]],
    ["day-first", ["dayOrder"], ["01/02/2023", "03/02/2023"]],
    ["day-first", [], ["2023-01-02", "2 January 2023"]],
    ["day-first", ["dayOrder"], ["05/05/2024", "01/02/2024"]],
    ["day-first", [], ["05/05/2024"]],
    ["month-first", [], ["05/05/2024", "06/06/2024", "01/31/2024"]],
    ["day-first", ["dayOrder"], ["01/02/2024", "25/01/2024", "01/25/2024"]],
  ])("%s, in doubt %j, by %j", (dayOrder, doubts, dates) =>
    expect(mapped(header, ...dates.map((date) => `${date},1,2`))).toMatchObject({ dayOrder, doubts }),
  );
});

it("knows UCDP GED and ACLED in their older and newer forms", () => {
  expect(
    mapped("id,type_of_violence,where_prec,date_prec,date_start,date_end,latitude,longitude,best"),
  ).toMatchObject({
    standard: "ucdp-ged",
    roles: { id: ["id"], date: ["date_start"], toll: ["best"] },
  });
  expect(
    mapped(
      "data_id,event_id_no_cnty,event_date,time_precision,event_type,sub_event_type,actor1,latitude,longitude",
    ),
  ).toMatchObject({
    standard: "acled",
    roles: { id: ["data_id", "event_id_no_cnty"], date: ["event_date"], datePrecision: ["time_precision"] },
  });
});
