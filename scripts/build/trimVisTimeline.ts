import type { Plugin } from "vite";

/**
 * Graph2d and what only it is made of. They are functions whose methods are assigned one by one, and an
 * assignment has to be kept by a bundler: it could matter to somebody.
 */
const GRAPH = ["Graph2d", "LineGraph", "Legend", "GraphGroup", "Bargraph", "Line", "Points"] as const;

/** The panel in which all options can be tried, for developers of vis-timeline. */
const OPTIONS_PANEL = /return new Configurator\(this, this\.dom\.container, configureOptions\);/;

/** All of vis-util, spread into one object. */
const ALL_TOOLS = "...util,";
const USED_TOOL = /\bavailableUtils\.(\w+)/g;
/** What vis-timeline adds to them itself. */
const OWN_TOOLS = ["convert", "setupXSSProtection", "xss"];

type Replacement = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Leaves out of vis-timeline what a timeline never runs (its graph, its panel of options, unused tools): a quarter
 * of its bytes, in a build. A version of vis-timeline in which this finds nothing fails the build: then look anew.
 */
export function trimVisTimeline(): Plugin {
  return {
    name: "trim-vis-timeline",
    apply: "build",
    transform: {
      filter: { id: /vis-timeline\/esnext\/esm\/vis-timeline-graph2d\.mjs$/, code: "class Timeline" },
      handler(code) {
        const { body } = this.parse(code);
        const exported = body.flatMap(({ type, start, end }) =>
          type === "ExportNamedDeclaration" ? [{ start, end, text: "export { Timeline };" }] : [],
        );
        const graph = body.flatMap((statement): readonly Replacement[] => {
          const { type, start, end } = statement;
          const written = code.slice(start, end);
          const isOfGraph =
            type === "ExpressionStatement" && GRAPH.some((name) => written.startsWith(`${name}.`));
          return isOfGraph ? [{ start, end, text: "" }] : [];
        });
        const used = new Set([...code.matchAll(USED_TOOL)].map(([, name = ""]) => name));
        const tools = [...used].filter((name) => !OWN_TOOLS.includes(name));
        const toolsAt = code.indexOf(ALL_TOOLS);
        const panel = [...code.matchAll(new RegExp(OPTIONS_PANEL, "g"))].at(-1);
        if (exported.length !== 1 || graph.length < 20 || toolsAt === -1 || panel === undefined) {
          this.error(
            "vis-timeline is another one than trimVisTimeline knows: see what can be left out of it.",
          );
        }
        return {
          code: replaced(code, [
            ...exported,
            ...graph,
            {
              start: toolsAt,
              end: toolsAt + ALL_TOOLS.length,
              text: tools.map((name) => `${name}: util.${name},`).join(" "),
            },
            {
              start: panel.index,
              end: panel.index + panel[0].length,
              text: 'throw new Error("left out of this build");',
            },
          ]),
          map: null,
        };
      },
    },
  };
}

function replaced(code: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end), code);
}
