import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";

type PlayerFrameProps = {
  readonly className: string;
  readonly name: string;
  readonly keysId?: string;
  readonly children: ReactNode;
};

/**
 * The frame of a player: it takes the focus from the button that opened it and gives it back, and tells the style
 * sheets how high it is, so that what lies at the foot of the screen can stand above it.
 */
export function PlayerFrame({ className, name, keysId, children }: PlayerFrameProps) {
  const frame = useRef<HTMLElement>(null);
  // Before the browser takes the bar away, and the focus with it.
  useLayoutEffect(() => {
    const element = frame.current;
    const opener = document.activeElement;
    if (element === null) return;
    // An address that opens a story has no button to take the focus from.
    if (opener instanceof HTMLElement && opener !== document.body) {
      element.querySelector<HTMLElement>("[data-play]")?.focus({ preventScroll: true });
    }
    return () => {
      if (!element.contains(document.activeElement)) return;
      const back = opener instanceof HTMLElement && opener.isConnected ? opener : undefined;
      (back ?? document.querySelector<HTMLElement>("#events"))?.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty("--player-height", `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--player-height");
    };
  }, []);
  return (
    <section ref={frame} className={`player ${className}`} aria-label={name} aria-describedby={keysId}>
      {children}
    </section>
  );
}
