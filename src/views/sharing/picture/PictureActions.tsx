import { useMemo, useState } from "react";
import { fileName } from "../../../formats/writers/fileName";
import type { PictureWriter } from "../../../formats/writers/writer";
import { downloadFile } from "../../shared/downloadFile";
import { useTexts } from "../../shared/useTexts";
import { SendButton } from "../SendButton";

/** Not every browser copies pictures, and none does on a page without encryption. */
const CAN_COPY = typeof ClipboardItem === "function" && "clipboard" in navigator;

type PictureActionsProps = {
  readonly picture: Blob;
  /** In which it was written. */
  readonly writer: PictureWriter;
  /** Of its file, without the ending. */
  readonly name: string;
};

/** What a reader does with a picture: download, copy, hand it to the device. */
export function PictureActions({ picture, writer, name }: PictureActionsProps) {
  const { t } = useTexts("sharing");
  const [said, setSaid] = useState<{ readonly of: Blob; readonly isCopied: boolean }>();
  const file = useMemo(
    () => new File([picture], fileName(name, writer), { type: writer.mediaType }),
    [picture, writer, name],
  );
  const copy = async () => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ [writer.mediaType]: picture })]);
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
