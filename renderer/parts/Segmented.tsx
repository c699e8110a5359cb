import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

/** One of a few choices, side by side. */
export function Segmented<Choice extends string>(props: {
  label: string;
  choices: readonly { value: Choice; name: string }[];
  value: Choice;
  onChange: (value: Choice) => void;
}) {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = props.choices.find((choice) => keys.has(choice.value));
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
    >
      {props.choices.map(({ value, name }) => (
        <ToggleButton key={value} id={value} className="segment">
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
