import { isVerified, type AnchoringStatus } from "../../../domain/excerpts";
import { useTexts } from "../useTexts";
import "./record.css";

/** The signs of what is not verified. */
const SIGNS: Readonly<Partial<Record<AnchoringStatus, string>>> = { missing: "⚠", altered: "⚠" };

/**
 * Whether the source's text holds an excerpt word for word, as found when the data was loaded. The tick stands for
 * that and nothing else.
 */
export function Verified({ status }: { readonly status: AnchoringStatus }) {
  const { t } = useTexts("common");
  const sign = isVerified(status) ? "✓" : (SIGNS[status] ?? "–");
  return (
    <span className="record-verified" data-status={status}>
      <span aria-hidden="true">{sign}</span> {t(`record.verified.${status}`)}
    </span>
  );
}
