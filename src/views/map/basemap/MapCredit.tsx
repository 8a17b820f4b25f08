import { useTexts } from "../../shared/useTexts";

/** Whose work the map is made of. */
export function MapCredit() {
  const { t } = useTexts("map");
  return (
    <p className="map-credit">
      <a href="https://www.naturalearthdata.com/">Natural Earth</a>
      {" · © "}
      <a href="https://www.openstreetmap.org/copyright">{t("credit.contributors")}</a> {t("credit.waters")}
      {" · "}
      <a href="https://www.geonames.org/">GeoNames</a>
    </p>
  );
}
