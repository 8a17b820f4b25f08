import { useState } from "react";
import { useSanadState } from "../../state/context";
import { fetchPart, tellIfMissing } from "../../state/missingPart";
import { lazyPart } from "../shared/lazyPart";
import { useTexts } from "../shared/useTexts";
import type { SearchBox } from "./SearchBox";

const SearchHighlights = lazyPart(async () => (await import("./SearchHighlights")).SearchHighlights);

/**
 * Free text over titles, quotes, translations, names and their spellings, folded as Arabic writers vary. What
 * suggests and what marks the hits is fetched once the reader turns to it.
 */
export function SearchField() {
  const [Box, setBox] = useState<typeof SearchBox>();
  const [isTyped, setIsTyped] = useState(false);
  const isSearching = useSanadState(({ filter }) => filter.text !== "");
  const turnTo = () => {
    fetchPart(() => import("./SearchBox")).then(
      (module) => setBox(() => module.SearchBox),
      (error: unknown) => tellIfMissing(error, turnTo),
    );
  };
  return (
    <form role="search" className="search" onSubmit={(event) => event.preventDefault()}>
      {Box === undefined ? (
        <PlainField onFocus={turnTo} onType={() => setIsTyped(true)} />
      ) : (
        <Box isTyped={isTyped} />
      )}
      {isSearching && <SearchHighlights />}
    </form>
  );
}

type PlainFieldProps = { readonly onFocus: () => void; readonly onType: () => void };

function PlainField({ onFocus, onType }: PlainFieldProps) {
  const { t } = useTexts("filters");
  const text = useSanadState((state) => state.filter.text);
  const changeFilter = useSanadState((state) => state.changeFilter);
  return (
    <input
      type="search"
      // Of nothing the browser would say that it runs left to right.
      dir={text === "" ? undefined : "auto"}
      maxLength={200}
      value={text}
      placeholder={t("search")}
      aria-label={t("search")}
      onFocus={onFocus}
      onChange={(event) => {
        onType();
        changeFilter({ text: event.target.value });
      }}
    />
  );
}
