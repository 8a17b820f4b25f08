import { useEffect, useState } from "react";
import { useSanad } from "../../state/context";
import { createCalm, POPUP_FRAMES } from "../../state/pace";
import { shownEvent, type Selection } from "../../state/selection";
import type { ViewId } from "../../state/views";

/**
 * The selection for a view that follows another: made in this very view at once, made elsewhere once the popup stands.
 * Opening rows, scrolling to them and moving the map keep nobody waiting for what they have asked for.
 */
export function useFollowedSelection(view: ViewId): Selection {
  const { store } = useSanad();
  const [followed, follow] = useState(() => store.getState().selection);
  useEffect(() => {
    const calm = createCalm<Selection>(follow);
    const offer = () => {
      const { selection, origin } = store.getState();
      calm.stop();
      if (origin === view || shownEvent(selection) === undefined) follow(selection);
      else calm.offer(selection, POPUP_FRAMES);
    };
    offer();
    const end = store.subscribe((state, before) => {
      if (state.selection !== before.selection) offer();
    });
    return () => {
      end();
      calm.stop();
    };
  }, [store, view]);
  return followed;
}
