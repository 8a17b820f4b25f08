/** A bar is about so wide, or wider; their number goes by steps, so that few widths make for other bars. */
const BAR_PX = 8;
const BARS_STEP = 20;

/** Tells for how many bars of a chart there is room in the panel, now and whenever its size changes, until `signal` aborts. */
export function watchRoom(panel: HTMLElement, onRoom: (bars: number) => void, signal: AbortSignal): void {
  const resize = new ResizeObserver(() =>
    onRoom(Math.max(1, Math.round(panel.clientWidth / BAR_PX / BARS_STEP)) * BARS_STEP),
  );
  resize.observe(panel);
  signal.addEventListener("abort", () => resize.disconnect());
}
