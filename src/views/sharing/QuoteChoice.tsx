import type { Excerpt } from "../../domain/model";
import type { EventRecord } from "../../engine/query";
import { useTexts } from "../shared/useTexts";
import { Choice } from "./Choice";

type QuoteChoiceProps = {
  readonly record: EventRecord;
  readonly chosen: Excerpt;
  readonly onChoose: (id: string) => void;
};

/** Which of an event's quotes; nothing where there is only one. */
export function QuoteChoice({ record: { event }, chosen, onChoose }: QuoteChoiceProps) {
  const { t } = useTexts("sharing");
  const ids = event.excerpts.map(({ id }) => id);
  if (ids.length < 2) return null;
  return (
    <Choice
      label={t("quote.label")}
      options={ids}
      named={(id) => t("quote.numbered", { index: ids.indexOf(id) + 1 })}
      value={chosen.id}
      onChange={onChoose}
    />
  );
}

/** The chosen quote of the event, else its first; undefined where it has none. */
export function chosenQuote(record: EventRecord | undefined, id: string | undefined): Excerpt | undefined {
  const excerpts = record?.event.excerpts ?? [];
  return excerpts.find((excerpt) => excerpt.id === id) ?? excerpts[0];
}
