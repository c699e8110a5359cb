import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { TableName } from '#core/contract/continuity-operations.ts';
import { LANGUAGES } from '#core/model/language.ts';
import type { RegisterFilter } from '#core/model/register.ts';
import { call } from '../bridge/call.ts';
import { attempt, tell } from '../state/toasts.ts';

/** Writes a table as CSV where the person chooses, and offers to show the file. Without a filter it says that all is written. */
export function ExportButton({ table, filter }: { table: TableName; filter?: Partial<RegisterFilter> }) {
  const { t, i18n } = useTranslation();
  const save = (): void => {
    attempt(async () => {
      const suggestedName = t('registers.fileName', { name: t(`registers.tables.${table}`) });
      const chosen = (await call('shell.chooseSave', { suggestedName, extension: 'csv' })).paths[0];
      if (chosen === undefined) return;
      const language = LANGUAGES.find((each) => each === i18n.language) ?? 'zh-CN';
      const { file, rows } = await call('tables.export', {
        table,
        filter: filter ?? {},
        language,
        file: chosen,
      });
      tell(t('registers.exported', { count: rows }), {
        name: t('jobs.showFile'),
        act: () => {
          attempt(() => call('shell.showInFolder', { path: file }));
        },
      });
    });
  };
  return (
    <Button className="button" onPress={save}>
      {t(filter === undefined ? 'registers.exportAll' : 'registers.export')}
    </Button>
  );
}
