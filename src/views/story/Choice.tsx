import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";

/** A small field to choose one of a few from. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly id: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen !== undefined) onChoose(chosen.id);
      }}
    >
      <Button className="player-choice">
        <SelectValue />
        <span aria-hidden="true" className="player-caret">
          ▾
        </span>
      </Button>
      <Popover className="player-options" placement="top end">
        <ListBox>
          {options.map(({ id, text }) => (
            <ListBoxItem key={id} id={id} textValue={text} className="player-option">
              {text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
