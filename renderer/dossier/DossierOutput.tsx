import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/model/excerpt.ts';
import { call } from '../bridge/call.ts';
import { languageOf } from '../i18n/format.ts';
import { attempt, tell } from '../state/toasts.ts';

const FORMATS = ['docx', 'html', 'md'] as const;
type Format = 'pdf' | (typeof FORMATS)[number];

/** Shows the system print dialog for a dossier. */
export function printDossier(dossier: Dossier): void {
  attempt(() => call('shell.print', dossier));
}

/** Ways out of the window: paper and files. */
export function DossierOutput({ dossier }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation();
  const isEmpty = dossier.items.length === 0;
  const save = (format: Format): void => {
    attempt(async () => {
      const suggestedName = dossier.title === '' ? t('dossier.fileName') : dossier.title;
      const file = (await call('shell.chooseSave', { suggestedName, extension: format })).paths[0];
      if (file === undefined) return;
      const saved =
        format === 'pdf'
          ? await call('shell.savePdf', { dossier, file })
          : format === 'docx'
            ? await call('excerpt.saveDocx', { ...dossier, file, language: languageOf(i18n.language) })
            : await call('shell.saveExcerpt', { dossier, format, file });
      tell(t('dossier.saved', { file: saved.file }));
    });
  };
  return (
    <footer className="list-foot">
      <Button
        className="button is-primary"
        isDisabled={isEmpty}
        onPress={() => {
          printDossier(dossier);
        }}
      >
        {t('dossier.print')}
      </Button>
      <Button
        className="button"
        isDisabled={isEmpty}
        onPress={() => {
          save('pdf');
        }}
      >
        {t('dossier.savePdf')}
      </Button>
      <MenuTrigger>
        <Button className="button" isDisabled={isEmpty}>
          {t('dossier.save')}
        </Button>
        <Popover className="popover" placement="top end">
          <Menu
            className="menu"
            onAction={(key) => {
              const format = FORMATS.find((each) => each === key);
              if (format !== undefined) save(format);
            }}
          >
            <MenuItem id="docx" className="menu-item">
              {t('dossier.saveDocx')}
            </MenuItem>
            <MenuItem id="html" className="menu-item">
              {t('dossier.saveHtml')}
            </MenuItem>
            <MenuItem id="md" className="menu-item">
              {t('dossier.saveMarkdown')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </footer>
  );
}
