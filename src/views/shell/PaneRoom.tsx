import type { ReactNode } from "react";
import { useSanadState } from "../../state/context";
import type { Room, ViewId } from "../../state/views";

type PaneRoomProps = {
  readonly room: Room;
  /** The view that is in front here. */
  readonly view: ViewId;
  readonly children: ReactNode;
};

/** A room of the grid; all of it while its view fills the screen. */
export function PaneRoom({ room, view, children }: PaneRoomProps) {
  const isFilling = useSanadState((state) => state.filling === view);
  return (
    <div className={`app-${room}`} data-fills={isFilling || undefined}>
      {children}
    </div>
  );
}
