import type { Map as LeafletMap } from "leaflet";
import { useEffect, useState } from "react";
import type { Language } from "../../../../i18n/languages";
import { DETAIL_FILE, parseDetail, type Detail } from "./parseDetail";

export type DetailState = {
  /** What lies over the ground now, undefined without one. */
  readonly shown: Detail | undefined;
  /** One is wished for and does not come: the map is as without it. */
  readonly isFailed: boolean;
};

const NONE: DetailState = { shown: undefined, isFailed: false };
const FAILED: DetailState = { shown: undefined, isFailed: true };
const PANE = "detail";
/** Close enough to tell streets apart, which only such a map shows. */
const MAX_ZOOM = 15;

/** Loads the more detailed map that the site's configuration names, once the map's own ground stands. */
export function useDetail(map: LeafletMap | null, isGroundWhole: boolean, language: Language): DetailState {
  const [detail, setDetail] = useState<Detail>();
  const [state, setState] = useState(NONE);
  useEffect(() => {
    if (!isGroundWhole) return;
    const abort = new AbortController();
    const load = async () => {
      try {
        setDetail(await fetchDetail(abort.signal));
      } catch {
        if (!abort.signal.aborted) setState(FAILED);
      }
    };
    void load();
    return () => abort.abort();
  }, [isGroundWhole]);

  useEffect(() => {
    if (map === null || detail === undefined) return;
    let remove: (() => void) | undefined;
    let isOver = false;
    const fail = () => {
      remove?.();
      if (!isOver) setState(FAILED);
    };
    const show = () => {
      if (isOver) return;
      map.setMaxZoom(Math.max(map.getMaxZoom(), MAX_ZOOM));
      setState({ shown: detail, isFailed: false });
    };
    if (map.getPane(PANE) === undefined) map.createPane(PANE);
    const add = async () => {
      try {
        const { addDetail } = await import("./detailLayer");
        const layer = await addDetail(map, detail, { pane: PANE, language, onShown: show, onFailed: fail });
        ({ remove } = layer);
        if (isOver) remove();
      } catch {
        fail();
      }
    };
    void add();
    return () => {
      isOver = true;
      remove?.();
    };
  }, [map, detail, language]);
  return state;
}

async function fetchDetail(signal: AbortSignal): Promise<Detail | undefined> {
  const response = await fetch(`${import.meta.env.BASE_URL}${DETAIL_FILE}`, { signal });
  // A site that has left the file out wishes for nothing.
  if (response.status === 404) return undefined;
  return parseDetail(await response.json(), document.baseURI);
}
