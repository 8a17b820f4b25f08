import { useEffect, useState } from "react";
import type { PictureWriter } from "../../../../formats/writers/writer";
import { useSanad } from "../../../../state/context";
import { shareAddress } from "../../../../state/shareAddress";
import { useTexts } from "../../../shared/useTexts";
import { createViewPicture, type ViewPicture } from "./createViewPicture";
import { gatherView } from "./gatherView";
import { createViewContent, type ViewContent } from "./viewContent";

export type DrawnPicture =
  | { readonly status: "drawing" | "failed" }
  | (ViewPicture & { readonly status: "drawn"; readonly content: ViewContent; readonly url: string });

/** The picture of the view as it stands when the answer to it is there; the one before stays until then. */
export function useViewPicture(theme: "light" | "dark", writer: PictureWriter): DrawnPicture {
  const { store, engine, answers, loaded, names } = useSanad();
  const { language } = useTexts("sharing");
  const [drawn, setDrawn] = useState<DrawnPicture>({ status: "drawing" });
  useEffect(() => {
    let isWanted = true;
    const { dataset } = loaded;
    // What was asked before would be drawn without a mark.
    const end = answers.whenCurrent((answer) => {
      const draw = async () => {
        if (answer === undefined) throw new Error("nothing is answered");
        const gathered = await gatherView(engine, answer, dataset, names);
        const state = store.getState();
        const { isOpenedFile } = state;
        const address = isOpenedFile ? "" : shareAddress(state, location.href, { type: "view" });
        const { records } = gathered;
        const content = createViewContent({
          answer,
          records,
          dataset,
          names,
          isOpenedFile,
          language,
          address,
        });
        const picture = await createViewPicture({ ...gathered, content }, theme, writer);
        if (isWanted) {
          setDrawn({ status: "drawn", content, ...picture, url: URL.createObjectURL(picture.picture) });
        }
      };
      draw().catch(() => {
        if (isWanted) setDrawn({ status: "failed" });
      });
    });
    return () => {
      isWanted = false;
      end();
    };
  }, [store, engine, answers, loaded, names, language, theme, writer]);
  // The picture before is on screen until this one is.
  useEffect(
    () => () => {
      if (drawn.status === "drawn") URL.revokeObjectURL(drawn.url);
    },
    [drawn],
  );
  return drawn;
}
