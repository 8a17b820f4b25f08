import { Label, RadioButton, RadioField, RadioGroup } from "react-aria-components";

type ChoiceProps<Option extends string> = {
  readonly label: string;
  readonly options: readonly Option[];
  readonly named: (option: Option) => string;
  readonly value: Option;
  readonly onChange: (option: Option) => void;
};

/** One of a few, side by side. */
export function Choice<Option extends string>({
  label,
  options,
  named,
  value,
  onChange,
}: ChoiceProps<Option>) {
  return (
    <RadioGroup
      className="choice"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as Option)}
    >
      <Label className="choice-label">{label}</Label>
      <div className="choice-options">
        {options.map((option) => (
          <RadioField key={option} value={option} className="choice-field">
            <RadioButton className="choice-option">{named(option)}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
