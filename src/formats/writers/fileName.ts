import type { Writer } from "./writer";

/** What a file of the format is called: `fileName("sanad-strike", ris)` is "sanad-strike.ris". */
export function fileName(name: string, { extension }: Pick<Writer, "extension">): string {
  return `${name}.${extension}`;
}
