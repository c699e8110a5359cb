import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

/** One of several choices, behind a button that names the present one. */
export function ChoiceMenu<Choice extends string>(props: {
  label: string;
  choices: readonly { value: Choice; name: string }[];
  value: Choice;
  onChange: (value: Choice) => void;
}) {
  const present = props.choices.find(({ value }) => value === props.value)?.name ?? '';
  return (
    <MenuTrigger>
      <Button className="button is-small is-choice" aria-label={`${props.label} ${present}`}>
        {present}
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={props.label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[props.value]}
          onSelectionChange={(keys) => {
            const chosen = props.choices.find(({ value }) => keys !== 'all' && keys.has(value));
            if (chosen !== undefined) props.onChange(chosen.value);
          }}
        >
          {props.choices.map(({ value, name }) => (
            <MenuItem key={value} id={value} className="menu-item is-choice">
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
