import type { ReactNode } from "react";
import type { DrawAs } from "../../../domain/drawing";
import type { Texts } from "../../../domain/model";
import { Text } from "../Text";
import { useTexts } from "../useTexts";
import "./record.css";

/** One thing that is said about an event, under who says it: the article, or other reports. */
export function RecordLine({
  from,
  note,
  children,
}: {
  readonly from: DrawAs;
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
            <Text of={note} />
          </p>
        )}
      </div>
    </li>
  );
}
