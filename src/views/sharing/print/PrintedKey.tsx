import type { ReactNode } from "react";

/** One sign of a drawing and what it means. */
export type KeySign = { readonly name: string; readonly sign: ReactNode; readonly meaning: string };

/** What the signs of a drawing mean: those that it uses, each drawn as it is drawn there, in a box of 36 by 16. */
export function PrintedKey({ signs, label }: { readonly signs: readonly KeySign[]; readonly label: string }) {
  if (signs.length === 0) return null;
  return (
    <ul className="print-signs" aria-label={label}>
      {signs.map(({ name, sign, meaning }) => (
        <li key={name} data-sign={name}>
          <svg viewBox="0 0 36 16" width={36} height={16} aria-hidden="true" direction="ltr">
            {sign}
          </svg>
          <span>{meaning}</span>
        </li>
      ))}
    </ul>
  );
}
