import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { NetworkFirst } from "workbox-strategies";

/**
 * Serves the app where there is no network. scripts/build/serviceWorker.ts makes `sw.js` of it; state/offline.ts
 * puts it to work.
 *
 * All files of one build are kept together and served from there, so that a page never mixes two builds. A newer
 * build waits until no page is open any more, or until a reader asks for it. What people edit without a build, the
 * datasets and the site's settings, comes from the network whenever there is one.
 */

/** All files of the build, each with what changes when it does. Filled in by the build. */
declare const BUILD_FILES: readonly PrecacheEntry[];
declare const self: {
  readonly registration: { readonly scope: string };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (type: "message", listener: () => void) => void;
};

/** On a network that only seems to be there the copy is better than nothing. */
const PATIENCE_S = 8;

// The address of an embedded page names what it shows; the page itself is the same.
precacheAndRoute([...BUILD_FILES], { ignoreURLParametersMatching: [/^(embed|show)$/] });
cleanupOutdatedCaches();

const { href: datasets } = new URL("data/", self.registration.scope);
const { href: settings } = new URL("sanad.config.json", self.registration.scope);
registerRoute(
  ({ url: { href } }) => href.startsWith(datasets) || href === settings,
  new NetworkFirst({ networkTimeoutSeconds: PATIENCE_S }),
);

// On the first visit there is no older build whose pages it could disturb.
clientsClaim();
// The only thing that pages ever say: take over now.
self.addEventListener("message", () => void self.skipWaiting());
