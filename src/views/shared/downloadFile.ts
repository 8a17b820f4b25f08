import { csvFile } from "../../formats/writers/csvFile";

/** Saves a file as the reader's browser saves downloads. */
export function downloadFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Saves a table as a CSV file, in UTF-8. */
export function downloadCsv(text: string, name: string): void {
  downloadFile(new Blob([text], { type: csvFile.mediaType }), name);
}
