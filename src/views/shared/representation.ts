import type { EventId } from "../../domain/model";
import type { ViewId } from "../../state/views";

/**
 * The element by which a view, which carries its name in `data-view`, stands for an event: `data-event-id` where it stands for this one alone,
 * `data-event-ids` (space-separated) where it stands for several. Where there are more than one, as for an event
 * with several places, the one marked current. Undefined where the view does not draw it.
 */
export function representationOf(view: ViewId, event: EventId): HTMLElement | undefined {
  const id = CSS.escape(event);
  const find = (mark: string) =>
    document.querySelector<HTMLElement>(
      `[data-view="${view}"] [data-event-id="${id}"]${mark}, [data-view="${view}"] [data-event-ids~="${id}"]${mark}`,
    );
  return find('[aria-current="true"]') ?? find("") ?? undefined;
}
