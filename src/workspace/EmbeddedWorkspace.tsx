import type { EmbeddedViews } from "../state/embedding";
import type { Session } from "../state/session";
import { DrawnContext } from "../views/shared/drawn";
import { lazyPart } from "../views/shared/lazyPart";
import { EmbedHeader } from "../views/sharing/embed/EmbedHeader";
import { Sharing } from "../views/sharing/Sharing";
import { useReadiness } from "./useReadiness";
import { DetailsPopup, VIEW_PARTS } from "./viewParts";

const EmbeddedGuide = lazyPart(async () => (await import("../views/guide/Guide")).EmbeddedGuide);

type EmbeddedProps = { readonly session: Session; readonly views: EmbeddedViews };

/** In a frame of another page: map, timeline or both under one line, and the popup. */
export function EmbeddedWorkspace({ session, views }: EmbeddedProps) {
  const shown = views === "both" ? (["map", "timeline"] as const) : [views];
  const report = useReadiness(shown);
  return (
    <DrawnContext value={report}>
      <div className="app" tabIndex={-1}>
        <EmbedHeader />
        <EmbeddedGuide />
        <main id="events" tabIndex={-1} className="embed-main">
          {shown.map((view) => {
            const View = VIEW_PARTS[view];
            return (
              <div key={view}>
                <View session={session} />
              </div>
            );
          })}
        </main>
        <DetailsPopup />
        <Sharing />
      </div>
    </DrawnContext>
  );
}
