import type { OpenedFile, OpenInWorkerOptions } from "./protocol";

/** A file of which a worker can make events, once the page has read its records. */
export async function openOnPage(
  file: File,
  options: OpenInWorkerOptions,
  open: (reading: OpenInWorkerOptions) => Promise<OpenedFile>,
  signal: AbortSignal | undefined,
): Promise<Exclude<OpenedFile, { readonly status: "onPage" }>> {
  const { recordsOfFile } = await import("../formats/import/importEvents");
  const records = await recordsOfFile(file.stream(), {
    ...options,
    fileName: file.name,
    bytes: file.size,
    ...(signal && { signal }),
  });
  const opened = "rows" in records ? await open({ ...options, records }) : records;
  if (opened.status === "onPage") throw new Error("its records are read nowhere");
  return opened;
}
