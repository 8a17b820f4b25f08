/**
 * The address if a reader may safely follow it, else undefined: data can hold `javascript:` and `data:`
 * addresses. `webAddress("https://example.org")` is itself; `webAddress("javascript:alert(1)")` is undefined.
 */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? url : undefined;
}
