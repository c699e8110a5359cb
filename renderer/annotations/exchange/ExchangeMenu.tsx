import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/call.ts';
import { attempt, tell } from '../../state/toasts.ts';
import { sheetStore } from '../../state/sheets.ts';
import { makeChange } from '../../state/changes.ts';

/** Export to and import from files. */
export function ExchangeMenu({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useTranslation();
  const save = (): void => {
    attempt(async () => {
      const request = { suggestedName: t('annotations.fileName'), extension: 'jsonld' as const };
      const file = (await call('shell.chooseSave', request)).paths[0];
      if (file === undefined) return;
      const written = await call('annotations.export', { file });
      tell(t('annotations.exported', { count: written.annotations }));
    });
  };
  const read = (): void => {
    attempt(async () => {
      const file = (await call('shell.choose', { what: 'annotation-file' })).paths[0];
      if (file === undefined) return;
      const report = await makeChange(async (done) => {
        const answer = await call('annotations.import', { file });
        done(answer.inverse);
        return answer;
      });
      if (report === null) return;
      const { added, unchanged, conflicting, unplaced } = report;
      tell(
        t('annotations.imported', {
          added,
          unchanged,
          conflicting: conflicting.length,
          unplaced: unplaced.length,
        }),
      );
    });
  };
  return (
    <MenuTrigger>
      <Button className="button is-small" aria-label={t('common.more')}>
        ⋯
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t('common.more')}
          onAction={(key) => {
            if (key === 'export') save();
            else if (key === 'import') read();
            else sheetStore.set('color-meanings');
          }}
        >
          <MenuItem id="export" className="menu-item">
            {t('annotations.export')}
          </MenuItem>
          <MenuItem id="meanings" className="menu-item" isDisabled={isReadOnly}>
            {t('notes.meanings')}
          </MenuItem>
          <MenuItem id="import" className="menu-item" isDisabled={isReadOnly}>
            {t('annotations.import')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
