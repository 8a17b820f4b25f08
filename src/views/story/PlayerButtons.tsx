import { useTexts } from "../shared/useTexts";

const ICONS = {
  previous: "M10.5 2.5 5 8l5.5 5.5",
  next: "M5.5 2.5 11 8l-5.5 5.5",
  play: "M4.5 2.6v10.8L13.2 8Z",
  pause: "M4 2.5h2.75v11H4zM9.25 2.5H12v11H9.25z",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
} as const;

/** A round button of a player with a sign for a face. */
export function PlayerButton({
  icon,
  label,
  isDisabled = false,
  onClick,
}: {
  readonly icon: keyof typeof ICONS;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}) {
  const isPlay = icon === "play" || icon === "pause";
  return (
    <button
      type="button"
      className={`player-button${isPlay ? " player-play" : ""}`}
      data-play={isPlay ? true : undefined}
      aria-label={label}
      title={label}
      // Not `disabled`: the focus would be lost at the last step.
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) onClick();
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className={isPlay ? "is-filled" : undefined}>
        <path d={ICONS[icon]} />
      </svg>
    </button>
  );
}

/** Previous, play or pause, next, as what is told runs: a story with its text, time as in the timeline. */
export function PlayerButtons({
  labels,
  direction,
  isPlaying,
  onPlay,
  onPrevious,
  onNext,
}: {
  readonly labels: Readonly<Record<"previous" | "next" | "play" | "pause", string>>;
  readonly direction: "ltr" | "rtl";
  readonly isPlaying: boolean;
  readonly onPlay: (isPlaying: boolean) => void;
  /** Undefined where there is none. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}) {
  return (
    <div className="player-buttons" dir={direction}>
      <PlayerButton
        icon="previous"
        label={labels.previous}
        isDisabled={onPrevious === undefined}
        onClick={() => onPrevious?.()}
      />
      <PlayerButton
        icon={isPlaying ? "pause" : "play"}
        label={isPlaying ? labels.pause : labels.play}
        onClick={() => onPlay(!isPlaying)}
      />
      <PlayerButton
        icon="next"
        label={labels.next}
        isDisabled={onNext === undefined}
        onClick={() => onNext?.()}
      />
    </div>
  );
}

export function CloseButton({ onClose, label }: { readonly onClose: () => void; readonly label?: string }) {
  const { t } = useTexts("story");
  return <PlayerButton icon="close" label={label ?? t("close")} onClick={onClose} />;
}
