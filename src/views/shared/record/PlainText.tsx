import { PLAIN_FIELDS, type PlainField } from "../../../domain/eventFields";
import type { ConflictEvent } from "../../../domain/model";
import type { Texts } from "../../../domain/readersTexts";
import { LongText } from "../LongText";
import { RecordLine, reportedBy } from "./RecordLine";

type PlainTextProps = { readonly event: ConflictEvent; readonly texts: Texts };

/** What the article or the imported file tells in a plain field. */
export function PlainText({ event, texts }: PlainTextProps) {
  return (
    <ul className="record-lines">
      <RecordLine from={reportedBy(event)} note={undefined}>
        <LongText of={texts} />
      </RecordLine>
    </ul>
  );
}

/** The plain fields of an event that hold a text, in the order of the table. */
export function plainTextsOf(event: ConflictEvent): readonly (readonly [PlainField, Texts])[] {
  return PLAIN_FIELDS.flatMap((field) => {
    const texts = event[field] as Texts | undefined;
    const isTold = Object.values(texts ?? {}).some((text) => text !== "");
    return texts !== undefined && isTold ? [[field, texts] as const] : [];
  });
}
