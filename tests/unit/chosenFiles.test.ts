import { describe, expect, it } from "vitest";
import { chooseFiles, fileBeside } from "../../src/state/chosenFiles";

/** A file as a browser gives it: of a folder that was chosen with its path in it. */
const file = (path: string) => {
  const [name = ""] = path.split("/").slice(-1);
  return Object.assign(new File([path], name), { webkitRelativePath: path.includes("/") ? path : "" });
};

describe("of several files", () => {
  it.each([
    [
      "the dataset before its texts, wherever it stands",
      ["text.txt", "notes.json", "dataset.json"],
      "dataset.json",
    ],
    ["JSON before a table", ["events.csv", "mine.json"], "mine.json"],
    ["a table before what is none", ["readme.md", "EVENTS.CSV", "photo.jpg"], "EVENTS.CSV"],
    ["the first, where no name tells", ["a", "b"], "a"],
    ["no hidden file", [".dataset.json", "events.csv"], "events.csv"],
    ["a hidden file that is the only one", [".events"], ".events"],
  ])("is opened %s", (_, names, opened) => {
    const files = names.map(file);
    const chosen = chooseFiles(files);
    expect(chosen?.main.name).toBe(opened);
    expect(chosen?.beside).not.toContain(chosen?.main);
  });

  it("nothing is opened where there is none", () => expect(chooseFiles([])).toBeUndefined());

  it("a dataset's text is that of its path, not another of its name", () => {
    const files = [
      "set/other/text.txt",
      "set/texts/text.txt",
      "set/context.txt",
      "set/text.txt",
      "set/dataset.json",
    ].map(file);
    const chosen = chooseFiles(files);
    if (chosen === undefined) throw new Error("nothing was chosen");
    expect(fileBeside(chosen, "texts/text.txt")?.webkitRelativePath).toBe("set/texts/text.txt");
    expect(fileBeside({ ...chosen, beside: chosen.beside.slice(2) }, "text.txt")?.name).toBe("text.txt");
  });

  it("a text whose path nobody knows is found by its name, and never the dataset itself", () => {
    const chosen = chooseFiles(["text.txt", "dataset.json"].map(file));
    if (chosen === undefined) throw new Error("nothing was chosen");
    expect(fileBeside(chosen, "texts/text.txt")?.name).toBe("text.txt");
    expect(fileBeside(chosen, "dataset.json")).toBeUndefined();
    expect(fileBeside(chosen, "ext.txt")).toBeUndefined();
  });
});
