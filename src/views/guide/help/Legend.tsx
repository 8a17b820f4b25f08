import { useTexts } from "../../shared/useTexts";
import "./legend.css";

const SIGNS = [
  "lasting",
  "moment",
  "fading",
  "dashed",
  "line",
  "site",
  "subject",
  "area",
  "flag",
  "told",
] as const;

/** What the signs of timeline and map mean, one line each. */
export function Legend() {
  const { t } = useTexts("help");
  return (
    <ul className="legend">
      {SIGNS.map((sign) => (
        <li key={sign}>
          <span aria-hidden="true" className={`legend-sign is-${sign}`} />
          {t(`reading.sign.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
