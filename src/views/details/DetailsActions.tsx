import { useState } from "react";
import { citedSourceDate, formatCitation } from "../../domain/citation";
import { spanOf } from "../../domain/dates";
import type { EventRecord } from "../../engine/query";
import { spanInWords } from "../../i18n/dateWords";
import { useSanad, useSanadState } from "../../state/context";
import { printFragment } from "../../state/url";
import { useTexts } from "../shared/useTexts";

type Outcome = { readonly of: string; readonly text: string | undefined };

/** What a reader does with an event: read it in its place, pass it on, cite it. */
export function DetailsActions({ record: { event } }: { readonly record: EventRecord }) {
  const { t, language } = useTexts("details");
  const { store } = useSanad();
  const showPane = useSanadState((state) => state.showPane);
  const selectEvent = useSanadState((state) => state.selectEvent);
  const [outcome, setOutcome] = useState<Outcome>();

  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: event.id, text: undefined });
    } catch {
      setOutcome({ of: event.id, text });
    }
  };
  const copyCitation = () => {
    const state = store.getState();
    const published = citedSourceDate(event, state.dataset);
    return copy(
      formatCitation({
        event,
        dataset: state.dataset,
        language,
        published: published === undefined ? "" : spanInWords(spanOf(published), language),
        address: addressOf(
          printFragment({ ...state, selection: { type: "event", event: event.id } }, undefined),
        ),
        accessed: new Date().toISOString().slice(0, 10),
      }),
    );
  };
  const readInArticle = () => {
    showPane("article");
    selectEvent(event.id, "elsewhere");
  };

  return (
    <div className="details-actions">
      {event.excerpts.length > 0 && (
        <button type="button" className="link-button" onClick={readInArticle}>
          {t("readInArticle")}
        </button>
      )}
      <button
        type="button"
        className="link-button"
        onClick={() => void copy(addressOf(printFragment(store.getState(), undefined)))}
      >
        {t("copyLink")}
      </button>
      <button type="button" className="link-button" onClick={() => void copyCitation()}>
        {t("copyCitation")}
      </button>
      <span role="status" className="details-copied">
        {outcome?.of === event.id && (outcome.text === undefined ? t("copied") : t("notCopied"))}
      </span>
      {outcome?.of === event.id && outcome.text !== undefined && (
        <textarea
          className="details-copy-text"
          readOnly
          dir="auto"
          rows={3}
          value={outcome.text}
          aria-label={t("notCopied")}
        />
      )}
    </div>
  );
}

function addressOf(fragment: string): string {
  return new URL(fragment, location.href).href;
}
