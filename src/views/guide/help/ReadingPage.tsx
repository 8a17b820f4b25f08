import { EVENT_KINDS, STANDINGS } from "../../../domain/codes";
import { DRAW_AS } from "../../../domain/drawing";
import { KindIcon } from "../../shared/KindIcon";
import { useTexts } from "../../shared/useTexts";
import { HelpPart, Points, Terms } from "./HelpPart";
import { Legend } from "./Legend";

/** The signs, and the codebook in short. */
export function ReadingPage() {
  const { t } = useTexts("help");
  const common = useTexts("common").t;
  return (
    <>
      <HelpPart title={t("reading.signs")}>
        <Legend />
      </HelpPart>
      <HelpPart title={t("reading.kinds")}>
        <Terms
          of={EVENT_KINDS.map((kind) => ({
            key: kind,
            name: (
              <>
                <KindIcon kind={kind} /> {common(`kind.${kind}`)}
              </>
            ),
            meaning: t(`reading.kind.${kind}`),
          }))}
        />
      </HelpPart>
      <HelpPart title={t("reading.standings")}>
        <Terms
          of={STANDINGS.map((standing) => ({
            key: standing,
            name: common(`standing.${standing}`),
            meaning: t(`reading.standing.${standing}`),
          }))}
        />
      </HelpPart>
      <HelpPart title={t("reading.two")}>
        <Terms
          of={DRAW_AS.map((drawAs) => ({
            key: drawAs,
            name: common(`record.from.${drawAs}`),
            meaning: t(`reading.twoList.${drawAs}`),
          }))}
        />
      </HelpPart>
      <HelpPart title={t("reading.precision")}>
        <Points
          of={[
            t("reading.precisionList.thirds"),
            t("reading.precisionList.relative"),
            t("reading.precisionList.undated"),
            t("reading.precisionList.place"),
          ]}
        />
      </HelpPart>
    </>
  );
}
