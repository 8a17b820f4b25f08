import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** What an addition to the project may be: files that were not there, and lines in some that were. */
export type Patch = {
  /** Whole new files, by their paths from the project's root. */
  readonly files: Readonly<Record<string, string>>;
  /** Lines for files that there are, each put in right after the first line that holds `after`. */
  readonly lines: readonly { readonly file: string; readonly after: string; readonly line: string }[];
};

export type CopyOfSources = {
  /** The module of the copy at this path from the project's root, `.ts` and `.tsx` included. */
  readonly load: <Module>(path: string) => Promise<Module>;
  /** Where a file of the copy is on this machine. */
  readonly path: (path: string) => string;
  /** The text of a file of the copy. */
  readonly read: (path: string) => string;
  /**
   * What the compiler finds wrong in the copy's `src/`, a line each; none where all is well. Of some files and of what
   * they import alone where they are told: it is there the sooner.
   */
  readonly typeErrors: (files?: readonly string[]) => Promise<readonly string[]>;
  readonly remove: () => void;
};

/** What modules of the copy may ask for beside `src/`. */
const COPIED = ["src", "tests/component", "tests/fixtures", "data"];

/**
 * The project's sources with an addition, in a folder of their own within the project (so that its packages are found),
 * to be compiled and run as they stand. The folder bears the name, so that the compiler finds what it knew of it the
 * last time. Throws where the patch does not fit: a new file that is there already, a line with no place.
 */
export function copyOfSources(name: string, patch: Patch): CopyOfSources {
  const root = resolve(".cache", "concepts", name);
  rmSync(root, { recursive: true, force: true });
  for (const part of COPIED) cpSync(part, join(root, part), { recursive: true });
  for (const [path, text] of Object.entries(patch.files)) {
    const target = join(root, path);
    if (existsSync(target)) throw new Error(`${path} is there already`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  for (const { file, after, line } of patch.lines) {
    const target = join(root, file);
    const lines = readFileSync(target, "utf8").split("\n");
    const at = lines.findIndex((found) => found.includes(after));
    if (at < 0) throw new Error(`no line of ${file} holds ${after}`);
    if (line.includes("\n")) throw new Error(`more than one line for ${file}`);
    writeFileSync(target, lines.toSpliced(at + 1, 0, line).join("\n"));
  }
  return {
    load: async <Module>(path: string) => (await import(/* @vite-ignore */ join(root, path))) as Module,
    path: (path) => join(root, path),
    read: (path) => readFileSync(join(root, path), "utf8"),
    typeErrors: (include = ["src"]) => {
      writeFileSync(
        join(root, "tsconfig.json"),
        JSON.stringify({ extends: resolve("tsconfig.json"), include }),
      );
      return compile(root);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** In a process of its own: the tests go on meanwhile. */
function compile(root: string): Promise<readonly string[]> {
  return new Promise((done, fail) => {
    const compiler = spawn(process.execPath, [
      resolve("node_modules/typescript/bin/tsc"),
      "--noEmit",
      "--pretty",
      "false",
      "--incremental",
      "--tsBuildInfoFile",
      `${root}.tsbuildinfo`,
      "--project",
      root,
    ]);
    let output = "";
    compiler.stdout.on("data", (data: Buffer) => (output += data.toString()));
    compiler.stderr.on("data", (data: Buffer) => (output += data.toString()));
    compiler.on("error", fail);
    compiler.on("close", (code) => {
      const lines = output.split("\n").filter((line) => line !== "");
      done(code === 0 ? lines : [...lines, `the compiler ended with ${code}`]);
    });
  });
}
