import { bearsExtension } from "../formats/files/fileFormats";

/** What a reader chose: the file that is opened, and those that lie beside it. */
export type ChosenFiles = {
  readonly main: File;
  readonly beside: readonly File[];
};

/**
 * Which of several files is opened: a dataset.json before other JSON, JSON before other formats, for a dataset comes with
 * its texts; else the first. Undefined where there is none.
 */
export function chooseFiles(files: readonly File[]): ChosenFiles | undefined {
  const shown = files.filter(({ name }) => !name.startsWith("."));
  const main =
    shown.find(({ name }) => name === "dataset.json") ??
    shown.find(({ name }) => bearsExtension(name, "dataset")) ??
    shown.find(({ name }) => bearsExtension(name)) ??
    shown[0] ??
    files[0];
  return main && { main, beside: shown.filter((file) => file !== main) };
}

/** The file that a dataset calls so: by its path in the folder where that is known, else by its name alone. */
export function fileBeside({ beside }: ChosenFiles, path: string): File | undefined {
  const name = path.split("/").at(-1);
  return (
    beside.find((file) => file.webkitRelativePath.endsWith(`/${path}`)) ??
    beside.find((file) => file.name === name)
  );
}
