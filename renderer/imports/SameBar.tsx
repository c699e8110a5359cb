import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#core/model/batch.ts';
import { decideSame } from './batch-actions.ts';

/** Asks what the files are that say what held issues say: nothing is kept of them until the archivist has said so. */
export function SameBar({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const { same } = batch.counts;
  if (same === 0) return null;
  return (
    <div className="same-bar" role="group" aria-label={t('batch.states.same')}>
      <span>{t('batch.sameQuestion', { count: same })}</span>
      <Button
        className="button is-small"
        onPress={() => {
          decideSame(batch.id, null, 'manifestation');
        }}
      >
        {t('batch.allManifestations')}
      </Button>
      <Button
        className="button is-small"
        onPress={() => {
          decideSame(batch.id, null, 'issue');
        }}
      >
        {t('batch.allIssues')}
      </Button>
    </div>
  );
}
