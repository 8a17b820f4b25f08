export const FRAME_HEIGHTS = { least: 300, usual: 560, most: 2000 } as const;

type Frame = { readonly address: string; readonly title: string; readonly heightPx: number };

/**
 * The HTML of a frame. Its sandbox lets scripts run and links open in tabs of their own, and nothing else: no
 * storage, no forms, no way to the page around it.
 */
export function formatFrame({ address, title, heightPx }: Frame): string {
  const attributes: readonly (readonly [string, string])[] = [
    ["src", address],
    ["title", title],
    ["width", "100%"],
    ["height", String(heightPx)],
    ["style", "border: 0"],
    ["loading", "lazy"],
    ["referrerpolicy", "no-referrer"],
    ["sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox"],
    ["allow", "fullscreen"],
  ];
  const written = attributes.map(([name, value]) => `${name}="${escapeAttribute(value)}"`).join(" ");
  return `<iframe ${written}></iframe>`;
}

/** The height as a number of pixels that a page can give; of what is none, the usual one. */
export function readHeight(text: string): number {
  const height = Math.round(Number(text));
  if (text.trim() === "" || !Number.isFinite(height)) return FRAME_HEIGHTS.usual;
  return Math.min(Math.max(height, FRAME_HEIGHTS.least), FRAME_HEIGHTS.most);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };

function escapeAttribute(value: string): string {
  return value.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? character);
}
