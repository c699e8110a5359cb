import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#core/contract/shell-operations.ts';
import { openArchive, openSamples } from '../state/archive-actions.ts';
import { sheetStore } from '../state/sheets.ts';

/** The beginning: what this is, and three ways in. */
export function StartView({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const ways = [
    { name: 'samples', mark: '试', press: openSamples },
    {
      name: 'create',
      mark: '新',
      press: () => {
        sheetStore.set('new-archive');
      },
    },
    {
      name: 'open',
      mark: '开',
      press: () => {
        openArchive();
      },
    },
  ] as const;
  return (
    <main className="start">
      <div className="start-card">
        <div className="start-head">
          <div className="seal is-large" aria-hidden="true">
            {t('app.seal')}
          </div>
          <div>
            <h1>{t('start.title')}</h1>
            <p className="start-subtitle">{t('start.subtitle')}</p>
          </div>
          <Button
            className="button is-icon start-settings"
            aria-label={t('settings.title')}
            onPress={() => {
              sheetStore.set('settings');
            }}
          >
            文 / A
          </Button>
        </div>
        <p className="start-words">{t('start.what')}</p>
        <p className="start-words">{t('start.offline')}</p>
        <div className="start-ways">
          {ways.map(({ name, mark, press }) => (
            <Button
              key={name}
              className={`start-way${name === 'samples' ? ' is-first' : ''}`}
              aria-label={t(`start.${name}`)}
              onPress={press}
            >
              <span className="start-mark" aria-hidden="true">
                {mark}
              </span>
              <b>{t(`start.${name}`)}</b>
              <span>{t(`start.${name}Hint`)}</span>
            </Button>
          ))}
        </div>
        <section className="start-recent" aria-label={t('start.recent')}>
          <h2>{t('start.recent')}</h2>
          {settings.recentArchives.length === 0 ? <p>{t('start.noRecent')}</p> : null}
          {settings.recentArchives.map((archive) => (
            <Button
              key={archive.folder}
              className="recent"
              onPress={() => {
                openArchive(archive.folder);
              }}
            >
              <b>{archive.name}</b>
              <span>{archive.folder}</span>
            </Button>
          ))}
        </section>
      </div>
    </main>
  );
}
