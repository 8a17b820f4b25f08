import { useId, useState, type ReactNode } from "react";
import { useTexts } from "../shared/useTexts";
import "./mapTray.css";

type Props = {
  /** What the closed tray says. */
  readonly summary: ReactNode;
  /** A row that stays in sight while the tray is closed: the selected event. */
  readonly standing: ReactNode;
  /** What the open tray lists above the map's key. */
  readonly children: ReactNode;
  /** What stays in sight too: the key of the dots. */
  readonly legend?: ReactNode;
  /** The map shows dots for many events. */
  readonly isDensity: boolean;
  /** What the tray counts belongs to another question than the one asked. */
  readonly isLate: boolean;
};

/** The tray in the map's corner, closed at first; open it holds the key too. */
export function TrayFrame({ summary, standing, children, legend, isDensity, isLate }: Props) {
  const { t } = useTexts("map");
  const { t: tCommon } = useTexts("common");
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  return (
    <section className="map-tray" aria-label={t("tray.name")} data-over-map>
      {isOpen && (
        <div className="map-tray-list" id={listId}>
          {isLate ? <h2>{tCommon("late.counting")}</h2> : children}
          <h2>{t("tray.key")}</h2>
          <ul className="map-key">
            {isDensity && <li className="map-key-dots">{t("tray.dots")}</li>}
            <li className="map-key-site">{t("tray.site")}</li>
            <li className="map-key-subject">{t("tray.subject")}</li>
            <li className="map-key-area">{t("tray.area")}</li>
            <li className="map-key-number">{t("tray.number")}</li>
          </ul>
        </div>
      )}
      {!isOpen && standing !== null && <ul className="map-tray-standing">{standing}</ul>}
      {legend}
      <button
        type="button"
        className="map-tray-toggle"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isLate ? <span className="late-count">{tCommon("late.counting")}</span> : summary}
        <svg viewBox="0 0 16 16" aria-hidden="true" className="map-tray-arrow">
          <path d="M3.5 10 8 5.5l4.5 4.5" />
        </svg>
      </button>
    </section>
  );
}
