import { Fragment } from "react";
import { textsIn } from "../../../i18n/texts";
import { useSanad, useSanadState } from "../../../state/context";
import { isOffered, isView } from "../../../state/views";
import { useTexts } from "../../shared/useTexts";
import { SINGLE_KEYS, VIEW_KEYS, type Combination } from "../keys";
import { HelpPart } from "./HelpPart";

/** Every key there is, by view, and the switch for those that work everywhere. */
export function KeysPage() {
  const { t, language } = useTexts("help");
  const hasShortcuts = useSanadState((state) => state.hasShortcuts);
  const switchShortcuts = useSanadState((state) => state.switchShortcuts);
  const { dataset } = useSanad().loaded;
  const isThere = (name: string) => !isView(name) || isOffered(name, dataset);
  return (
    <>
      <HelpPart title={t("keys.single")}>
        <label className="help-switch">
          <input
            type="checkbox"
            role="switch"
            checked={hasShortcuts}
            onChange={(event) => switchShortcuts(event.target.checked)}
          />
          <span>
            {t("keys.switch")}
            <small>{t("keys.switchHint")}</small>
          </span>
        </label>
        <dl className={hasShortcuts ? "help-keys" : "help-keys is-off"}>
          {SINGLE_KEYS.filter(({ id }) => isThere(id)).map(({ id, keys }) => (
            <Line
              key={id}
              keys={keys}
              does={isView(id) ? textsIn(language, id)("view.goTo") : t(`keys.action.${id}`)}
            />
          ))}
        </dl>
      </HelpPart>
      {VIEW_KEYS.filter(({ view }) => isThere(view)).map(({ view, lines }) => (
        <HelpPart key={view} title={t(`keys.view.${view}.title`)}>
          <dl className="help-keys">
            {lines.map(({ says, keys }) => (
              <Line key={says} keys={keys} does={t(`keys.view.${says}`)} />
            ))}
          </dl>
        </HelpPart>
      ))}
    </>
  );
}

type LineProps = { readonly keys: readonly Combination[]; readonly does: string };

function Line({ keys, does }: LineProps) {
  const { t } = useTexts("help");
  return (
    <div>
      <dt>
        {keys.map((combination, index) => (
          <Fragment key={combination.join()}>
            {index > 0 && <span className="help-or"> {t("keys.or")} </span>}
            {/* Keys are printed in Latin letters, and pressed from left to right. */}
            <span lang="en" dir="ltr" className="help-combination">
              {combination.map((key) => (
                <kbd key={key}>{key.length === 1 ? key.toUpperCase() : key}</kbd>
              ))}
            </span>
          </Fragment>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
