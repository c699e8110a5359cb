import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { changeDossier } from '../state/annotation-actions.ts';

/** The title of the dossier, kept on leaving the field or with Enter. */
export function DossierTitle({ title }: { title: string }) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(title);
  const keep = (): void => {
    if (written.trim() !== title) void changeDossier((dossier) => ({ ...dossier, title: written.trim() }));
  };
  return (
    <form
      className="dossier-title"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField className="field" value={written} onChange={setWritten} maxLength={200} onBlur={keep}>
        <Label>{t('dossier.titleLabel')}</Label>
        <Input placeholder={t('dossier.titlePlaceholder')} />
      </TextField>
    </form>
  );
}
