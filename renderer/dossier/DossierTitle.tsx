import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { changeDossier } from '../state/annotation-actions.ts';

/** The title of the dossier, kept on leaving the field or with Enter. */
export function DossierTitle({ title }: { title: string }) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(title);
  // What was last kept, asked for or read: the same words are not stored twice.
  const [kept, setKept] = useState(title);
  const [shown, setShown] = useState(title);
  if (shown !== title) {
    setShown(title);
    // Undone or changed elsewhere; the answer to what is kept here must not overwrite what is typed since.
    if (title !== kept) {
      setKept(title);
      setWritten(title);
    }
  }
  const keep = (): void => {
    const asked = written.trim();
    if (asked === kept) return;
    setKept(asked);
    void changeDossier((dossier) => ({ ...dossier, title: asked })).then((saved) => {
      if (saved === null) setKept(title);
    });
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
