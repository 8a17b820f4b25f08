import { Fragment, type ReactNode } from "react";
import { useTexts } from "../useTexts";

/** Several things in a row as the reader's language joins them: "a, b and c", "أ وب وج". */
export function Series({ of }: { readonly of: readonly ReactNode[] }) {
  const { locale } = useTexts("common");
  const parts = new Intl.ListFormat(locale, { type: "conjunction" }).formatToParts(
    of.map((_, index) => `${index}`),
  );
  return parts.map(({ type, value }, index) => (
    <Fragment key={index}>{type === "element" ? of[Number(value)] : value}</Fragment>
  ));
}
