import { useCallback, useRef, useState } from "react";
import type { ImportProgress } from "../../formats/import/importEvents";
import type { OpeningOutcome, OpenOptions } from "../../state/openFile";

type OpenFile = (file: File, options: OpenOptions) => Promise<OpeningOutcome>;

export type Opening =
  | { readonly step: "idle" }
  | { readonly step: "reading"; readonly name: string; readonly progress: ImportProgress }
  | { readonly step: "done"; readonly name: string; readonly outcome: OpeningOutcome };

const IDLE: Opening = { step: "idle" };

/** One file at a time: choosing another while one is read lets go of the first. */
export function useOpening(openFile: OpenFile) {
  const [opening, setOpening] = useState<Opening>(IDLE);
  const current = useRef<AbortController>(undefined);

  const open = useCallback(
    (file: File) => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      const show = (next: Opening) => {
        if (current.current === controller) setOpening(next);
      };
      const start = { bytes: 0, totalBytes: file.size, rows: 0, rowsWithIssues: 0 };
      show({ step: "reading", name: file.name, progress: start });
      void openFile(file, {
        signal: controller.signal,
        onProgress: (progress) => show({ step: "reading", name: file.name, progress }),
      }).then((outcome) => show({ step: "done", name: file.name, outcome }));
    },
    [openFile],
  );
  const stop = useCallback(() => {
    current.current?.abort();
    current.current = undefined;
    setOpening(IDLE);
  }, []);
  return { opening, open, stop };
}
