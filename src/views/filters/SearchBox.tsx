import { useContext, useEffect, useLayoutEffect, useRef, type KeyboardEvent } from "react";
import {
  ComboBox,
  ComboBoxStateContext,
  Header,
  I18nProvider,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  type Key,
} from "react-aria-components";
import { UNSAFE_PortalProvider } from "react-aria/PortalProvider";
import { isolatedIn } from "../../domain/isolate";
import { labelIn } from "../../domain/shortText";
import { drawnDateInWords } from "../../i18n/dateWords";
import { directionOf } from "../../i18n/languages";
import { useSanadState } from "../../state/context";
import { KindIcon } from "../shared/KindIcon";
import { useTexts } from "../shared/useTexts";
import type { Suggestion, SuggestionSection } from "./suggestion";
import { useSuggestions } from "./useSuggestions";
import { dateFoundInWords } from "./dateFoundInWords";
import "../../i18n/searchingTexts";
import "./search.css";

const NONE: readonly SuggestionSection[] = [];

type SearchBoxProps = {
  /** The reader has typed or pasted into the field in whose place it comes; else an address brought what stands there. */
  readonly isTyped: boolean;
};

/**
 * The search with what it suggests by kind of thing: an event leads there, a person or place becomes a filter, a date
 * the window.
 */
export function SearchBox({ isTyped }: SearchBoxProps) {
  const { t, locale } = useTexts("filters");
  const { t: tCommon } = useTexts("common");
  const { t: tSearching } = useTexts("searching");
  const text = useSanadState((state) => state.filter.text);
  const changeFilter = useSanadState((state) => state.changeFilter);
  const selectEvent = useSanadState((state) => state.selectEvent);
  const showWindow = useSanadState((state) => state.showWindow);
  const { result: sections = NONE, isLate } = useSuggestions(text);

  const input = useRef<HTMLInputElement>(null);
  // It takes the place of the field that the reader turned to, and its focus, unless that has moved on.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) input.current?.focus();
  }, []);

  const choose = (key: Key | null) => {
    const chosen = sections.flatMap(({ suggestions }) => suggestions).find((item) => item.key === key);
    if (chosen === undefined) return;
    // What has been found need not be looked for any more: the filter would hide everything beside it.
    if (chosen.of === "events") {
      changeFilter({ text: "" });
      selectEvent(chosen.id, "elsewhere");
    } else if (chosen.of === "dates") {
      changeFilter({ text: chosen.found.words });
      showWindow(chosen.found.window);
    } else changeFilter({ text: "", [chosen.of]: [chosen.id] });
  };
  return (
    <I18nProvider locale={locale}>
      <ComboBox
        aria-label={t("search")}
        className="search-box"
        menuTrigger="input"
        allowsCustomValue
        allowsEmptyCollection={false}
        inputValue={text}
        onInputChange={(next) => changeFilter({ text: next })}
        value={null}
        onChange={choose}
        items={sections}
      >
        <Input
          type="search"
          ref={input}
          onKeyDownCapture={keepText}
          dir={text === "" ? undefined : "auto"}
          maxLength={200}
          placeholder={t("search")}
        />
        <LeaveTheRestInSight />
        <OpenWithArrivals of={text} hasAny={sections.length > 0} isTyped={isTyped} />
        <UNSAFE_PortalProvider getContainer={searchLandmark}>
          <Popover className="search-popover" placement="bottom start" offset={4}>
            <ListBox
              className={isLate ? "search-list is-late" : "search-list"}
              items={sections}
              dependencies={[isLate]}
            >
              {({ of, suggestions }) => (
                <ListBoxSection id={of} className="search-section">
                  <Header>
                    {tSearching(of)}
                    {isLate && ` · ${tCommon("late.searching")}`}
                  </Header>
                  {suggestions.map((item) => (
                    <Row key={item.key} item={item} />
                  ))}
                </ListBoxSection>
              )}
            </ListBox>
          </Popover>
        </UNSAFE_PortalProvider>
      </ComboBox>
    </I18nProvider>
  );
}

/** The suggestions stand within the landmark of the search, not at the end of the page. */
function searchLandmark(): HTMLElement {
  return document.querySelector<HTMLElement>("[role=search]") ?? document.body;
}

/**
 * React Aria hides all else from screen readers while suggestions are open, yet the focus can go there with a Tab: what
 * bears this mark is spared. It stands before React Aria looks, for a child's effects come before its parent's.
 */
function LeaveTheRestInSight() {
  const isOpen = useContext(ComboBoxStateContext)?.isOpen ?? false;
  useEffect(() => {
    const app = document.querySelector<HTMLElement>(".app");
    if (!isOpen || app === null) return;
    app.dataset["liveAnnouncer"] = "true";
    return () => {
      delete app.dataset["liveAnnouncer"];
    };
  }, [isOpen]);
  return null;
}

type ArrivalsProps = { readonly of: string; readonly hasAny: boolean; readonly isTyped: boolean };

/**
 * A pasted or dictated word changes the field once, before there is anything to suggest, be it before this field came:
 * what comes later opens then.
 */
function OpenWithArrivals({ of, hasAny, isTyped }: ArrivalsProps) {
  const state = useContext(ComboBoxStateContext);
  const opened = useRef(isTyped ? "" : of);
  useEffect(() => {
    // The same word again is another question.
    if (of === "") opened.current = "";
    if (state === null || of === "" || opened.current === of) return;
    // Opening waits until the list has taken the suggestions in; once closed by the reader it stays closed.
    if (state.isOpen) opened.current = of;
    else if (hasAny && state.isFocused) state.open(null, "input");
  });
  return null;
}

/** Escape closes the suggestions; only then would the browser clear the field. */
function keepText(event: KeyboardEvent<HTMLInputElement>) {
  const isOpen = event.currentTarget.getAttribute("aria-expanded") === "true";
  if (event.key === "Escape" && isOpen) event.preventDefault();
}

function Row({ item }: { readonly item: Suggestion }) {
  const { t, language, locale } = useTexts("filters");
  if (item.of === "dates") {
    const words = dateFoundInWords(item.found, language);
    return (
      <ListBoxItem id={item.key} textValue={words} className="search-item">
        <span>{words}</span>
      </ListBoxItem>
    );
  }
  const name = labelIn(item.name, language);
  return (
    <ListBoxItem
      id={item.key}
      textValue={isolatedIn(name.text, directionOf(language))}
      className="search-item"
    >
      {item.of === "events" && <KindIcon kind={item.kind} />}
      <span lang={name.language} dir="auto">
        {name.text}
      </span>
      {item.of === "events" && item.date !== undefined && (
        <span className="search-date">{drawnDateInWords(item.date, language)}</span>
      )}
      {item.of !== "events" && (
        <span className="facet-count">
          {new Intl.NumberFormat(locale).format(item.count)}
          {item.besides > 0 && <span className="facet-besides">{t("besides", { count: item.besides })}</span>}
        </span>
      )}
    </ListBoxItem>
  );
}
