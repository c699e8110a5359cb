import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { FormFields, problemsOf, WrittenField } from './form-fields.ts';

/** One field of the form, with an example or a hint in it and what is wrong with it below. */
export function FormField(props: {
  name: WrittenField;
  hint: string;
  fields: FormFields;
  problems: ReturnType<typeof problemsOf>;
  onChange: (change: Partial<FormFields>) => void;
}) {
  const { t } = useTranslation();
  const { name } = props;
  const problem = props.problems[name];
  return (
    <TextField
      className={`field is-${name}`}
      value={props.fields[name]}
      maxLength={500}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      onChange={(value) => {
        props.onChange({ [name]: value });
      }}
    >
      <Label>{t(`search.form.${name}`)}</Label>
      <Input placeholder={props.hint} />
      {problem === undefined ? null : <FieldError>{t(`search.form.${problem}`)}</FieldError>}
    </TextField>
  );
}
