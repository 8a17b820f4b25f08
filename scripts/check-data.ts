import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { formatIssue, type Issue } from "../src/domain/issues";
import { checkCodebook } from "../src/formats/codebook/checkCodebook";
import { loadDataset, type ReadFile } from "../src/formats/loadDataset";

/**
 * `npm run data:check [file …]`: checks dataset files, the rules of the codebook too once a file is sound, and prints
 * every problem, one a line. Without a file it checks all of `data/`. Exits with 1 when there is an error; warnings alone pass.
 */

const files =
  process.argv.length > 2
    ? process.argv.slice(2)
    : readdirSync("data", { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join("data", name, "dataset.json"));

let errors = 0;
for (const file of files) {
  const { issues, isCodebookChecked } = await checkFile(resolve(file));
  for (const issue of issues) console.log(`${issue.severity}: ${formatIssue(issue)}`);
  if (!isCodebookChecked)
    console.log("The codebook's rules have not been checked yet: mend these errors, then check again.");
  const fileErrors = issues.filter(({ severity }) => severity === "error").length;
  errors += fileErrors;
  console.log(`${file}: ${fileErrors} errors, ${issues.length - fileErrors} warnings`);
}
process.exitCode = errors > 0 ? 1 : 0;

async function checkFile(
  path: string,
): Promise<{ readonly issues: readonly Issue[]; readonly isCodebookChecked: boolean }> {
  const readFile: ReadFile = (name) => {
    // The file itself may go by any name; what it refers to lies beside it.
    const at = name === "dataset.json" ? path : join(dirname(path), basename(name));
    return Promise.resolve(isFile(at) ? readFileSync(at) : { unreadable: `no file at ${at}` });
  };
  const result = await loadDataset(readFile);
  if (result.status === "failed") return { issues: result.issues, isCodebookChecked: false };
  const { dataset, texts, issues } = result.loaded;
  // What a broken record says of itself is no matter for the codebook; its rules come when the file holds.
  const isCodebookChecked = issues.every(({ severity }) => severity !== "error");
  return {
    issues: isCodebookChecked ? [...issues, ...checkCodebook(dataset, texts)] : issues,
    isCodebookChecked,
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
