import type { ReactNode } from "react";
import { usePaper } from "./paper";

type FoldableProps = {
  readonly className: string;
  /** What stands there in any case. */
  readonly head: ReactNode;
  readonly children: ReactNode;
};

/** Something that a reader folds out on a screen; on paper it stands open. */
export function Foldable({ className, head, children }: FoldableProps) {
  const isOnPaper = usePaper() !== undefined;
  if (isOnPaper) {
    return (
      <div className={className}>
        <p className="foldable-head">{head}</p>
        {children}
      </div>
    );
  }
  return (
    <details className={className}>
      <summary className="foldable-head">{head}</summary>
      {children}
    </details>
  );
}
