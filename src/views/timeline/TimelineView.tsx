import { useDrawn } from "../shared/drawn";

export function TimelineView() {
  useDrawn("timeline", true);
  return <section data-view="timeline">timeline</section>;
}
