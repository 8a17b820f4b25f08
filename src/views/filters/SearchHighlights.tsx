import { useEffect } from "react";
import { rangesOfWords, searchWords } from "../../domain/searchText";
import { useSanadState } from "../../state/context";
import "./search.css";

const NAME = "search-hit";
/** Where a reader reads: the list, the article, the popup. */
const READ = '[data-view="list"], [data-view="article"], [data-details-of]';
/** What is typed and what comes on screen is marked after so long a rest. */
const REST_MS = 120;
const MOST_HITS = 2000;

/**
 * Marks what was searched for wherever the reader reads, by the browser's own highlights: no view's content is
 * touched. A browser without them shows the same without marks.
 */
export function SearchHighlights() {
  const text = useSanadState((state) => state.filter.text);
  useEffect(() => {
    const words = searchWords(text);
    if (words.length === 0 || !("highlights" in CSS)) return;
    let timer = 0;
    const markAll = () => {
      timer = 0;
      CSS.highlights.set(NAME, new Highlight(...hitsWithin(document.querySelectorAll(READ), words)));
    };
    const soon = () => {
      if (timer === 0) timer = window.setTimeout(markAll, REST_MS);
    };
    const observer = new MutationObserver(soon);
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    soon();
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      CSS.highlights.delete(NAME);
    };
  }, [text]);
  return null;
}

function hitsWithin(roots: Iterable<Element>, words: readonly string[]): readonly Range[] {
  const hits: Range[] = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const { start, end } of rangesOfWords(node.nodeValue ?? "", words)) {
        if (hits.length === MOST_HITS) return hits;
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        hits.push(range);
      }
    }
  }
  return hits;
}
