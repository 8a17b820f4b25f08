import { useId } from "react";
import { labelIn } from "../../domain/shortText";
import { DATASETS } from "../../state/datasets/datasets";
import { useSanadState } from "../../state/context";
import { IssueList } from "../shared/IssueList";
import { useTexts } from "../shared/useTexts";
import type { AskedDataset } from "./useSessions";
import "./datasetBar.css";

type DatasetBarProps = {
  readonly asked: AskedDataset | undefined;
  readonly onChoose: (id: string) => void;
  readonly onDismiss: () => void;
};

/**
 * Which dataset is on the screen and the others that ship with the app, where there are any; that one is being read, or
 * why it cannot be shown.
 */
export function DatasetBar({ asked, onChoose, onDismiss }: DatasetBarProps) {
  const { t, language } = useTexts("shell");
  const id = useId();
  const dataset = useSanadState((state) => state.dataset);
  const isOpenedFile = useSanadState((state) => state.isOpenedFile);
  // What is on the screen calls itself; the reader's file, and what an address alone leads to, stand with the others.
  const shown = isOpenedFile ? "" : dataset.id;
  const titles = new Map([...DATASETS, [shown, dataset.title] as const]);
  const isReading = asked !== undefined && asked.issues === undefined;
  const isChoice = DATASETS.size > 1;
  if (!isChoice && asked === undefined) return null;
  return (
    <div className="dataset-bar">
      {isChoice && (
        <>
          <label htmlFor={id}>{t("dataset")}</label>
          <select
            id={id}
            className="button"
            value={isReading && titles.has(asked.id) ? asked.id : shown}
            aria-busy={isReading}
            onChange={({ target: { value } }) => {
              if (value !== "") onChoose(value);
            }}
          >
            {[...titles].map(([each, title]) => {
              const label = labelIn(title, language);
              return (
                <option key={each} value={each} lang={label.language}>
                  {label.text}
                </option>
              );
            })}
          </select>
        </>
      )}
      <span role="status">{isReading && t("loading")}</span>
      {asked?.issues !== undefined && (
        <div role="alert" className="dataset-failed">
          <p>
            {t("failed.title")}:{" "}
            <bdi>{labelIn(DATASETS.get(asked.id) ?? { und: asked.id }, language).text}</bdi>
          </p>
          <IssueList issues={asked.issues} language={language} />
          <button type="button" className="button" onClick={() => onChoose(asked.id)}>
            {t("failed.retry")}
          </button>{" "}
          <button type="button" className="button" onClick={onDismiss}>
            {t("dismiss")}
          </button>
        </div>
      )}
    </div>
  );
}
