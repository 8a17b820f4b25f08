import { useState } from "react";
import {
  Button,
  Dialog,
  Heading,
  I18nProvider,
  Modal,
  ModalOverlay,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from "react-aria-components";
import { useAnswerPart, useIsLate, useSanad, useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import type { Shared } from "../../state/shared";
import { useTexts } from "../shared/useTexts";
import { Choice } from "./Choice";
import { CitationPanel } from "./CitationPanel";
import { EmbedPanel } from "./embed/EmbedPanel";
import { LinkPanel } from "./LinkPanel";
import { PicturePanel } from "./picture/PicturePanel";
import { PrintPanel } from "./print/PrintPanel";
import { SharedEventTitle, useSharedEvent } from "./sharedEvent";
import "../shared/dialog.css";
import "./sharing.css";

const PANELS = {
  link: LinkPanel,
  citation: CitationPanel,
  picture: PicturePanel,
  embed: EmbedPanel,
  print: PrintPanel,
} as const;
type Way = keyof typeof PANELS;
const WAYS = Object.keys(PANELS) as Way[];

/** All ways to pass on what is on the screen: a link, a citation, a picture, a frame, paper. */
export function ShareDialog({ shared }: { readonly shared: Shared }) {
  const { t, locale } = useTexts("sharing");
  const { t: tCommon } = useTexts("common");
  const share = useSanadState((state) => state.share);
  const selected = useSanadState((state) => shownEvent(state.selection));
  const [asked] = useState(shared);
  const [way, setWay] = useState<Way>("link");
  const event = asked.type === "event" ? asked.event : selected;
  const count = useAnswerPart((answer) => answer?.matching ?? 0);
  const isLate = useIsLate();
  const shown = isLate ? tCommon("late.counting") : count.toLocaleString(locale);
  const { dataset } = useSanad().loaded;
  const record = useSharedEvent(shared);
  const isPrint = way === "print";
  return (
    <I18nProvider locale={locale}>
      <ModalOverlay
        className="sharing-overlay"
        isOpen
        isDismissable
        onOpenChange={(isOpen) => {
          if (!isOpen) share(undefined);
        }}
      >
        <Modal className="dialog sharing-modal">
          <Dialog className="sharing">
            <div className="dialog-head">
              <Heading slot="title">{t("title")}</Heading>
              <CloseButton />
            </div>
            <Tabs className="sharing-tabs" selectedKey={way} onSelectionChange={(key) => setWay(key as Way)}>
              <TabList aria-label={t("ways.label")} className="sharing-ways">
                {WAYS.map((name) => (
                  <Tab key={name} id={name} className="sharing-way">
                    {t(`ways.${name}`)}
                  </Tab>
                ))}
              </TabList>
              {event !== undefined && (
                <div className="sharing-subject">
                  <Choice
                    label={isPrint ? t("print.subject.label") : t("subject.label")}
                    options={["view", "event"]}
                    named={(name) => (isPrint ? t(`print.subject.${name}`, { shown }) : t(`subject.${name}`))}
                    value={shared.type}
                    onChange={(type) => share(type === "view" ? { type } : { type, event })}
                  />
                  {record !== undefined && <SharedEventTitle record={record} />}
                </div>
              )}
              {WAYS.map((name) => {
                const Panel = PANELS[name];
                return (
                  <TabPanel key={name} id={name} className="sharing-panel">
                    <Panel shared={shared} dataset={dataset} record={record} />
                  </TabPanel>
                );
              })}
            </Tabs>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}

function CloseButton() {
  const { t } = useTexts("common");
  return (
    <Button slot="close" className="button" aria-label={t("close")}>
      <span aria-hidden="true">×</span>
    </Button>
  );
}
