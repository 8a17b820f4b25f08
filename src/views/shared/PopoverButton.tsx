import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { fetchPart } from "../../state/missingPart";
import "./popover.css";

type PopoverButtonProps = {
  readonly label: ReactNode;
  readonly name: string;
  readonly isActive?: boolean;
  readonly children: ReactNode;
};

/**
 * A button that opens a panel beside it. The browser's own popover closes it on Escape and on a click
 * elsewhere and gives the focus back; only where it stands is ours.
 */
export function PopoverButton({ label, name, isActive = false, children }: PopoverButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    const anchor = button.current;
    const floating = panel.current;
    if (!isOpen || anchor === null || floating === null) return;
    let isGone = false;
    let stop: (() => void) | undefined;
    // Fetched when a panel first opens: the list is readable without it.
    // Where it does not come the panel stands where the browser puts it, and can be used.
    fetchPart(() => import("./placeBelow")).then(
      ({ placeBelow }) => {
        if (!isGone) stop = placeBelow(anchor, floating);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [isOpen]);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button popover-button${isActive ? " is-active" : ""}`}
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-label={name}
      >
        {label}
        <span aria-hidden="true" className="popover-caret">
          ▾
        </span>
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="popover-panel"
        role="group"
        aria-label={name}
        onToggle={(event) => setIsOpen(event.newState === "open")}
      >
        {isOpen && children}
      </div>
    </>
  );
}
