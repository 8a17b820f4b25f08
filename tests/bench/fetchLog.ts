/** A request that a page has made, as Playwright's has it. */
type FinishedRequest = {
  readonly url: () => string;
  readonly sizes: () => Promise<{ readonly responseBodySize: number }>;
};

type Listener = (request: FinishedRequest) => void;

/** What is needed of a page, so that a test can give another. */
export type RequestingPage = {
  readonly on: (event: "requestfinished", listener: Listener) => unknown;
  readonly off: (event: "requestfinished", listener: Listener) => unknown;
};

export type Fetched = { readonly url: string; readonly bytes: number };

export type FetchLog = {
  /** Ends the log: what was fetched until now. It throws, naming it, where the size of something is not known. */
  readonly end: () => Promise<readonly Fetched[]>;
};

/**
 * Notes what a page fetches until `end`. What ends later is none of the measure's, and a page may close meanwhile: a
 * size that cannot be told any more breaks off nothing that does not ask for it.
 */
export function logFetches(page: RequestingPage): FetchLog {
  const all: Promise<Fetched | { readonly url: string; readonly reason: unknown }>[] = [];
  const note: Listener = (request) => {
    const url = request.url();
    all.push(
      request.sizes().then(
        ({ responseBodySize }) => ({ url, bytes: responseBodySize }),
        (reason: unknown) => ({ url, reason }),
      ),
    );
  };
  page.on("requestfinished", note);
  return {
    end: async () => {
      page.off("requestfinished", note);
      const fetched: Fetched[] = [];
      for (const one of await Promise.all(all)) {
        if (!("bytes" in one)) throw new Error(`the size of ${one.url} is not known: ${String(one.reason)}`);
        fetched.push(one);
      }
      return fetched;
    },
  };
}
