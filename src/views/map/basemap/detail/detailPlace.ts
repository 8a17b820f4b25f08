import type { Language } from "../../../../i18n/languages";

/** Where a more detailed map is laid, and who is told of it. */
export type DetailPlace = {
  readonly pane: string;
  readonly language: Language;
  /** Something of it can be seen. */
  readonly onShown: () => void;
  /** It will not come: the map's own ground stays. */
  readonly onFailed: () => void;
};

/** What was laid. */
export type DetailLayer = { readonly remove: () => void };
