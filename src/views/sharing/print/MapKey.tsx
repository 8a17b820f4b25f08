import { isAreaPlace } from "../../../domain/drawing";
import { useTexts } from "../../shared/useTexts";
import { PlaceMark } from "./PlaceMark";
import { hasRing } from "./PlaceReach";
import { PrintedKey } from "./PrintedKey";
import type { PrintedGround, PrintedPlace } from "./usePrintedGround";

type MapKeyProps = {
  /** The places that the map shows. */
  readonly places: readonly PrintedPlace[];
  readonly ground: PrintedGround;
  readonly hasLetters: boolean;
  readonly hasLeaders: boolean;
};

const MIDDLE = { x: 18, y: 8 };

/** What the signs of the printed map mean, those that it uses. */
export function MapKey({ places, ground, hasLetters, hasLeaders }: MapKeyProps) {
  const { t } = useTexts("sharing");
  const mark = (isSubjectOnly: boolean) =>
    hasLetters ? (
      <g transform="translate(4.5 2) scale(.75)">
        <PlaceMark letter="A" spot={MIDDLE} at={MIDDLE} isArea={false} isSubjectOnly={isSubjectOnly} />
      </g>
    ) : (
      <circle className={isSubjectOnly ? "print-dot is-subject" : "print-dot"} cx={18} cy={8} r={3} />
    );
  // Of many places only those that are points have a mark.
  const marked = hasLetters ? places : places.filter(({ place }) => !isAreaPlace(place.kind));
  const signs = {
    site: { isUsed: marked.some(({ isSubjectOnly }) => !isSubjectOnly), sign: mark(false) },
    subject: { isUsed: marked.some(({ isSubjectOnly }) => isSubjectOnly), sign: mark(true) },
    area: {
      isUsed: places.some(({ place }) => isAreaPlace(place.kind)),
      sign: (
        <>
          <ellipse className="print-area" cx={18} cy={8} rx={16} ry={7} />
          {hasLetters && (
            <g transform="translate(9 4) scale(.5)">
              <PlaceMark letter="" spot={MIDDLE} at={MIDDLE} isArea isSubjectOnly={false} />
            </g>
          )}
        </>
      ),
    },
    reach: {
      isUsed: places.some(({ place }) => hasRing(place, ground)),
      sign: <circle className="print-reach" cx={18} cy={8} r={7} />,
    },
    leader: {
      isUsed: hasLeaders,
      sign: (
        <g transform="translate(4.5 2) scale(.75)">
          <PlaceMark
            letter="A"
            spot={{ x: 2, y: 14 }}
            at={{ x: 26, y: 8 }}
            isArea={false}
            isSubjectOnly={false}
          />
        </g>
      ),
    },
  } as const;
  const names = (Object.keys(signs) as (keyof typeof signs)[]).filter((name) => signs[name].isUsed);
  return (
    <PrintedKey
      label={t("print.signs")}
      signs={names.map((name) => ({ name, sign: signs[name].sign, meaning: t(`print.sign.${name}`) }))}
    />
  );
}
