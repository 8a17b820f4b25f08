import { useEffect, useState } from "react";
import { useTexts } from "../shared/useTexts";
import "./opening.css";

/** Takes a file dropped anywhere on the page, and says so while one is held over it. */
export function DropZone({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTexts("opening");
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const hold = (event: DragEvent) => {
      if (!hasFile(event)) return;
      // Without this the browser would leave the page and show the file.
      event.preventDefault();
      setIsHeld(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsHeld(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setIsHeld(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    };
    addEventListener("dragover", hold);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", hold);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [onFile]);
  if (!isHeld) return null;
  return (
    <div className="drop-zone">
      <p>{t("drop")}</p>
      <p className="drop-accepts">{t("accepts")}</p>
    </div>
  );
}
