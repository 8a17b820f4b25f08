import { useTexts } from "../shared/useTexts";
import type { DensityLegend } from "./mapFollower";
import "./mapLegend.css";

/** What the map's dots stand for: a disc of each class as it is drawn, and how many it counts. */
export function MapLegend({ legend: { measure, scale } }: { readonly legend: DensityLegend }) {
  const { t, locale } = useTexts("map");
  const number = new Intl.NumberFormat(locale);
  const sidePx = 2 * Math.max(...scale.radii) + 1;
  return (
    <div className="map-legend" data-measure={measure}>
      <p>{t(`legend.${measure}`)}</p>
      <ul>
        {scale.classes.map(({ from, to }, level) => (
          <li key={from}>
            <svg width={sidePx} height={sidePx} aria-hidden="true">
              <circle
                cx={sidePx / 2}
                cy={sidePx / 2}
                r={scale.radii[level]}
                opacity={scale.opacities[level]}
              />
            </svg>
            <bdi>{from === to ? number.format(from) : number.formatRange(from, to)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
