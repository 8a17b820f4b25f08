import { useMemo, useState } from "react";
import { firstWriterOf } from "../../../formats/writers/writers";
import { useSanad, useSanadState } from "../../../state/context";
import { shareAddress } from "../../../state/shareAddress";
import { lazyPart } from "../../shared/lazyPart";
import { useTexts } from "../../shared/useTexts";
import { Choice } from "../Choice";
import { CopyField } from "../CopyField";
import { drawnTheme } from "../drawnTheme";
import { FormatChoice } from "../FormatChoice";
import { chosenQuote, QuoteChoice } from "../QuoteChoice";
import type { PanelProps } from "../sharedEvent";
import { translationBy } from "../translationBy";
import { createCardContent } from "./cardContent";
import { CARD_SIZES, type CardShape } from "./drawCard";
import { PictureActions } from "./PictureActions";
import { useCard } from "./useCard";

const SHAPES = Object.keys(CARD_SIZES) as CardShape[];

const ViewPicture = lazyPart(async () => (await import("./view/ViewPicture")).ViewPicture, "pane");

/** What is shared as a picture, to publish where only pictures go: the event's quote, or the view. */
export function PicturePanel(props: PanelProps) {
  return props.shared.type === "view" ? <ViewPicture /> : <CardPicture {...props} />;
}

function CardPicture({ shared, record }: PanelProps) {
  const { t, language } = useTexts("sharing");
  const { store, names } = useSanad();
  const worn = useSanadState((state) => state.theme);
  const [shape, setShape] = useState<CardShape>("wide");
  const [theme, setTheme] = useState(() => drawnTheme(worn));
  const [format, setFormat] = useState(() => firstWriterOf("picture"));
  const [quoteId, setQuoteId] = useState<string>();
  const excerpt = chosenQuote(record, quoteId);
  const content = useMemo(() => {
    if (record === undefined) return undefined;
    // A link to a reader's own file would open nothing.
    const { isOpenedFile, dataset } = store.getState();
    const address = isOpenedFile ? "" : shareAddress(store.getState(), location.href, shared);
    const translation = translationBy(dataset, isOpenedFile, language);
    return createCardContent({ record, excerpt, names, language, translation, address });
  }, [record, excerpt, names, language, shared, store]);
  const card = useCard(content, shape, theme, format.writer);

  if (record === undefined || content === undefined) return null;
  const { width, height } = CARD_SIZES[shape];
  return (
    <>
      {excerpt !== undefined && <QuoteChoice record={record} chosen={excerpt} onChoose={setQuoteId} />}
      <div className="sharing-row">
        <Choice
          label={t("picture.size")}
          options={SHAPES}
          named={(name) => t(`picture.${name}`)}
          value={shape}
          onChange={setShape}
        />
        <Choice
          label={t("picture.colours")}
          options={["light", "dark"]}
          named={(name) => t(`picture.${name}`)}
          value={theme}
          onChange={setTheme}
        />
        <FormatChoice takes="picture" value={format} onChange={setFormat} />
      </div>
      <div className={`card-frame is-${shape}`} aria-busy={card.status === "drawing"}>
        {card.status === "drawn" && (
          <img className="card-image" src={card.url} width={width} height={height} alt={content.alt} />
        )}
        {card.status !== "drawn" && (
          <p role="status">{t(card.status === "drawing" ? "picture.drawing" : "picture.failed")}</p>
        )}
      </div>
      {card.status === "drawn" && (
        <PictureActions picture={card.picture} writer={card.writer} name={`sanad-${record.event.id}`} />
      )}
      <CopyField label={t("picture.altHint")} value={content.alt} rows={3} />
    </>
  );
}
