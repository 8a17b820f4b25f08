import { useEffect, useRef, useState, type RefObject } from "react";

type FileInputProps = { readonly name: string; readonly onFiles: (files: readonly File[]) => void };

/** The field that takes files, itself unseen: it stands in a label that looks like a button. */
export function FileInput({ name, onFiles }: FileInputProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <input
      ref={input}
      aria-label={name}
      type="file"
      multiple
      className="unseen"
      accept={useAccepted(input)}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // So that the same file, mended meanwhile, can be chosen again.
        event.target.value = "";
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}

/**
 * What the file chooser offers first; a reader may choose any file, and it is looked at by its content. The formats
 * tell it, and they come once somebody reaches for the field: the first view does without them.
 */
function useAccepted(input: RefObject<HTMLInputElement | null>): string | undefined {
  const [accepted, setAccepted] = useState<string>();
  useEffect(() => {
    const ask = () => {
      import("../../formats/files/fileFormats").then(
        ({ acceptedFiles }) => setAccepted(acceptedFiles()),
        // Without them all files are offered alike.
        () => undefined,
      );
    };
    const label = input.current?.closest("label");
    for (const sign of ["pointerover", "focusin"]) label?.addEventListener(sign, ask, { once: true });
  }, [input]);
  return accepted;
}
