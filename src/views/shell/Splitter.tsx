import { useRef } from "react";
import { mergeProps } from "react-aria/mergeProps";
import { useMove } from "react-aria/useMove";
import { useSanadState } from "../../state/context";
import { LEAST_SHARE, MOST_SHARE, OPENING_LAYOUT, type Layout } from "../../state/layout";
import { useTexts } from "../shared/useTexts";

/** An arrow key moves it so far. */
const KEY_PX = 16;

/** The line between two panes, dragged or moved by the arrow keys; twice clicked it goes where it was at first. */
export function Splitter({ of }: { readonly of: keyof Layout }) {
  const { t } = useTexts("shell");
  const share = useSanadState((state) => state.layout[of]);
  const arrange = useSanadState((state) => state.arrange);
  const line = useRef<HTMLDivElement>(null);
  /** Where the hand is: beyond the ends the line waits for it to come back. */
  const wanted = useRef(share);

  const { moveProps } = useMove({
    onMoveStart: () => {
      wanted.current = share;
    },
    onMove: ({ deltaX, deltaY, pointerType }) => {
      const room = line.current?.parentElement?.getBoundingClientRect();
      if (room === undefined) return;
      const px = pointerType === "keyboard" ? KEY_PX : 1;
      const isMirrored = document.documentElement.dir === "rtl";
      // Both panes that it measures lie after the line.
      const moved = of === "timeline" ? -deltaY / room.height : (isMirrored ? deltaX : -deltaX) / room.width;
      wanted.current += moved * px;
      arrange({ [of]: wanted.current });
    },
  });
  const opening = { onDoubleClick: () => arrange({ [of]: OPENING_LAYOUT[of] }) };
  return (
    <div
      {...mergeProps(moveProps, opening)}
      ref={line}
      role="separator"
      // A separator that takes the focus is a control: the window splitter of WAI-ARIA.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={`splitter splitter-${of}`}
      aria-orientation={of === "timeline" ? "horizontal" : "vertical"}
      aria-label={t(`split.${of}`)}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={LEAST_SHARE * 100}
      aria-valuemax={MOST_SHARE * 100}
    />
  );
}
