import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** The folder of the host in which the app lies. */
const FOLDER = "/reports/sanad/";

/** A static host with the built app in a folder of it: its files can be changed, and it can go away. */
export class Host {
  readonly #changed = new Map<string, string>();
  readonly #server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname === FOLDER ? "index.html" : normalize(pathname.replace(FOLDER, ""));
    this.read(path).then(
      (body) => {
        const type = TYPES[extname(path)] ?? "application/octet-stream";
        response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });

  /** Gives the address of the app. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, resolve));
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("the host has no port");
    return `http://localhost:${address.port}${FOLDER}`;
  }

  async read(path: string): Promise<Buffer> {
    const changed = this.#changed.get(path);
    return changed === undefined ? readFile(join("dist", path)) : Buffer.from(changed);
  }

  /** From now on the host has another file there. */
  async change(path: string, change: (before: string) => string): Promise<void> {
    const before = (await this.read(path)).toString();
    const after = change(before);
    if (after === before) throw new Error(`nothing has changed in ${path}`);
    this.#changed.set(path, after);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
