import { useId, useState, type SubmitEvent } from "react";
import { useSanad } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import { parseTypedWindow, typedDay, type TypedWindow } from "./typedWindow";
import "./windowForm.css";

type Fault = Extract<TypedWindow, { status: "fault" }>["fault"];

/** The exact dates of the window, to be typed. */
export function WindowForm() {
  const { t } = useTexts("timeline");
  const { store } = useSanad();
  const [opened] = useState(() => store.getState().timeWindow);
  const [start, setStart] = useState(() => typedDay(opened.from));
  const [end, setEnd] = useState(() => typedDay(opened.to));
  const [fault, setFault] = useState<Fault>();
  const hint = useId();
  const message = useId();

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = parseTypedWindow(start, end);
    if (typed.status === "fault") {
      setFault(typed.fault);
      event.currentTarget
        .querySelector<HTMLElement>(`[name="${typed.fault === "end" ? "end" : "start"}"]`)
        ?.focus();
      return;
    }
    store.getState().showWindow(typed.window);
    event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
  };
  const field = (name: "start" | "end", value: string, onChange: (value: string) => void) => {
    const isWrong = fault === name || (fault === "order" && name === "start");
    return (
      <label className="window-field">
        <span>{t(`dates.${name}`)}</span>
        <input
          type="text"
          dir="ltr"
          name={name}
          value={value}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? message : hint}
          onChange={({ target }) => {
            setFault(undefined);
            onChange(target.value);
          }}
        />
      </label>
    );
  };
  return (
    <form className="window-form" noValidate onSubmit={onSubmit}>
      {field("start", start, setStart)}
      {field("end", end, setEnd)}
      <p id={hint} className="window-hint">
        {t("dates.hint")}
      </p>
      <p id={message} role="alert" className="window-fault">
        {fault !== undefined && t(`dates.fault.${fault}`)}
      </p>
      <button type="submit" className="button">
        {t("dates.show")}
      </button>
    </form>
  );
}
