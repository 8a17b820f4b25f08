import { fileURLToPath } from "node:url";
import { checkNode, installPackages } from "./setup.mjs";

/** `npm start`: installs what is missing, serves the app and prints its address. Arguments go to Vite. */

checkNode();
installPackages();
const { createServer } = await import("vite");
const portArgument = process.argv.indexOf("--port");
const server = await createServer({
  root: fileURLToPath(new URL("..", import.meta.url)),
  server: portArgument === -1 ? {} : { port: Number(process.argv[portArgument + 1]), strictPort: true },
});
await server.listen();
server.printUrls();
