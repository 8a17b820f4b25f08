import { useCallback, useEffect, useRef, useState } from "react";
import type { ImportProgress } from "../../formats/import/importEvents";
import type { TableForm } from "../../formats/import/tableForm";
import type { ChosenFiles } from "../../state/chosenFiles";
import { fetchPart, tellIfMissing } from "../../state/missingPart";
import type { OpeningOutcome, OpenOptions } from "../../state/openFile";
import type { OpenedReport, ReadSettings } from "../../state/openedReport";

type OpenFile = (chosen: ChosenFiles, options: OpenOptions) => Promise<OpeningOutcome>;

/** What is being done with a file. The file chosen stays at hand through all of it. */
export type Opening =
  | { readonly step: "idle" }
  | {
      readonly step: "reading";
      readonly chosen: ChosenFiles;
      readonly settings: ReadSettings;
      readonly progress: ImportProgress;
    }
  | {
      readonly step: "done";
      readonly chosen: ChosenFiles;
      readonly settings: ReadSettings;
      readonly outcome: Outcome;
    }
  | {
      readonly step: "columns";
      readonly chosen: ChosenFiles;
      readonly settings: ReadSettings;
      readonly form: TableForm;
      /** What was found before, where the way back leads. */
      readonly outcome: Outcome;
    };

type Outcome = Exclude<OpeningOutcome, { readonly status: "cancelled" }>;

const IDLE: Opening = { step: "idle" };

/** One file at a time: choosing another while one is read lets go of the first. */
export function useOpening(openFile: OpenFile) {
  const [opening, setOpening] = useState<Opening>(IDLE);
  const current = useRef<AbortController>(undefined);
  const again = useRef<(chosen: ChosenFiles, settings: ReadSettings) => void>(() => undefined);

  const read = useCallback(
    (chosen: ChosenFiles, settings: ReadSettings) => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      const show = (next: Opening) => {
        if (current.current === controller) setOpening(next);
      };
      const start = { bytes: 0, totalBytes: chosen.main.size, rows: 0, rowsWithIssues: 0 };
      show({ step: "reading", chosen, settings, progress: start });
      void openFile(chosen, {
        settings,
        signal: controller.signal,
        onProgress: (progress) => show({ step: "reading", chosen, settings, progress }),
      }).then(
        (outcome) => show(outcome.status === "cancelled" ? IDLE : afterReading(chosen, settings, outcome)),
        (error: unknown) => {
          show(IDLE);
          tellIfMissing(error, () => again.current(chosen, settings));
        },
      );
    },
    [openFile],
  );
  useEffect(() => {
    again.current = read;
  }, [read]);
  const open = useCallback(
    function openThem(files: readonly File[]) {
      const [main, ...more] = files;
      if (main === undefined) return;
      if (more.length === 0) {
        read({ main, beside: [] }, {});
        return;
      }
      // Which of several is opened the formats tell, and they come with the first files.
      fetchPart(() => import("../../state/chosenFiles")).then(
        ({ chooseFiles }) => {
          const chosen = chooseFiles(files);
          if (chosen !== undefined) read(chosen, {});
        },
        (error: unknown) => tellIfMissing(error, () => openThem(files)),
      );
    },
    [read],
  );
  const stop = useCallback(() => {
    current.current?.abort();
    current.current = undefined;
    setOpening(IDLE);
  }, []);
  const report = useCallback(
    (opened: OpenedReport) =>
      setOpening({
        step: "done",
        chosen: opened.chosen,
        settings: opened.settings,
        outcome: { status: "opened", report: opened },
      }),
    [],
  );
  return { opening, open, read, show: setOpening, report, stop };
}

/** A table whose columns could not be told: the reader tells them. */
function afterReading(chosen: ChosenFiles, settings: ReadSettings, outcome: Outcome): Opening {
  const form = outcome.status === "failed" && outcome.refusal.code === "noColumns" ? outcome.form : undefined;
  return form === undefined
    ? { step: "done", chosen, settings, outcome }
    : { step: "columns", chosen, settings, outcome, form };
}
