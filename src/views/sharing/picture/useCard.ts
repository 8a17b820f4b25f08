import { useEffect, useState } from "react";
import type { PictureWriter } from "../../../formats/writers/writer";
import type { CardContent } from "./cardContent";
import { createCard } from "./createCard";
import type { CardShape } from "./drawCard";

export type DrawnCard =
  | { readonly status: "drawing" | "failed" }
  | {
      readonly status: "drawn";
      readonly picture: Blob;
      readonly writer: PictureWriter;
      readonly url: string;
    };

/** The card of the content, drawn anew as it changes; the one before stays until then. */
export function useCard(
  content: CardContent | undefined,
  shape: CardShape,
  theme: "light" | "dark",
  writer: PictureWriter,
): DrawnCard {
  const [card, setCard] = useState<DrawnCard>({ status: "drawing" });
  useEffect(() => {
    if (content === undefined) return;
    let isWanted = true;
    createCard(content, shape, theme, writer).then(
      (picture) => {
        if (isWanted) setCard({ status: "drawn", picture, writer, url: URL.createObjectURL(picture) });
      },
      () => {
        if (isWanted) setCard({ status: "failed" });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [content, shape, theme, writer]);
  // The picture before is on screen until this one is.
  useEffect(
    () => () => {
      if (card.status === "drawn") URL.revokeObjectURL(card.url);
    },
    [card],
  );
  return card;
}
