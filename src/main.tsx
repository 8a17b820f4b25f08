import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { createColumnEngine } from "./engine/columnEngine";
import { curatedEvents } from "./engine/curatedContent";
import { loadDataset } from "./formats/loadDataset";
import { isLanguage, preferredLanguage } from "./i18n/languages";
import { loadTexts } from "./i18n/texts";
import { createAnswers } from "./state/answers";
import { SanadContext } from "./state/context";
import { fetchFrom, folderOf } from "./state/fetchDataset";
import { followSelection } from "./state/follow";
import { readPreferences, rememberPreferences } from "./state/preferences";
import { createSanadStore } from "./state/store";
import { parseFragment, parseMapPosition } from "./state/url";
import { syncUrl } from "./state/urlSync";
import { dressDocument } from "./views/shell/document";
import { LoadingView } from "./views/shell/LoadingView";
import "./theme/fonts.css";
import "./theme/tokens.css";
import "./theme/base.css";

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root");
const page = createRoot(root);

const parameters = new URLSearchParams(location.hash.slice(1));
const preferences = readPreferences();
const asked = parameters.get("lang");
const language = isLanguage(asked) ? asked : (preferences.language ?? preferredLanguage());
const theme = preferences.theme ?? "system";

dressDocument({ language, theme });
await loadTexts(language);
page.render(<LoadingView language={language} />);

const result = await loadDataset(fetchFrom(folderOf(parameters.get("dataset"))));
if (result.status === "failed") {
  const { FailedView } = await import("./views/shell/FailedView");
  page.render(<FailedView language={language} issues={result.issues} />);
} else {
  const { loaded } = result;
  const shared = parseFragment(location.hash, loaded.dataset);
  const position = parseMapPosition(location.hash);
  const store = createSanadStore(loaded.dataset, { ...preferences, language, theme, ...shared });
  const engine = createColumnEngine(curatedEvents(loaded));
  dressDocument(store.getState());
  store.subscribe(dressDocument);
  rememberPreferences(store);
  followSelection(store, engine);
  const url = syncUrl(store, position);
  page.render(
    <StrictMode>
      <SanadContext value={{ store, engine, answers: createAnswers(store, engine), loaded }}>
        <App mapPosition={position} onMapMove={url.moveMap} />
      </SanadContext>
    </StrictMode>,
  );
}
