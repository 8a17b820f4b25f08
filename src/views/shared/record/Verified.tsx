import type { Anchoring } from "../../../domain/excerpts";
import { useTexts } from "../useTexts";
import "./record.css";

const MARKS: Readonly<Record<Anchoring["status"], string>> = {
  verified: "✓",
  moved: "✓",
  missing: "⚠",
  unchecked: "–",
};

/** Whether the source's text holds an excerpt word for word, as found when the data was loaded. */
export function Verified({ anchoring }: { readonly anchoring: Anchoring | undefined }) {
  const { t } = useTexts("common");
  const status = anchoring?.status ?? "unchecked";
  return (
    <span className="record-verified" data-status={status}>
      <span aria-hidden="true">{MARKS[status]}</span> {t(`record.verified.${status}`)}
    </span>
  );
}
