import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArchiveStatus } from '#core/model/archive-status.ts';
import type { FolderWatch } from '#core/model/watched-folder.ts';
import { call } from '../bridge/call.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { attempt } from '../state/toasts.ts';

/** Which folder of this computer is watched for the archive, how that goes, and what becomes of new files. */
export function WatchedFolder({ status }: { status: ArchiveStatus }) {
  const { t } = useTranslation();
  const { data: watch } = useOperation('watching.status', {});
  const archiveId = status.id;
  const set = (folder: string, isAutomatic: boolean): void => {
    attempt(() => call('shell.watchFolder', { archiveId, folder, isAutomatic }));
  };
  const choose = (): void => {
    attempt(async () => {
      const folder = (await call('shell.choose', { what: 'folder' })).paths[0];
      if (folder !== undefined) set(folder, watch?.isAutomatic ?? false);
    });
  };
  if (watch === undefined || status.readOnly) return null;
  return (
    <section className="watched" aria-label={t('watching.title')}>
      <div className="watched-words">
        <h2>{t('watching.title')}</h2>
        {watch === null ? <p>{t('watching.hint')}</p> : <Watching watch={watch} />}
      </div>
      <div className="watched-actions">
        {watch === null ? null : (
          <label className="switch">
            <input
              type="checkbox"
              role="switch"
              className="visually-hidden"
              checked={watch.isAutomatic}
              onChange={(event) => {
                set(watch.folder, event.target.checked);
              }}
            />
            <span className="switch-track" aria-hidden="true" />
            {t('watching.automatic')}
          </label>
        )}
        <Button className="button" onPress={choose}>
          {t(watch === null ? 'watching.choose' : 'watching.chooseOther')}
        </Button>
        {watch === null ? null : (
          <Button
            className="button"
            onPress={() => {
              attempt(() => call('shell.unwatchFolder', { archiveId }));
            }}
          >
            {t('watching.end')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Watching({ watch: { folder, state, settling } }: { watch: FolderWatch }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="watched-folder">{folder}</p>
      <p role="status" className={`watched-state is-${state}`}>
        {state === 'watching' && settling > 0
          ? t('watching.settling', { count: settling })
          : t(`watching.states.${state}`)}
      </p>
    </>
  );
}
