import { useTexts } from "../shared/useTexts";
import "./legend.css";

const SIGNS = ["lasting", "moment", "fading", "dashed", "line", "site", "subject", "area", "flag"] as const;

/** What the signs of timeline and map mean, one line each. */
export function Legend() {
  const { t } = useTexts("shell");
  return (
    <ul className="legend">
      {SIGNS.map((sign) => (
        <li key={sign}>
          <span aria-hidden="true" className={`legend-sign is-${sign}`} />
          {t(`about.sign.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
