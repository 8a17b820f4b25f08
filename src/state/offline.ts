/** Whoever runs the site may wish for no service worker: `"offline": false` in there. */
const SETTINGS = "sanad.config.json";

let take: (() => void) | undefined;
const listeners = new Set<() => void>();

function offer(next: (() => void) | undefined) {
  take = next;
  for (const listener of listeners) listener();
}

/** A newer version of the app that waits for the reader, as React's `useSyncExternalStore` takes it. */
export const newVersion = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  /** Loads the page anew, in the new version; undefined where there is none. */
  current: () => take,
  /** It comes with the next visit. */
  putOff: () => offer(undefined),
};

let isServed = false;

/**
 * Lets the app be used without a network from now on: a service worker keeps it and the data that this page has
 * fetched. Nothing happens in development, without a secure address, in a frame without an origin or storage, or
 * where the site's settings forbid it: then what was kept before is deleted.
 */
export async function serveOffline(): Promise<void> {
  if (isServed || !import.meta.env.PROD) return;
  isServed = true;
  try {
    // Not there without a secure address.
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (workers === undefined) return;
    await ((await isWanted()) ? register(workers) : forget(workers));
  } catch {
    // A browser that keeps nothing (a private window, a full disk) shows the app all the same.
  }
}

async function isWanted(): Promise<boolean> {
  try {
    const response = await fetch(import.meta.env.BASE_URL + SETTINGS);
    const settings: unknown = await response.json();
    return typeof settings !== "object" || settings === null || Reflect.get(settings, "offline") !== false;
  } catch {
    return true;
  }
}

async function register(workers: ServiceWorkerContainer): Promise<void> {
  let isFirstVisit = workers.controller === null;
  let isTaking = false;
  const reload = () => location.reload();
  workers.addEventListener("controllerchange", () => {
    if (isFirstVisit) keepData();
    else if (isTaking) reload();
    // The reader has taken the new version in another tab: this one still shows the old.
    else offer(reload);
    isFirstVisit = false;
  });
  const registration = await workers.register(`${import.meta.env.BASE_URL}sw.js`);
  const tell = () => {
    const { waiting } = registration;
    if (waiting === null || workers.controller === null) return;
    offer(() => {
      isTaking = true;
      waiting.postMessage("take over");
    });
  };
  const follow = () => registration.installing?.addEventListener("statechange", tell);
  registration.addEventListener("updatefound", follow);
  follow();
  tell();
}

/** Fetches what people edit without a build once more, for the worker to see it: it was not there before. */
function keepData(): void {
  const [datasets, settings] = ["data/", SETTINGS].map((path) => new URL(path, document.baseURI).href);
  for (const { name } of performance.getEntriesByType("resource")) {
    if (name === settings || (datasets !== undefined && name.startsWith(datasets))) {
      // Where it fails the reader has the page, and the next visit tries again.
      fetch(name, { credentials: "same-origin" }).catch(() => undefined);
    }
  }
}

async function forget(workers: ServiceWorkerContainer): Promise<void> {
  const registration = await workers.getRegistration();
  if (registration === undefined) return;
  await registration.unregister();
  const kept = (await caches.keys()).filter((name) => name.endsWith(registration.scope));
  await Promise.all(kept.map((name) => caches.delete(name)));
}
