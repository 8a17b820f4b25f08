/** The table that the help on files shows; its header is of names that the import knows (`formats/import/columnNames.ts`). */
export const exampleTable: readonly (readonly string[])[] = [
  ["date", "latitude", "longitude", "location", "type", "actor", "title", "source"],
  ["2021-03-05", "36.34", "43.13", "Mosul", "attack", "Group A", "Roadside bomb, one injured", "Gazette"],
  ["2021-03-07", "33.31", "44.37", "Baghdad", "statement", "Ministry", "Ministry names a suspect", "Radio"],
  ["2021-04", "34.20", "43.88", "Samarra", "operation", "Army", "Search near the river", "Gazette"],
  ["2021-04-12", "", "", "", "meeting", "Ministry", "Talks, place not given", "Radio"],
];
