import type { KindId } from "../../domain/kinds";
import { KIND_SHAPES } from "../../theme/kinds";

/** A kind's shape in its colour. Decorative: the kind's name always stands beside it or in the label. */
export function KindIcon({ kind }: { readonly kind: KindId }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`kind-icon kind-${kind}`}>
      <path d={KIND_SHAPES[kind]} fillRule="evenodd" />
    </svg>
  );
}
