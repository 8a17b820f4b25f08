import type { Dataset } from "../../domain/model";
import { labelIn } from "../../domain/shortText";
import type { Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import { OPENING_DATASET } from "../../state/fetchDataset";

/**
 * Who translated a dataset's quotes: "Translation: Sanad" of the dataset that Sanad brings, which its curators
 * translated; of another, or of a reader's own file whatever it calls itself, its title.
 */
export function translationBy({ id, title }: Dataset, isOpenedFile: boolean, language: Language): string {
  const t = textsIn(language, "sharing");
  const isOurs = !isOpenedFile && id === OPENING_DATASET;
  return t("translation.by", { who: isOurs ? t("translation.sanad") : labelIn(title, language).text });
}
