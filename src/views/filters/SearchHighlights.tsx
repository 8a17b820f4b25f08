import { useEffect } from "react";
import { rangesOfWords, searchWords } from "../../domain/searchText";
import { useSanadState } from "../../state/context";
import "./search.css";

const NAME = "search-hit";
/** Where a reader reads: the events of the list, without its own numbers and words, the article's text, the popup. */
const READ = '[data-view="list"] [data-event-id]:not([data-event-id] *), .article-text, [data-details-of]';
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
    for (const nodes of textsWithin(root)) {
      for (const { start, end } of rangesOfWords(nodes.map(({ data }) => data).join(""), words)) {
        if (hits.length === MOST_HITS) return hits;
        const range = new Range();
        range.setStart(...placeIn(nodes, start));
        range.setEnd(...placeIn(nodes, end));
        hits.push(range);
      }
    }
  }
  return hits;
}

/** Where quotes begin and end within a text that reads on: also in the middle of a word, which stays one. */
const READS_ON = '[data-view="article"] :is(p, h3)';

/** The texts in an element, each of one or more nodes. */
function textsWithin(root: Element): readonly (readonly Text[])[] {
  const texts: Text[][] = [];
  let last: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const whole = node.parentElement?.closest(READS_ON) ?? null;
    if (whole !== null && whole === last) texts.at(-1)?.push(node as Text);
    else texts.push([node as Text]);
    last = whole;
  }
  return texts;
}

/** A place in the text of nodes, which are one at least, in the node that holds it. */
function placeIn([first, ...others]: readonly Text[], place: number): [Text, number] {
  if (first === undefined) throw new RangeError("a text without nodes");
  let node = first;
  let rest = place;
  for (const next of others) {
    if (rest <= node.length) break;
    rest -= node.length;
    node = next;
  }
  return [node, rest];
}
