const FLAG_PX = 7;

/** The sign that an event's record is flagged, its left edge at x. */
export function PrintedFlag({ x }: { readonly x: number }) {
  return (
    <path
      className="print-flag"
      transform={`translate(${x} 3) scale(${FLAG_PX / 16})`}
      d="M3 1h10l-2.5 4L13 9H5v6H3Z"
    />
  );
}
