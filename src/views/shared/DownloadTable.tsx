import { isolated } from "../../domain/isolate";
import type { Table } from "../../formats/writers/writer";
import { writersOf } from "../../formats/writers/writers";
import { downloadTable } from "./downloadFile";

type DownloadTableProps = {
  /** The file's, without its ending. */
  readonly name: string;
  readonly table: () => Table;
  /** What the button says. */
  readonly label: string;
};

/** A button that saves a table; one for each format where there are several. */
export function DownloadTable({ name, table, label }: DownloadTableProps) {
  const offered = writersOf("table");
  return offered.map(({ id, writer }) => (
    <button
      key={id}
      type="button"
      className="button"
      onClick={() => void downloadTable(writer, table(), name)}
    >
      {offered.length === 1 ? label : `${label} · ${isolated(writer.name)}`}
    </button>
  ));
}
