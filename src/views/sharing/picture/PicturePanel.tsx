import { useMemo, useState } from "react";
import { useSanad, useSanadState } from "../../../state/context";
import { shareAddress } from "../../../state/shareAddress";
import { useTexts } from "../../shared/useTexts";
import { Choice } from "../Choice";
import { CopyField } from "../CopyField";
import { downloadFile } from "../../shared/downloadFile";
import { drawnTheme } from "../drawnTheme";
import { chosenQuote, QuoteChoice } from "../QuoteChoice";
import { SendButton } from "../SendButton";
import type { PanelProps } from "../sharedEvent";
import { translationBy } from "../translationBy";
import { createCardContent } from "./cardContent";
import { CARD_SIZES, type CardShape } from "./drawCard";
import { useCard } from "./useCard";

const SHAPES = Object.keys(CARD_SIZES) as CardShape[];

/** The event's quote as a picture, to publish where only pictures go. */
export function PicturePanel({ shared, record }: PanelProps) {
  const { t, language } = useTexts("sharing");
  const { store, names } = useSanad();
  const worn = useSanadState((state) => state.theme);
  const [shape, setShape] = useState<CardShape>("wide");
  const [theme, setTheme] = useState(() => drawnTheme(worn));
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
  const card = useCard(content, shape, theme);

  if (shared.type === "view") return <p className="sharing-note">{t("picture.choose")}</p>;
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
      </div>
      <div className={`card-frame is-${shape}`} aria-busy={card.status === "drawing"}>
        {card.status === "drawn" && (
          <img className="card-image" src={card.url} width={width} height={height} alt={content.alt} />
        )}
        {card.status !== "drawn" && (
          <p role="status">{t(card.status === "drawing" ? "picture.drawing" : "picture.failed")}</p>
        )}
      </div>
      {card.status === "drawn" && <CardActions picture={card.picture} name={`sanad-${record.event.id}`} />}
      <CopyField label={t("picture.altHint")} value={content.alt} rows={3} />
    </>
  );
}

/** Not every browser copies pictures, and none does on a page without encryption. */
const CAN_COPY = typeof ClipboardItem === "function" && "clipboard" in navigator;

function CardActions({ picture, name }: { readonly picture: Blob; readonly name: string }) {
  const { t } = useTexts("sharing");
  const [said, setSaid] = useState<{ readonly of: Blob; readonly isCopied: boolean }>();
  const file = useMemo(() => new File([picture], `${name}.png`, { type: "image/png" }), [picture, name]);
  const copy = async () => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
      setSaid({ of: picture, isCopied: true });
    } catch {
      setSaid({ of: picture, isCopied: false });
    }
  };
  return (
    <div className="sharing-actions">
      <button type="button" className="button is-main" onClick={() => downloadFile(picture, file.name)}>
        {t("download")}
      </button>
      {CAN_COPY && (
        <button type="button" className="button" onClick={() => void copy()}>
          {t("copy")}
        </button>
      )}
      <SendButton data={{ files: [file] }} />
      <span role="status" className={said?.isCopied === false ? "sharing-refused" : "sharing-done"}>
        {said?.of === picture && t(said.isCopied ? "picture.copied" : "picture.refused")}
      </span>
    </div>
  );
}
