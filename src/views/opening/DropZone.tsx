import { useEffect, useState } from "react";
import { useTexts } from "../shared/useTexts";
import { droppedFiles } from "./droppedFiles";
import "./opening.css";

/** Takes files and folders dropped anywhere on the page, and says so while one is held over it. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
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
      if (event.dataTransfer === null) return;
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) onFiles(files);
      });
    };
    addEventListener("dragover", hold);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", hold);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [onFiles]);
  if (!isHeld) return null;
  return (
    <div className="drop-zone">
      <p>{t("drop")}</p>
      <p className="drop-accepts">{t("accepts")}</p>
    </div>
  );
}
