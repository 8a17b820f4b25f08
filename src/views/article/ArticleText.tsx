import { useCallback, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { balanced } from "../../domain/isolate";
import type { EventId } from "../../domain/model";
import { directionOfText } from "../../domain/writing";
import { useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import { KindName } from "../shared/KindName";
import { Text } from "../shared/Text";
import { useFollowedSelection } from "../shared/useFollowedSelection";
import { piecesBetween, quotedPieces, type Block, type Piece } from "./articleBlocks";
import { PassageChoice } from "./PassageChoice";
import { Passage } from "./Passage";
import { passageAfterKey } from "./passageKeys";
import type { Article } from "./useArticle";

const NO_EVENTS: readonly EventId[] = [];

/** The text itself. One stop for the Tab key; the arrows go from passage to passage. */
export function ArticleText({ article, language }: { readonly article: Article; readonly language: string }) {
  const { source, blocks, events } = article;
  const selection = useFollowedSelection("article");
  const selectEvent = useSanadState((state) => state.selectEvent);
  const selectPassage = useSanadState((state) => state.selectPassage);
  const selected = shownEvent(selection);
  const text = useRef<HTMLDivElement>(null);
  const [pointed, point] = useState(NO_EVENTS);
  const [stop, setStop] = useState<number>();
  const describer = useId();
  const direction = useMemo(
    () => directionOfText(blocks.map(textOfBlock).join(" "), language),
    [blocks, language],
  );
  const pieces = useMemo(() => quotedPieces(blocks), [blocks]);
  const describedBy = useMemo(
    () => new Map([...events.keys()].map((id, index) => [id, `${describer}-${index}`])),
    [events, describer],
  );

  const passage = selection.type === "passage" && selection.source === source ? selection : undefined;
  const asked = passage === undefined ? [] : piecesBetween(blocks, passage.start, passage.end);
  const isChoosing = passage !== undefined && passage.event === undefined && asked.length > 0;
  const tabStop =
    pieces.find(({ index }) => index === stop) ??
    pieces.find(({ ids }) => selected !== undefined && ids.includes(selected)) ??
    pieces[0];

  const activate = useCallback(
    (piece: Piece) => {
      setStop(piece.index);
      const [only, ...others] = piece.ids;
      if (only === undefined) return;
      if (others.length === 0) selectEvent(only, "article");
      else selectPassage(source, piece.start, piece.end);
    },
    [selectEvent, selectPassage, source],
  );
  const moveByKey = useCallback(
    (key: KeyboardEvent<HTMLElement>, piece: Piece) => {
      const next = passageAfterKey(key.key, pieces, piece, direction);
      if (next === undefined) return;
      key.preventDefault();
      setStop(next.index);
      elementOf(text.current, next)?.focus();
    },
    [pieces, direction],
  );

  const passageOf = (piece: Piece) => {
    const isSelected = selected !== undefined && piece.ids.includes(selected);
    const lead = isSelected ? selected : piece.ids.find((id) => pointed.includes(id));
    return (
      <Passage
        key={piece.index}
        piece={piece}
        kind={(lead === undefined ? undefined : events.get(lead)?.event.kind) ?? piece.kind}
        secondKind={secondKind(article, piece, lead)}
        describedBy={piece.ids.map((id) => describedBy.get(id)).join(" ")}
        isSelected={isSelected}
        isMarked={isSelected && startsSelected(blocks, piece, selected)}
        isPointed={piece.ids.some((id) => pointed.includes(id))}
        isAsked={isChoosing && asked.includes(piece)}
        isTabStop={piece === tabStop}
        onActivate={activate}
        onKey={moveByKey}
        onPoint={point}
      />
    );
  };

  const anchor = isChoosing ? asked[0] : undefined;
  return (
    <>
      <div ref={text} className="article-text" lang={language} dir={direction}>
        {blocks.map(({ type, pieces: parts }, index) => {
          const content = parts.map((piece) =>
            piece.ids.length === 0 ? balanced(piece.text) : passageOf(piece),
          );
          return type === "subhead" ? <h3 key={index}>{content}</h3> : <p key={index}>{content}</p>;
        })}
      </div>
      <div hidden>
        {[...events].map(([id, { event }]) => (
          <span key={id} id={describedBy.get(id)}>
            <KindName of={event.kind} />: <Text of={event.title} />
          </span>
        ))}
      </div>
      {passage !== undefined && anchor !== undefined && (
        <PassageChoice
          key={`${passage.start} ${passage.end}`}
          passage={passage}
          ids={[...new Set(asked.flatMap(({ ids }) => ids))]}
          events={events}
          anchorOf={() => elementOf(text.current, anchor)}
        />
      )}
    </>
  );
}

function textOfBlock({ pieces }: Block): string {
  return pieces.map((piece) => piece.text).join("");
}

function elementOf(text: HTMLElement | null, piece: Piece): HTMLElement | null {
  return text?.querySelector<HTMLElement>(`[data-piece="${piece.index}"]`) ?? null;
}

/** Of a shared passage, the kind of the event that does not lead it: its second line. */
function secondKind({ events }: Article, { ids, matching }: Piece, lead: EventId | undefined) {
  const first = lead ?? matching[0] ?? ids[0];
  const second = ids.find((id) => id !== first);
  return second === undefined ? undefined : events.get(second)?.event.kind;
}

/** True of the piece where a stretch of the event begins: the mark in the margin stands there. */
function startsSelected(blocks: readonly Block[], piece: Piece, event: EventId): boolean {
  const pieces = blocks.find((block) => block.pieces.includes(piece))?.pieces ?? [];
  return pieces[pieces.indexOf(piece) - 1]?.ids.includes(event) !== true;
}
