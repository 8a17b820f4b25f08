import { isolated } from "../../../../domain/isolate";
import { labelIn } from "../../../../domain/shortText";
import type { Answer, EventRecord, MapDensity } from "../../../../engine/query";
import { localeOf } from "../../../../i18n/languages";
import { textsIn } from "../../../../i18n/texts";
import { formatNumbers } from "../../layout/formatNumbers";
import { numbersOfPlace } from "../../layout/numbersOfPlace";
import { layOutMap } from "../../layout/layOutMap";
import { layOutTimeline } from "../../layout/layOutTimeline";
import type { ListedPlace, MapGround } from "../../layout/mapPlaces";
import { scaleBarOf } from "../../sketch/projection";
import type { TokenName } from "../../sketch/readTokens";
import { faceFamilyOf } from "./faceFamilyOf";
import { keyShapes, mapKey, timelineKey } from "./keyShapes";
import { listShapes } from "./listShapes";
import { mapShapes, NAME_FACE, NAME_PX, scaleShapes } from "./mapShapes";
import { paragraph } from "./paragraph";
import { stacked, type Block, type Face, type MeasureText, type Scene, type Shape } from "./scene";
import { timelineShapes } from "./timelineShapes";
import type { ViewContent } from "./viewContent";

const PAD = 40;
/** As wide as the timeline. */
const COLUMN = 720;
export const VIEW_MAP_SIZE = { width: COLUMN, height: 400 };
/** Of many places those with the most events are named. */
const MOST_COUNTED = 12;

export type DrawnView = {
  readonly content: ViewContent;
  readonly answer: Answer;
  /** All events in view and the undated ones; undefined where there are too many. */
  readonly records: readonly EventRecord[] | undefined;
  readonly ground: MapGround;
  /** Of places that are too many to be drawn one by one. */
  readonly density: MapDensity | undefined;
  /** Places that are not named lie outside the map. */
  readonly reachesBeyond: boolean;
};

/** The picture of a view, in one column: as high as what it says. */
export function createViewScene(view: DrawnView, measure: MeasureText): Scene {
  const { content } = view;
  const body = stacked(
    [
      headBlock(content, measure),
      mapBlock(view, measure),
      timelineBlock(view, measure),
      footBlock(content, measure),
    ],
    22,
  );
  const width = COLUMN + 2 * PAD;
  const height = Math.ceil(body.height + 2 * PAD - 6);
  return {
    width,
    height,
    shapes: [
      { type: "rect", x: 0, y: 0, width, height, fill: "paper" },
      { type: "rect", x: 0, y: 0, width, height: 6, fill: "accent" },
      { type: "group", x: PAD, y: PAD, shapes: body.shapes },
    ],
  };
}

const INTERFACE: Face = { weight: 400, family: "font-interface" };
const STRONG: Face = { weight: 600, family: "font-interface" };

function words(
  { direction }: ViewContent,
  measure: MeasureText,
  text: string,
  sizePx: number,
  mostLines: number,
  { face = INTERFACE, colour = "ink-soft" }: { readonly face?: Face; readonly colour?: TokenName } = {},
): Block {
  return paragraph(text, COLUMN, { sizePx, face, colour, direction, mostLines }, measure);
}

/** What it is, which time, how many, under which filters. */
function headBlock(content: ViewContent, measure: MeasureText): Block {
  const { title } = content;
  const face: Face = { weight: 600, family: faceFamilyOf(title.direction) };
  return stacked(
    [
      paragraph(
        title.text,
        COLUMN,
        { sizePx: 25, face, colour: "ink", direction: title.direction, mostLines: 3 },
        measure,
      ),
      words(content, measure, content.counted, 15, 2, { face: STRONG, colour: "ink" }),
      words(content, measure, content.period, 13, 2, { colour: "ink" }),
      words(content, measure, content.asked, 13, 5, { colour: "ink" }),
      content.drawn === undefined ? EMPTY : words(content, measure, content.drawn, 11, 2),
    ],
    3,
  );
}

const EMPTY: Block = { height: 0, shapes: [] };

function mapBlock({ content, ground, density, reachesBeyond }: DrawnView, measure: MeasureText): Block {
  const { language, direction } = content;
  if (ground.places.length === 0 && density === undefined) {
    return content.unplaced === undefined
      ? EMPTY
      : words(content, measure, textsIn(language, "guide")("describe.noPlaces"), 11, 2);
  }
  const size = VIEW_MAP_SIZE;
  const map = layOutMap(ground, size, language, (name) => measure(name, NAME_FACE, NAME_PX));
  const t = textsIn(language, "sharing");
  const tPicturing = textsIn(language, "picturing");
  return stacked(
    [
      mapShapes({ map, size, density, direction }),
      scaleShapes(scaleBarOf(ground.project, size, 110), COLUMN, language, direction),
      keyShapes(mapKey(map, density, language), COLUMN, direction, measure),
      density === undefined ? EMPTY : words(content, measure, tPicturing("density"), 10, 2),
      reachesBeyond ? words(content, measure, tPicturing("beyond"), 10, 2) : EMPTY,
      words(content, measure, placesInWords(content, map.inSight, map.areNamed, density), 10.5, 8, {
        colour: "ink",
      }),
      map.outside.length === 0
        ? EMPTY
        : words(content, measure, `${t("print.outside")} ${namedPlaces(map.outside, content)}`, 10, 3),
      content.unplaced === undefined ? EMPTY : words(content, measure, content.unplaced, 10.5, 1),
    ],
    5,
  );
}

/** The places by their letters with their events; of many those with the most. */
function placesInWords(
  content: ViewContent,
  places: readonly (ListedPlace & { readonly letter: string | undefined })[],
  areNamed: boolean,
  density: MapDensity | undefined,
): string {
  if (areNamed && density === undefined) return namedPlaces(places, content);
  const t = textsIn(content.language, "picturing");
  const most = [...places].sort((a, b) => b.count - a.count).slice(0, MOST_COUNTED);
  if (most.length === 0) return "";
  return t(density === undefined ? "mostEvents" : "areas", {
    places: namedPlaces(most, content, true),
  });
}

function namedPlaces(
  places: readonly (ListedPlace & { readonly letter?: string | undefined })[],
  { language, direction, listed }: ViewContent,
  isCounted = listed.length === 0,
): string {
  // An entry runs the way the language does, and nothing in it reaches beyond it.
  const opening = direction === "rtl" ? "\u2067" : "\u2066";
  return places
    .map(({ place, letter, events, speaking, count }) => {
      const name = isolated(labelIn(place.name, language).text);
      const number = isCounted
        ? `(${count.toLocaleString(localeOf(language))})`
        : numbersOfPlace({ events, speaking }, language);
      return `${opening}${letter === undefined ? "" : `${letter} `}${name} ${number}\u2069`;
    })
    .join(textsIn(language, "common")("record.separator"));
}

function timelineBlock({ content, answer, records }: DrawnView, measure: MeasureText): Block {
  const { language, direction, listed } = content;
  const t = textsIn(language, "sharing");
  const tPicturing = textsIn(language, "picturing");
  const timeline = layOutTimeline({
    events: records ?? [],
    window: answer.query.window,
    density: answer.density,
    count: answer.matching,
    isRtl: direction === "rtl",
  });
  const hasNumbers = listed.length > 0;
  const { counts, undated } = timeline;
  const common = textsIn(language, "common");
  // Counted, never drawn as if they had a date.
  const { undatedCount } = answer;
  const numbers = hasNumbers && undated.length > 0 ? ` (${isolated(formatNumbers(undated))})` : "";
  const undatedLine = `${common("undated")}: ${undatedCount.toLocaleString(localeOf(language))}${numbers}`;
  return stacked(
    [
      timelineShapes(timeline, content.names, language, hasNumbers, measure),
      keyShapes(timelineKey(timeline, language, direction, hasNumbers), COLUMN, direction, measure),
      counts === undefined || counts.most === 0
        ? EMPTY
        : words(
            content,
            measure,
            `${tPicturing("counted")} ${t("print.perBin", { count: Math.ceil(counts.most) })}`,
            10,
            2,
          ),
      undatedCount === 0 ? EMPTY : words(content, measure, undatedLine, 10.5, 2, { colour: "ink" }),
      listShapes(listed, COLUMN, direction, measure),
      content.notListed === undefined ? EMPTY : words(content, measure, content.notListed, 10.5, 1),
    ],
    8,
  );
}

function footBlock(content: ViewContent, measure: MeasureText): Block {
  const { direction, address } = content;
  const isRtl = direction === "rtl";
  const rule: Shape = { type: "rect", x: 0, y: 0, width: COLUMN, height: 1, fill: "line-strong" };
  const brand: Shape = {
    type: "text",
    text: "Sanad سند",
    x: isRtl ? COLUMN : 0,
    y: 20,
    sizePx: 20,
    face: { weight: 600, family: "font-title" },
    colour: "accent",
    align: isRtl ? "right" : "left",
    direction,
  };
  return stacked(
    [
      { height: 1, shapes: [rule] },
      ...content.sources.map((line) => words(content, measure, line, 10.5, 4)),
      { height: 26, shapes: [brand] },
      // An address runs from left to right in every language.
      address === ""
        ? EMPTY
        : paragraph(
            address,
            COLUMN,
            { sizePx: 10, face: INTERFACE, colour: "ink-soft", direction: "ltr", mostLines: 3 },
            measure,
          ),
    ],
    4,
  );
}
