import type { Issue } from "../../domain/issues";
import { formatPath, originalPath, type Origins } from "../recordPath";

/** Reports one problem of the record at hand, by the path of the field inside it. */
export type Report = (
  path: readonly PropertyKey[],
  problem: Pick<Issue, "expected" | "found" | "mend"> & { readonly severity?: Issue["severity"] },
) => void;

/** Gives the `Report` of one record; `where` names the record in every line about it. */
export type Reporter = (record: object, where: string, event?: string) => Report;

/** Reporters that put what they are told into `issues`, an error where no severity is given. */
export function createReporter(issues: Issue[], origins: Origins): Reporter {
  return (record, where, event) =>
    (path, { severity = "error", ...problem }) =>
      issues.push({
        severity,
        where: path.length === 0 ? where : `${where} · ${formatPath(originalPath(record, path, origins))}`,
        ...problem,
        ...(event === undefined ? {} : { event }),
      });
}
