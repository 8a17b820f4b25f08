import type { ReactNode } from "react";
import { useSanadState } from "../../state/context";
import { focusAround } from "./focusAround";

type ClearFilterProps = {
  readonly className?: string;
  /** Where the button shows no words. */
  readonly name?: string;
  readonly children: ReactNode;
};

/** The way out of the filters. It goes when it is used, so it hands the focus on. */
export function ClearFilterButton({ className = "button", name, children }: ClearFilterProps) {
  const clearFilter = useSanadState((state) => state.clearFilter);
  return (
    <button
      type="button"
      className={className}
      aria-label={name}
      title={name}
      onClick={({ currentTarget }) => {
        focusAround(currentTarget);
        clearFilter();
      }}
    >
      {children}
    </button>
  );
}
