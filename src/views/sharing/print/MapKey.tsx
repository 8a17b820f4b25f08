import { useTexts } from "../../shared/useTexts";
import type { MapLayout } from "../layout/layOutMap";
import { usedMapSigns } from "../layout/mapSigns";
import { PlaceMark } from "./PlaceMark";
import { PrintedKey } from "./PrintedKey";

const MIDDLE = { x: 18, y: 8 };

/** What the signs of the printed map mean, those that it uses. */
export function MapKey({ map }: { readonly map: MapLayout }) {
  const { t } = useTexts("sharing");
  const hasLetters = map.areNamed;
  const mark = (isSubjectOnly: boolean) =>
    hasLetters ? (
      <g transform="translate(4.5 2) scale(.75)">
        <PlaceMark letter="A" spot={MIDDLE} at={MIDDLE} isArea={false} isSubjectOnly={isSubjectOnly} />
      </g>
    ) : (
      <circle className={isSubjectOnly ? "print-dot is-subject" : "print-dot"} cx={18} cy={8} r={3} />
    );
  const signs = {
    site: mark(false),
    subject: mark(true),
    area: (
      <>
        <ellipse className="print-area" cx={18} cy={8} rx={16} ry={7} />
        {hasLetters && (
          <g transform="translate(9 4) scale(.5)">
            <PlaceMark letter="" spot={MIDDLE} at={MIDDLE} isArea isSubjectOnly={false} />
          </g>
        )}
      </>
    ),
    reach: <circle className="print-reach" cx={18} cy={8} r={7} />,
    leader: (
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
  } as const;
  return (
    <PrintedKey
      label={t("print.signs")}
      signs={usedMapSigns(map).map((name) => ({
        name,
        sign: signs[name],
        meaning: t(`print.sign.${name}`),
      }))}
    />
  );
}
