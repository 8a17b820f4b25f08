import { KEYED_VIEWS, type KeyedView } from "../../state/views";

/** What a single key does, wherever the focus is: it leads to a view, or to what is named here. */
export type KeyIntent =
  "help" | "search" | "next" | "previous" | "details" | "related" | KeyedView | "story" | "fill";

/** One key, or several pressed together, as they are printed on a keyboard. */
export type Combination = readonly string[];

export type KeyLine<Id extends string = string> = {
  readonly id: Id;
  /** Any of these. */
  readonly keys: readonly Combination[];
};

/** The single keys: the handler obeys this table and the help prints it. */
export const SINGLE_KEYS: readonly KeyLine<KeyIntent>[] = [
  { id: "search", keys: [["/"]] },
  { id: "next", keys: [["n"], ["j"]] },
  { id: "previous", keys: [["p"], ["k"]] },
  { id: "details", keys: [["d"]] },
  { id: "related", keys: [["r"]] },
  ...KEYED_VIEWS.map(({ view, key }) => ({ id: view, keys: [[key]] })),
  { id: "fill", keys: [["f"]] },
  { id: "story", keys: [["s"]] },
  { id: "help", keys: [["?"]] },
];

const ARROWS: readonly Combination[] = [["←"], ["→"]];
const UP_DOWN: readonly Combination[] = [["↑"], ["↓"]];

/** The keys of each view, for where the focus is; the views themselves obey them. `says`: the help's text. */
export const VIEW_KEYS = [
  {
    view: "everywhere",
    lines: [
      { says: "everywhere.tab", keys: [["Tab"], ["Shift", "Tab"]] },
      { says: "everywhere.enter", keys: [["Enter"], ["Space"]] },
      { says: "everywhere.escape", keys: [["Esc"]] },
    ],
  },
  {
    view: "popup",
    lines: [
      { says: "popup.step", keys: ARROWS },
      { says: "popup.scroll", keys: UP_DOWN },
    ],
  },
  {
    view: "timeline",
    lines: [
      { says: "timeline.walk", keys: ARROWS },
      {
        says: "timeline.pan",
        keys: [
          ["Shift", "←"],
          ["Shift", "→"],
        ],
      },
      { says: "timeline.zoom", keys: [["+"], ["−"]] },
      { says: "timeline.ends", keys: [["Home"], ["End"]] },
    ],
  },
  {
    view: "overview",
    lines: [
      { says: "overview.edge", keys: [...ARROWS, ["Page ↑"], ["Page ↓"]] },
      {
        says: "overview.whole",
        keys: [
          ["Shift", "←"],
          ["Shift", "→"],
        ],
      },
      { says: "overview.limit", keys: [["Home"], ["End"]] },
    ],
  },
  {
    view: "map",
    lines: [
      { says: "map.move", keys: [...ARROWS, ...UP_DOWN] },
      { says: "map.zoom", keys: [["+"], ["−"]] },
      { says: "map.marker", keys: [["Tab"], ["Enter"]] },
    ],
  },
  {
    view: "article",
    lines: [
      { says: "article.passage", keys: [...ARROWS, ...UP_DOWN] },
      { says: "article.ends", keys: [["Home"], ["End"]] },
      { says: "article.open", keys: [["Enter"]] },
    ],
  },
  {
    view: "story",
    lines: [
      { says: "story.step", keys: ARROWS },
      { says: "story.play", keys: [["Space"]] },
    ],
  },
] as const;

type Pressed = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/**
 * What a pressed key asks for. Keys that belong to the browser (with Alt, Ctrl or Meta) are left to it. A keyboard that
 * writes Arabic is read by where its keys lie: there the key of "m" writes "ة".
 */
export function keyIntent(pressed: Pressed): KeyIntent | undefined {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return undefined;
  const key = latinKey(pressed);
  // Shift is needed for the question mark alone.
  if (pressed.shiftKey && key !== "?") return undefined;
  return SINGLE_KEYS.find(({ keys }) => keys.some(([single]) => single === key))?.id;
}

function latinKey({ key, code, shiftKey }: Pressed): string {
  if (key === "؟") return "?";
  if (/^[ -~]+$/.test(key)) return key.length === 1 ? key.toLowerCase() : key;
  if (code === "Slash") return shiftKey ? "?" : "/";
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}
