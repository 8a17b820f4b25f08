import { useEffect, useRef } from "react";
import type { EventId } from "../../domain/model";
import type { Answer } from "../../engine/query";
import { useSanad, useSanadState } from "../../state/context";
import { letGo } from "../../state/engineFailure";
import { eventName } from "../shared/eventName";
import { KindIcon } from "../shared/KindIcon";
import { useNames } from "../shared/record/useNames";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import "./undatedTray.css";

/** The events that no date places on the axis: never dropped, each to be selected like any other. */
export function UndatedTray({
  answer,
  selected,
  isBeside,
  onClose,
}: {
  readonly answer: Answer;
  readonly selected: EventId | undefined;
  /** It has a column of its own; else it lies over the lanes. */
  readonly isBeside: boolean;
  readonly onClose: () => void;
}) {
  const { t, language } = useTexts("timeline");
  const { engine } = useSanad();
  const showPane = useSanadState((state) => state.showPane);
  const selectEvent = useSanadState((state) => state.selectEvent);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  useEffect(() => {
    if (isBeside) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || isOverIt(event.target)) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener("keydown", closeOnEscape);
    return () => document.removeEventListener("keydown", closeOnEscape);
  }, [isBeside, onClose]);

  const names = useNames();
  const { undated, undatedCount, matching, query } = answer;
  /** The list has them all, after the dated ones: the reader goes on there with the first that the tray leaves out. */
  const showRest = () => {
    const next = matching - undatedCount + undated.length;
    letGo(
      engine.rows(query, "time", next, next + 1).then(([record]) => {
        showPane("list");
        if (record !== undefined) selectEvent(record.event.id, "list");
      }),
    );
  };

  return (
    <aside
      id="timeline-undated"
      className={isBeside ? "timeline-tray" : "timeline-tray is-over"}
      aria-label={t("undatedTray")}
    >
      <ul ref={list}>
        {undated.map((item) => {
          const name = eventName(item, names, language);
          return (
            <li key={item.id}>
              <button
                type="button"
                className="timeline-undated"
                data-event-id={item.id}
                aria-pressed={item.id === selected}
                aria-label={name}
                title={name}
                onClick={() => {
                  selectEvent(item.id, "timeline");
                  // Over the lanes it would hide what the selection shows there.
                  if (!isBeside) onClose();
                }}
              >
                <KindIcon kind={item.kind} />
                <span className="timeline-undated-title">
                  <Text of={item.title} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {undatedCount > undated.length && (
        <button type="button" className="button timeline-undated-rest" onClick={showRest}>
          {t("undatedRest", { amount: undatedCount - undated.length })}
        </button>
      )}
    </aside>
  );
}

/** A popup, a page or a panel lies over the tray: Escape is theirs first. */
function isOverIt(target: EventTarget | null): boolean {
  const isOpen = document.querySelector("dialog[open], [popover]:popover-open") !== null;
  return isOpen || (target instanceof Element && target.closest('[role="dialog"]') !== null);
}
