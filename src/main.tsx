import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { loadDataset } from "./formats/loadDataset";
import { isLanguage, preferredLanguage } from "./i18n/languages";
import { loadTexts } from "./i18n/texts";
import { DATASETS } from "./state/datasets/datasets";
import { fetchDataset, OPENED_FILE } from "./state/fetchDataset";
import { fetchPart, MissingPart } from "./state/missingPart";
import { readPreferences } from "./state/preferences";
import { createSession, curatedData } from "./state/session";
import { parseFragment } from "./state/url";
import { dressKinds } from "./theme/kindStyles";
import { dressDocument } from "./views/shell/document";
import { sayLoading, sayUnreachable } from "./views/shell/loading";
import "./theme/fonts.css";
import "./theme/tokens.css";
import "./theme/base.css";

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root");
const page = createRoot(root, {
  // What has not come is said on the page.
  onCaughtError: (error) => {
    if (!(error instanceof MissingPart)) console.error(error);
  },
});

const parameters = new URLSearchParams(location.hash.slice(1));
const preferences = readPreferences();
const asked = parameters.get("lang");
const language = isLanguage(asked) ? asked : (preferences.language ?? preferredLanguage());
const theme = preferences.theme ?? "system";

async function start(): Promise<void> {
  dressKinds();
  dressDocument({ language, theme });
  await fetchPart(() => loadTexts(language));
  sayLoading(language);

  // A file that was opened is not there any more once the page is loaded anew: the usual dataset comes, and says so.
  const wanted = parameters.get("dataset");
  const isGone = wanted === OPENED_FILE;
  // The choice among several has to be there when the views are laid out.
  // Where it does not come that is said in its place.
  const choice = DATASETS.size > 1 && import("./views/opening/DatasetBar").catch(() => undefined);
  const result = await loadDataset(fetchDataset(isGone ? null : wanted));
  if (result.status === "failed") {
    const { FailedView } = await fetchPart(() => import("./views/shell/FailedView"));
    page.render(<FailedView language={language} issues={result.issues} />);
    return;
  }
  await choice;
  const { loaded } = result;
  const shared = isGone ? {} : parseFragment(location.hash, loaded.dataset);
  const first = createSession(curatedData(loaded), { ...preferences, language, theme, ...shared });
  page.render(
    <StrictMode>
      <App first={first} />
    </StrictMode>,
  );
}

try {
  await start();
} catch (error) {
  if (!(error instanceof MissingPart)) throw error;
  sayUnreachable(language);
}
