import type { English } from "../en";
import article from "./article.json";
import common from "./common.json";
import details from "./details.json";
import filters from "./filters.json";
import guide from "./guide.json";
import list from "./list.json";
import map from "./map.json";
import opening from "./opening.json";
import sharing from "./sharing.json";
import shell from "./shell.json";
import story from "./story.json";
import timeline from "./timeline.json";

export const texts: Readonly<Record<keyof English, object>> = {
  article,
  common,
  details,
  filters,
  guide,
  list,
  map,
  opening,
  sharing,
  shell,
  story,
  timeline,
};
