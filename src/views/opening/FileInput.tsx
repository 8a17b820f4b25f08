/** What the file chooser offers first; a reader may choose any file, and it is looked at by its content. */
const ACCEPTED = ".csv,.tsv,.txt,.json,.geojson";

type FileInputProps = { readonly name: string; readonly onFiles: (files: readonly File[]) => void };

/** The field that takes files, itself unseen: it stands in a label that looks like a button. */
export function FileInput({ name, onFiles }: FileInputProps) {
  return (
    <input
      aria-label={name}
      type="file"
      multiple
      className="unseen"
      accept={ACCEPTED}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // So that the same file, mended meanwhile, can be chosen again.
        event.target.value = "";
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
