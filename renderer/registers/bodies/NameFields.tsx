import { Button, Input, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../parts/DayField.tsx';
import type { NameForm } from './body-form.ts';

/** One name of a body to be written, and from when to when it bore it. */
export function NameFields(props: {
  form: NameForm;
  onChange: (change: Partial<NameForm>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { form, onChange } = props;
  return (
    <div className="name-form">
      <TextField
        className="field"
        value={form.name}
        onChange={(name) => {
          onChange({ name });
        }}
        maxLength={200}
        aria-label={t('registers.bodies.name')}
      >
        <Input placeholder={t('registers.bodies.name')} />
      </TextField>
      {(['from', 'to'] as const).map((end) => (
        <DayField
          key={end}
          label={t(`registers.bodies.${end}`)}
          isLabelled={false}
          value={form[end]}
          onChange={(day) => {
            onChange({ [end]: day });
          }}
        />
      ))}
      <Button
        className="button is-icon"
        aria-label={t('registers.bodies.removeName', { name: form.name })}
        onPress={props.onRemove}
      >
        ×
      </Button>
    </div>
  );
}
