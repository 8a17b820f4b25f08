import { lazy, Suspense } from "react";
import { useSanadState } from "../../state/context";

const ShareDialog = lazy(async () => ({ default: (await import("./ShareDialog")).ShareDialog }));

/** The page for sharing, fetched when a reader first asks for it. */
export function Sharing() {
  const sharing = useSanadState((state) => state.sharing);
  if (sharing === undefined) return null;
  return (
    <Suspense>
      <ShareDialog shared={sharing} />
    </Suspense>
  );
}
