import type { KindId } from "../../domain/kinds";
import { KIND_LOOKS } from "../../theme/kinds";

/** A kind's shape in its colour. Decorative: the kind's name always stands beside it or in the label. */
export function KindIcon({ kind }: { readonly kind: KindId }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="kind-icon" data-kind={kind}>
      <path d={KIND_LOOKS[kind].shape} fillRule="evenodd" />
    </svg>
  );
}
