import { useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";

/** Free text over titles, quotes, translations, names and their spellings, folded as Arabic writers vary. */
export function SearchField() {
  const { t } = useTexts("filters");
  const text = useSanadState((state) => state.filter.text);
  const changeFilter = useSanadState((state) => state.changeFilter);
  return (
    <form role="search" className="search" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        // Of nothing the browser would say that it runs left to right.
        dir={text === "" ? undefined : "auto"}
        maxLength={200}
        value={text}
        placeholder={t("search")}
        aria-label={t("search")}
        onChange={(event) => changeFilter({ text: event.target.value })}
      />
    </form>
  );
}
