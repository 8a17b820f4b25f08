import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import type { NumberedPlaces as Numbered } from "./markerLayer";
import { numberText } from "./numberText";
import { isTold, type MapPlace, type Marks } from "./placeModel";

type Props = {
  /** Undefined where there are too many places for numbers. */
  readonly numbers: readonly Numbered[] | undefined;
  /** Many events are dots, and have no number. */
  readonly isDensity: boolean;
  readonly places: readonly MapPlace[];
  readonly marks: Marks;
  readonly onOpen: (place: MapPlace) => void;
};

/** What the numbers on a narrow map stand for, each place in a row that chooses it as its marker does. */
export function NumberedPlaces({ numbers, isDensity, places, marks, onOpen }: Props) {
  const { t, language } = useTexts("map");
  const { t: common } = useTexts("common");
  const byId = new Map(places.map((place) => [place.id, place]));
  return (
    <section className="map-numbered" aria-label={t("numbered.name")}>
      {numbers === undefined || isDensity ? (
        <p>{t("numbered.many")}</p>
      ) : (
        numbers.length === 0 && <p>{t("numbered.none")}</p>
      )}
      <ul>
        {numbers?.flatMap(({ number, places: ids }) =>
          ids.flatMap((id, member) => {
            const place = byId.get(id);
            return place === undefined
              ? []
              : [
                  <li key={id}>
                    <button
                      type="button"
                      data-row-of={id}
                      aria-current={marks.current === id}
                      onClick={() => onOpen(place)}
                    >
                      <span className="map-numbered-number">
                        {numberText(number, ids.length > 1 ? member : undefined, language)}
                      </span>
                      <span>
                        <Text of={place.name} />
                        <span className="map-numbered-count">
                          {" · "}
                          {common("eventCount", { count: place.inside })}
                        </span>
                        {isTold(place) && (
                          <>
                            {" "}
                            <span className="map-told" aria-hidden="true" />
                            <span className="unseen">
                              {common(place.count === 1 ? "alsoTold" : "alsoToldSome")}
                            </span>
                          </>
                        )}
                      </span>
                    </button>
                  </li>,
                ];
          }),
        )}
      </ul>
    </section>
  );
}
