import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from "react";
import type { EventId } from "../../domain/model";
import type { EventRecord } from "../../engine/query";
import { useSanadState } from "../../state/context";
import type { Selection } from "../../state/selection";
import { KindIcon } from "../shared/KindIcon";
import { KindName } from "../shared/KindName";
import { scrollWithin } from "../shared/scrollWithin";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import { placeChoice } from "./placeChoice";

type PassageChoiceProps = {
  readonly passage: Extract<Selection, { type: "passage" }>;
  readonly ids: readonly EventId[];
  readonly events: ReadonlyMap<EventId, EventRecord>;
  readonly anchorOf: () => HTMLElement | null;
};

/** The menu of a passage that several events share. */
export function PassageChoice({ passage, ids, events, anchorOf }: PassageChoiceProps) {
  const { t } = useTexts("article");
  const origin = useSanadState((state) => state.origin);
  const selectPassage = useSanadState((state) => state.selectPassage);
  const clearSelection = useSanadState((state) => state.clearSelection);
  const menu = useRef<HTMLDivElement>(null);
  const anchor = useRef(anchorOf);

  useLayoutEffect(() => {
    const passageElement = anchor.current();
    if (passageElement === null || menu.current === null) return;
    return placeChoice(passageElement, menu.current);
  }, []);
  useEffect(() => {
    // From an address the menu stands ready, and the focus stays where the reader has it.
    if (origin === "article") itemsOf(menu.current)[0]?.focus({ preventScroll: true });
    else {
      const passageElement = anchor.current();
      const pane = passageElement?.closest<HTMLElement>("[data-view]");
      if (pane && passageElement) scrollWithin(pane, passageElement);
    }
  }, [origin]);
  useEffect(() => {
    const closeOutside = ({ target }: PointerEvent) => {
      const isInside = target instanceof Node && menu.current?.contains(target);
      if (isInside !== true && !(target instanceof Node && anchor.current()?.contains(target)))
        clearSelection();
    };
    // Opened by an address it has no focus of its own; with it, the menu answers to the key itself.
    const closeOnEscape = ({ key }: globalThis.KeyboardEvent) => {
      if (key === "Escape") clearSelection();
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("keydown", closeOnEscape);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("keydown", closeOnEscape);
    };
  }, [clearSelection]);

  const moveByKey = (event: KeyboardEvent) => {
    const items = itemsOf(menu.current);
    const here = items.indexOf(document.activeElement as HTMLElement);
    const leave = () => {
      anchor.current()?.focus({ preventScroll: true });
      clearSelection();
    };
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => items[(here + 1) % items.length]?.focus(),
      ArrowUp: () => items.at(here <= 0 ? -1 : here - 1)?.focus(),
      Home: () => items[0]?.focus(),
      End: () => items.at(-1)?.focus(),
      Escape: leave,
      Tab: leave,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };

  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={t("choice", { count: ids.length })}
      className="passage-choice"
      onKeyDown={moveByKey}
    >
      <p aria-hidden="true">{t("choice", { count: ids.length })}</p>
      {ids.map((id) => {
        const event = events.get(id)?.event;
        return (
          event !== undefined && (
            <button
              key={id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                anchor.current()?.focus({ preventScroll: true });
                selectPassage(passage.source, passage.start, passage.end, id);
              }}
            >
              <KindIcon kind={event.kind} />
              <span className="passage-choice-kind">
                <KindName of={event.kind} />
              </span>
              <span className="passage-choice-title">
                <Text of={event.title} />
              </span>
            </button>
          )
        );
      })}
    </div>
  );
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}
