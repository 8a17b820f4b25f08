import { isLanguage } from "../i18n/languages";
import { OPENING_DATASET } from "./datasets/datasets";
import { OPENED_FILE } from "./fetchDataset";
import { THEMES, type SanadState } from "./store";

/** Of this list of parameters (docs/address.md). */
export const VERSION = "1";

/** What an address asks for besides the view. */
export type AskedBesides = { readonly language: boolean; readonly theme: boolean };

/** Which of language and theme an address asks for: they stay in it, whatever else of it changes. */
export function askedBesides(fragment: string): AskedBesides {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const theme = parameters.get("theme");
  return { language: isLanguage(parameters.get("lang")), theme: THEMES.some((known) => known === theme) };
}

/** A fragment with the language and the theme that another asks for; "" where it says nothing. */
export function withAskedBesides(fragment: string, asking: string): string {
  const asked = askedBesides(asking);
  const parameters = new URLSearchParams(asking.replace(/^#/, ""));
  const parts = [
    fragment.replace(/^#/, ""),
    ...(asked.language ? [`lang=${parameters.get("lang") ?? ""}`] : []),
    ...(asked.theme ? [`theme=${parameters.get("theme") ?? ""}`] : []),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}

/** By what an address calls the dataset on the screen. */
export function datasetInAddress({
  dataset,
  isOpenedFile,
}: Pick<SanadState, "dataset" | "isOpenedFile">): string {
  return isOpenedFile ? OPENED_FILE : dataset.id;
}

/** The address that opens a dataset as its curator opens it, with the language and the theme that another asks for. */
export function openingFragment(id: string, asking: string): string {
  return withAskedBesides(id === OPENING_DATASET ? "" : `v=${VERSION}&dataset=${id}`, asking);
}

/** The dataset that an address asks for. */
export function parseDatasetName(fragment: string): string {
  return new URLSearchParams(fragment.replace(/^#/, "")).get("dataset") ?? OPENING_DATASET;
}
