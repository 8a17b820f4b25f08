import type { ReactNode } from "react";
import type { DrawAs } from "../../../domain/drawing";
import type { ConflictEvent } from "../../../domain/model";
import type { Texts } from "../../../domain/readersTexts";
import { LongText } from "../LongText";
import { useTexts } from "../useTexts";
import "./record.css";

/** Who says a thing: the article, other reports, or the file from which the event was imported. */
export type SaidBy = DrawAs | "file";

/** Who says what an event's record gives as reported. */
export function reportedBy({ imported }: ConflictEvent): SaidBy {
  return imported === undefined ? "reported" : "file";
}

/** One thing that is said about an event, under who says it. */
export function RecordLine({
  from,
  note,
  children,
}: {
  readonly from: SaidBy;
  readonly note: Texts | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useTexts("common");
  return (
    <li className="record-line" data-from={from}>
      <span className="record-from">{t(`record.from.${from}`)}</span>
      <div className="record-said">
        {children}
        {note !== undefined && (
          <p className="record-note">
            <LongText of={note} />
          </p>
        )}
      </div>
    </li>
  );
}
