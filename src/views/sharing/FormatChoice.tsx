import type { WriterId } from "../../formats/writers/registry";
import { writersOf, type Offered, type Taken } from "../../formats/writers/writers";
import { useTexts } from "../shared/useTexts";
import { Choice } from "./Choice";

/** The interface's own words for formats whose names are not the same in every language; any other goes by its name. */
const WORDS: Partial<Record<WriterId, "citation.text">> = { text: "citation.text" };

type FormatChoiceProps<Takes extends Taken> = {
  readonly takes: Takes;
  readonly value: Offered<Takes>;
  readonly onChange: (chosen: Offered<Takes>) => void;
};

/** In which format it is taken away; nothing where there is one. */
export function FormatChoice<Takes extends Taken>({ takes, value, onChange }: FormatChoiceProps<Takes>) {
  const { t } = useTexts("sharing");
  const offered = writersOf(takes);
  if (offered.length < 2) return null;
  const named = (id: WriterId) => {
    const words = WORDS[id];
    return words === undefined ? (offered.find((each) => each.id === id)?.writer.name ?? id) : t(words);
  };
  return (
    <Choice
      label={t("citation.format")}
      options={offered.map(({ id }) => id)}
      named={named}
      value={value.id}
      onChange={(id) => {
        const chosen = offered.find((each) => each.id === id);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
