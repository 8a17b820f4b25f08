import { memo, type CSSProperties, type KeyboardEvent } from "react";
import type { KindId } from "../../domain/kinds";
import { balanced } from "../../domain/isolate";
import type { EventId } from "../../domain/model";
import { KindIcon } from "../shared/KindIcon";
import type { Piece } from "./articleBlocks";

type PassageProps = {
  readonly piece: Piece;
  readonly kind: KindId | undefined;
  readonly secondKind: KindId | undefined;
  readonly describedBy: string;
  readonly isSelected: boolean;
  /** The selected event begins here: its sign stands in the margin. */
  readonly isMarked: boolean;
  readonly isPointed: boolean;
  /** The reader is choosing among its events. */
  readonly isAsked: boolean;
  readonly isTabStop: boolean;
  readonly onActivate: (piece: Piece) => void;
  readonly onKey: (key: KeyboardEvent<HTMLElement>, piece: Piece) => void;
  readonly onPoint: (events: readonly EventId[]) => void;
};

/**
 * Words of the text that events rest on. A span and no <button>: only an inline box breaks across lines. Its
 * name is its words; the events are its description.
 */
export const Passage = memo(function Passage(props: PassageProps) {
  const { piece, kind, secondKind, isSelected, isAsked, onActivate, onKey, onPoint } = props;
  const isShared = piece.ids.length > 1;
  const classes = [
    "passage",
    isShared && "is-shared",
    piece.hasSeam && "has-seam",
    piece.matching.length === 0 && "is-outside",
    props.isPointed && "is-pointed",
    (isSelected || isAsked) && "is-selected",
  ];
  return (
    <span
      role="button"
      tabIndex={props.isTabStop ? 0 : -1}
      className={classes.filter(Boolean).join(" ")}
      data-kind={kind}
      style={secondKind && ({ "--kind-second": `var(--kind-${secondKind})` } as CSSProperties)}
      data-piece={piece.index}
      {...(isShared ? { "data-event-ids": piece.ids.join(" ") } : { "data-event-id": piece.ids[0] })}
      {...(isShared && { "aria-haspopup": "menu", "aria-expanded": isAsked })}
      data-leads={piece.leading.length > 0 ? piece.leading.join(" ") : undefined}
      aria-current={isSelected ? "true" : undefined}
      aria-describedby={props.describedBy}
      onClick={() => {
        // Whoever has just marked words to copy them does not mean to select the event.
        if (getSelection()?.isCollapsed !== false) onActivate(piece);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          onActivate(piece);
        } else onKey(event, piece);
      }}
      onPointerEnter={() => onPoint(piece.ids)}
      onPointerLeave={() => onPoint([])}
      onFocus={() => onPoint(piece.ids)}
      onBlur={() => onPoint([])}
    >
      {props.isMarked && kind !== undefined && (
        <span className="passage-mark">
          <KindIcon kind={kind} />
        </span>
      )}
      {balanced(piece.text)}
    </span>
  );
});
