import { useTranslation } from 'react-i18next';
import type { BatchFile } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import { takeApart } from './batch-actions.ts';
import { FateButton } from './FateButton.tsx';

/** That a row is pictures which are pages of one issue; until they came in, they can be told to be issues by themselves. */
export function BundleFacts({ file, batchId }: { file: BatchFile; batchId: BatchId }) {
  const { t } = useTranslation();
  const { id, pageFiles, state } = file;
  if (pageFiles.length === 0) return null;
  return (
    <span className="file-bundle">
      <em className="chip">{t('batch.bundle', { count: pageFiles.length })}</em>
      {state === 'waiting' || state === 'failed' ? (
        <FateButton
          name={t('batch.takeApart')}
          onPress={() => {
            takeApart(batchId, [id]);
          }}
        />
      ) : null}
    </span>
  );
}
