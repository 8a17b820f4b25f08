import { useCallback } from "react";
import type { ShownDataset } from "../../domain/shown";
import type { Engine, EventRecord } from "../../engine/query";
import { useEngine, useSanadState } from "../../state/context";
import type { Shared } from "../../state/shared";
import { KindIcon } from "../shared/KindIcon";
import { Text } from "../shared/Text";

/** What each way of sharing is given. `record` is that of the shared event, once the engine has answered. */
export type PanelProps = {
  readonly shared: Shared;
  readonly dataset: ShownDataset;
  readonly record: EventRecord | undefined;
};

/** The record of the shared event; undefined where the view is shared. */
export function useSharedEvent(shared: Shared): EventRecord | undefined {
  const drawAs = useSanadState((state) => state.drawAs);
  const id = shared.type === "event" ? shared.event : undefined;
  const ask = useCallback(
    (engine: Engine) => (id === undefined ? Promise.resolve(undefined) : engine.event({ drawAs }, id)),
    [id, drawAs],
  );
  const { result: found, isLate } = useEngine(ask);
  return found?.event.id === id && !isLate ? found : undefined;
}

/** Which event it is, in one line. */
export function SharedEventTitle({ record: { event } }: { readonly record: EventRecord }) {
  return (
    <p className="sharing-event">
      <KindIcon kind={event.kind} />
      <Text of={event.title} />
    </p>
  );
}
