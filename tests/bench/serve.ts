import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".txt": "text/plain",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** With these a page may measure its own memory. */
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

export type Served = { readonly address: string; readonly close: () => void };

/** Serves a built app gzipped, as any static host does. */
export async function serveFolder(folder: string): Promise<Served> {
  const zipped = new Map<string, Promise<Buffer>>();
  const bodyOf = (file: string, isText: boolean) => {
    const body =
      zipped.get(file) ?? readFile(file).then((bytes) => (isText ? gzipSync(bytes, { level: 9 }) : bytes));
    zipped.set(file, body);
    return body;
  };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const isText = extname(file) !== ".woff2";
    bodyOf(file, isText).then(
      (body) => {
        response.writeHead(200, {
          ...ISOLATED,
          "content-type": TYPES[extname(file)] ?? "application/octet-stream",
          ...(isText ? { "content-encoding": "gzip" } : {}),
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { address: `http://localhost:${address.port}/`, close: () => server.close() };
}
