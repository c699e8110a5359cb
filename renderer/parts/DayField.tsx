import { Input, Label, TextField } from 'react-aria-components';
import { isDay } from './day.ts';

/** A date written by hand, in any of the ways that bulletins write one; marked while it is none. */
export function DayField(props: {
  label: string;
  /** False where the label is only spoken and stands in the empty field. */
  isLabelled: boolean;
  value: string;
  onChange: (value: string) => void;
}) {
  const { label, isLabelled, value, onChange } = props;
  return (
    <TextField
      className="field is-day"
      value={value}
      onChange={onChange}
      isInvalid={!isDay(value)}
      maxLength={40}
      {...(isLabelled ? {} : { 'aria-label': label })}
    >
      {isLabelled ? <Label>{label}</Label> : null}
      <Input placeholder={isLabelled ? '2024-03-06' : label} title={label} />
    </TextField>
  );
}
