import { hasSources } from "../../../domain/shown";
import { useEffect, useRef } from "react";
import { I18nProvider, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useSanad, useSanadState } from "../../../state/context";
import { HELP_PAGES, type HelpPage } from "../../../state/guidance";
import { Dialog } from "../../shared/Dialog";
import { useMediaQuery } from "../../shared/useMediaQuery";
import { useTexts } from "../../shared/useTexts";
import { AboutPage } from "./AboutPage";
import { AccessPage } from "./AccessPage";
import { KeysPage } from "./KeysPage";
import { ReadingPage } from "./ReadingPage";
import { RightsPage } from "./RightsPage";
import { ViewPage } from "./ViewPage";
import "../../../i18n/helpTexts";
import "./help.css";

const PAGES: Readonly<Record<HelpPage, () => React.ReactNode>> = {
  about: AboutPage,
  reading: ReadingPage,
  view: ViewPage,
  keys: KeysPage,
  access: AccessPage,
  rights: RightsPage,
};

/** What this is, how to read it, its keys, its sources: one page beside the other. */
export function HelpDialog({ page }: { readonly page: HelpPage }) {
  const { t, locale } = useTexts("help");
  const title = useTexts("shell").t("about.title");
  const openHelp = useSanadState((state) => state.openHelp);
  const isWide = useMediaQuery("(min-width: 800px) and (min-height: 500px)");
  // A table of events that the reader opened has no codebook of ours.
  const { dataset } = useSanad().loaded;
  const pages = HELP_PAGES.filter((name) => name !== "reading" || hasSources(dataset));
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone not all tabs are in sight at once; they stand a frame later.
    const frame = requestAnimationFrame(() =>
      tabs.current
        ?.querySelector("[aria-selected=true]")
        ?.scrollIntoView({ block: "nearest", inline: "center" }),
    );
    return () => cancelAnimationFrame(frame);
  }, [page]);
  return (
    <Dialog title={title} layout="pages" onClose={() => openHelp(undefined)}>
      <I18nProvider locale={locale}>
        <Tabs
          ref={tabs}
          className="help"
          orientation={isWide ? "vertical" : "horizontal"}
          selectedKey={page}
          onSelectionChange={(key) => openHelp(HELP_PAGES.find((name) => name === key))}
        >
          <TabList className="help-tabs" aria-label={t("pages.label")}>
            {pages.map((name) => (
              <Tab key={name} id={name} className="help-tab">
                {t(`pages.${name}`)}
              </Tab>
            ))}
          </TabList>
          {pages.map((name) => {
            const Page = PAGES[name];
            return (
              <TabPanel key={name} id={name} className="help-page">
                <Page />
              </TabPanel>
            );
          })}
        </Tabs>
      </I18nProvider>
    </Dialog>
  );
}
