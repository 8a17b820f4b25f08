import { useTexts } from "../../shared/useTexts";
import type { Credit } from "./detail/parseDetail";

/** Whose work the map is made of. */
export function MapCredit({ more }: { readonly more: readonly Credit[] }) {
  const { t } = useTexts("map");
  return (
    <p className="map-credit">
      <a href="https://www.naturalearthdata.com/" lang="en">
        Natural Earth
      </a>
      {" · © "}
      <a href="https://www.openstreetmap.org/copyright">{t("credit.contributors")}</a> {t("credit.waters")}
      {" · "}
      <a href="https://www.geonames.org/" lang="en">
        GeoNames
      </a>
      {more.map(({ text, href }) => (
        <span key={text}>
          {" · "}
          {href === undefined ? text : <a href={href}>{text}</a>}
        </span>
      ))}
    </p>
  );
}
