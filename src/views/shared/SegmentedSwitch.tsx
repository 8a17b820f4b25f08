type Props<Value extends string> = {
  /** What is chosen, for whoever does not see that the choices stand together. */
  readonly legend: string;
  /** Of the group of radio buttons, one on the page. */
  readonly name: string;
  readonly choices: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  readonly className?: string;
};

/** One of a few choices that stand side by side. */
export function SegmentedSwitch<Value extends string>({
  legend,
  name,
  choices,
  nameOf,
  chosen,
  onChoose,
  className = "",
}: Props<Value>) {
  return (
    <fieldset className={`segmented ${className}`.trim()}>
      <legend className="unseen">{legend}</legend>
      {choices.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            className="unseen"
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          <span>{nameOf(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
