/** Fulfilled once all views stand (`data-ready`) and the browser has nothing to do. */
export async function calm(): Promise<void> {
  const { documentElement } = document;
  if (documentElement.dataset["ready"] !== "true") {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (documentElement.dataset["ready"] !== "true") return;
        observer.disconnect();
        resolve();
      });
      observer.observe(documentElement, { attributeFilter: ["data-ready"] });
    });
  }
  await new Promise<void>((resolve) => {
    // Safari does not say when it is idle.
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: 10_000 });
    else setTimeout(resolve, 2000);
  });
}
