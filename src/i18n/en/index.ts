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

/** English is the measure: its keys are the keys that there are, by namespace (one a view). */
export const texts = {
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

export type English = typeof texts;
