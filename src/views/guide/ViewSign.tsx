import type { ReactNode } from "react";
import type { ViewId } from "../../state/views";

/** Small pictures of what the views look like, drawn in 48 × 36, of those that the welcome introduces. */
const SIGNS = {
  timeline: (
    <>
      <path className="sign-line" d="M4 30.5h40M10 30.5v3M20 30.5v3M30 30.5v3M40 30.5v3" />
      <rect className="sign-one" x="6" y="6" width="15" height="5" rx="2" />
      <rect className="sign-two" x="17" y="14" width="21" height="5" rx="2" />
      <circle className="sign-three" cx="12" cy="23.5" r="3" />
      <circle className="sign-one" cx="33" cy="23.5" r="3" />
    </>
  ),
  map: (
    <>
      <path className="sign-land" d="M5 12 14 5l9 3 8-4 12 7-3 9 2 8-11 4-9-4-10 4-8-7 4-6Z" />
      <circle className="sign-area" cx="29" cy="14" r="7" />
      <circle className="sign-one" cx="29" cy="14" r="3.2" />
      <circle className="sign-two" cx="15" cy="21" r="3.2" />
    </>
  ),
  article: (
    <>
      <path className="sign-line" d="M8 6h32M8 12h26M8 30h20" />
      <rect className="sign-mark" x="6" y="15.5" width="36" height="11" rx="2" />
      <path className="sign-quote" d="M9 18.7h30M9 23.3h22" />
    </>
  ),
  list: (
    <>
      <circle className="sign-one" cx="9" cy="8" r="3" />
      <circle className="sign-two" cx="9" cy="18" r="3" />
      <circle className="sign-three" cx="9" cy="28" r="3" />
      <path className="sign-line" d="M17 6.5h23M17 10.5h13M17 16.5h20M17 20.5h14M17 26.5h24M17 30.5h10" />
    </>
  ),
} as const satisfies Partial<Readonly<Record<ViewId, ReactNode>>>;

type SignedView = keyof typeof SIGNS;
export const SIGNED_VIEWS = Object.keys(SIGNS) as readonly SignedView[];

/** A small picture of a view. */
export function ViewSign({ view }: { readonly view: SignedView }) {
  return (
    <svg className={`view-sign is-${view}`} viewBox="0 0 48 36" aria-hidden="true">
      {SIGNS[view]}
    </svg>
  );
}
