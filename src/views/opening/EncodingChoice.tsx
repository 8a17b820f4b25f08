import { useId } from "react";
import { ENCODINGS, type EncodingName } from "../../formats/import/encoding";
import { useTexts } from "../shared/useTexts";

type EncodingChoiceProps = {
  readonly encoding: EncodingName;
  readonly onChange: (encoding: EncodingName) => void;
};

/** In which encoding the file was read; another one reads it again. */
export function EncodingChoice({ encoding, onChange }: EncodingChoiceProps) {
  const { t } = useTexts("importing");
  const id = useId();
  return (
    <p className="opening-encoding">
      <label htmlFor={id}>{t("encoding.label")}</label>{" "}
      <select
        id={id}
        className="opening-select"
        value={encoding}
        onChange={(event) => {
          const chosen = ENCODINGS.find((name) => name === event.target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {ENCODINGS.filter((name) => name !== "utf-16be" || encoding === name).map((name) => (
          <option key={name} value={name}>
            {t(`encoding.${name}`)}
          </option>
        ))}
      </select>{" "}
      <span className="opening-hint">{t("encoding.explained")}</span>
    </p>
  );
}
