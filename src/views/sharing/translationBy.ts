import type { ShownDataset } from "../../domain/shown";
import { labelIn } from "../../domain/shortText";
import type { Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import type { DatasetId } from "../../state/datasets/registry";

/** The one that was curated with Sanad, wherever it stands among others. */
const OURS: DatasetId = "iraq-coalition-2024";

/**
 * Who translated a dataset's quotes: "Translation: Sanad" of the dataset that Sanad's own curators
 * translated; of another, or of a reader's own file whatever it calls itself, its title.
 */
export function translationBy(
  { id, title }: ShownDataset,
  isOpenedFile: boolean,
  language: Language,
): string {
  const t = textsIn(language, "sharing");
  const isOurs = !isOpenedFile && id === OURS;
  return t("translation.by", { who: isOurs ? t("translation.sanad") : labelIn(title, language).text });
}
