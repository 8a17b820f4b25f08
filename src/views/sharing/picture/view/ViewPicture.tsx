import { useState } from "react";
import "../../../../i18n/picturingTexts";
import { firstWriterOf } from "../../../../formats/writers/writers";
import { useSanadState } from "../../../../state/context";
import { useTexts } from "../../../shared/useTexts";
import { Choice } from "../../Choice";
import { CopyField } from "../../CopyField";
import { drawnTheme } from "../../drawnTheme";
import { FormatChoice } from "../../FormatChoice";
import { PictureActions } from "../PictureActions";
import { useViewPicture } from "./useViewPicture";

/** The whole view as a picture: map, timeline, their key, the filters and the sources. */
export function ViewPicture() {
  const { t } = useTexts("sharing");
  const { t: tPicturing } = useTexts("picturing");
  const worn = useSanadState((state) => state.theme);
  const [theme, setTheme] = useState(() => drawnTheme(worn));
  const [format, setFormat] = useState(() => firstWriterOf("picture"));
  const drawn = useViewPicture(theme, format.writer);
  const isDrawn = drawn.status === "drawn";
  return (
    <>
      <p className="sharing-note">{tPicturing("explained")}</p>
      <Choice
        label={t("picture.colours")}
        options={["light", "dark"]}
        named={(name) => t(`picture.${name}`)}
        value={theme}
        onChange={setTheme}
      />
      <FormatChoice takes="picture" value={format} onChange={setFormat} />
      <div className="card-frame" aria-busy={drawn.status === "drawing"}>
        {isDrawn && (
          <img
            className="card-image"
            src={drawn.url}
            width={drawn.width}
            height={drawn.height}
            alt={drawn.content.alt}
          />
        )}
        {!isDrawn && (
          <p role="status">{t(drawn.status === "drawing" ? "picture.drawing" : "picture.failed")}</p>
        )}
      </div>
      {isDrawn && (
        <>
          <PictureActions picture={drawn.picture} writer={drawn.writer} name="sanad-view" />
          <CopyField label={t("picture.altHint")} value={drawn.content.alt} rows={3} />
        </>
      )}
    </>
  );
}
