import type { Issue } from "../../domain/issues";

/** Reports one problem of the record at hand, by the path of the field inside it. */
export type Report = (
  path: readonly PropertyKey[],
  problem: Pick<Issue, "expected" | "found" | "mend"> & { readonly severity?: Issue["severity"] },
) => void;
