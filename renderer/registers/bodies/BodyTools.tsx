import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Authority } from '#core/model/authority.ts';
import { useBusy } from '../../parts/use-busy.ts';
import { runSearch } from '../../state/search-actions.ts';
import { sheetStore } from '../../state/sheets.ts';
import { tellUndoable } from '../../state/tell-undoable.ts';
import { removeAuthority } from './authority-actions.ts';

/** What can be done with a body: edit its names, merge it, take it apart, search it. */
export function BodyTools({ authority, readOnly }: { authority: Authority; readOnly: boolean }) {
  const { t } = useTranslation();
  const { id, name } = authority;
  const [isBusy, begin] = useBusy();
  const takeApart = async (): Promise<void> => {
    if (id === null || (await removeAuthority(id)) === null) return;
    tellUndoable(t('registers.bodies.apart', { name }));
  };
  const tools = [
    [
      'edit',
      () => {
        sheetStore.set('edit-body');
      },
      readOnly,
    ],
    [
      'merge',
      () => {
        sheetStore.set('merge-body');
      },
      readOnly,
    ],
    ...(id === null
      ? []
      : [
          [
            'takeApart',
            () => {
              begin(takeApart);
            },
            readOnly,
          ] as const,
        ]),
    [
      'search',
      () => {
        runSearch(name);
      },
      false,
    ],
  ] as const;
  return (
    <div className="register-page-tools">
      {tools.map(([tool, act, isDisabled]) => (
        <Button key={tool} className="button" isDisabled={isDisabled} isPending={isBusy} onPress={act}>
          {t(`registers.bodies.${tool}`)}
        </Button>
      ))}
    </div>
  );
}
