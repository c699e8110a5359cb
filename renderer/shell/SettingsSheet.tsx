import { useState } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Text,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#core/contract/shell-operations.ts';
import { LANGUAGES, type Language } from '#core/model/language.ts';
import { call } from '../bridge/call.ts';
import { refresh } from '../bridge/query-client.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { saveProfile } from '../state/profile.ts';
import { attempt } from '../state/toasts.ts';

const OWN_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', en: 'English' };

function speakIn(language: Language): void {
  attempt(async () => {
    await call('shell.saveSettings', { language });
    await refresh(['settings']);
  });
}

/** Language of the window and the name on new annotations. */
export function SettingsSheet(props: {
  settings: Settings;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useTranslation();
  const [author, setAuthor] = useState(props.settings.author);
  return (
    <ModalOverlay className="overlay" isOpen={props.isOpen} onOpenChange={props.onOpenChange} isDismissable>
      <Modal className="sheet">
        <Dialog className="sheet-body">
          {({ close }) => (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                close();
                if (author.trim() !== props.settings.author) saveProfile(author.trim());
              }}
            >
              <header className="sheet-head">
                <Heading slot="title">{t('settings.title')}</Heading>
              </header>
              <div className="field">
                <span>{t('settings.language')}</span>
                <Segmented
                  label={t('settings.language')}
                  choices={LANGUAGES.map((language) => ({ value: language, name: OWN_NAMES[language] }))}
                  value={props.settings.language}
                  onChange={speakIn}
                />
              </div>
              <TextField className="field" value={author} onChange={setAuthor} maxLength={100}>
                <Label>{t('settings.author')}</Label>
                <Input />
                <Text slot="description">{t('settings.authorHint')}</Text>
              </TextField>
              <footer className="sheet-foot">
                <Button className="button" onPress={close}>
                  {t('common.cancel')}
                </Button>
                <Button className="button is-primary" type="submit">
                  {t('settings.save')}
                </Button>
              </footer>
            </form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
