import { EVENT_KINDS, STANDINGS, type EventKind } from "../../../domain/codes";
import type { Kind, KindId } from "../../../domain/kinds";
import { DRAW_AS } from "../../../domain/drawing";
import { heldTypes } from "../../../i18n/kindNames";
import { useSanad } from "../../../state/context";
import { KindIcon } from "../../shared/KindIcon";
import { KindName } from "../../shared/KindName";
import { useTexts } from "../../shared/useTexts";
import { HelpPart, Points, Terms } from "./HelpPart";
import { Legend } from "./Legend";

function isOfCodebook(id: KindId): id is EventKind {
  return (EVENT_KINDS as readonly string[]).includes(id);
}

/** The signs, and the codebook in short. */
export function ReadingPage() {
  const { t } = useTexts("help");
  const { t: common, language } = useTexts("common");
  const { names } = useSanad();
  const isCodebook = names.kinds.some(({ id }) => isOfCodebook(id));
  /** A file does not say what its types mean: how many there are, then. */
  const meaningOf = (kind: Kind) =>
    isOfCodebook(kind.id)
      ? t(`reading.kind.${kind.id}`)
      : [common("eventCount", { count: kind.count }), heldTypes(kind, language) ?? []].flat().join(": ");
  return (
    <>
      <HelpPart title={t("reading.signs")}>
        <Legend />
      </HelpPart>
      <HelpPart title={t(isCodebook ? "reading.kinds" : "reading.ownKinds")}>
        <Terms
          of={names.kinds.map((kind) => ({
            key: kind.id,
            name: (
              <>
                <KindIcon kind={kind.id} /> <KindName of={kind.id} />
              </>
            ),
            meaning: meaningOf(kind),
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
