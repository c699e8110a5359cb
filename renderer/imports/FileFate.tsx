import { useTranslation } from 'react-i18next';
import type { BatchFile } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import { gradeOf } from '../correction/confidence.ts';
import { decideSame, retryBatch } from './batch-actions.ts';
import { FateButton } from './FateButton.tsx';
import { PasswordField } from './PasswordField.tsx';

/** What has become of a file, or how sure its reading is; and what can be done about it. */
export function FileFate({ file, batchId }: { file: BatchFile; batchId: BatchId }) {
  const { t } = useTranslation();
  const { state, reason, look, failure, id } = file;
  if (state === 'waiting' && look !== null)
    return look.documents === 0 ? (
      <span className="fate">{t('preview.noText')}</span>
    ) : (
      <Sureness confidence={look.confidence} />
    );
  const words = reason === null ? t(`batch.states.${state}`) : t(`jobs.${reason}`);
  return (
    <>
      <span className={`fate is-${state}`}>{words}</span>
      {failure === null ? null : <small className="fate-code">{failure.code}</small>}
      {isLocked(file) ? (
        <PasswordField file={file} batchId={batchId} />
      ) : state === 'failed' ? (
        <FateButton
          name={t('batch.retry')}
          onPress={() => {
            retryBatch(batchId, [id]);
          }}
        />
      ) : null}
      {state === 'same' ? (
        <span className="fate-choice">
          <FateButton
            name={t('batch.asManifestation')}
            onPress={() => {
              decideSame(batchId, [id], 'manifestation');
            }}
          />
          <FateButton
            name={t('batch.asIssue')}
            onPress={() => {
              decideSame(batchId, [id], 'issue');
            }}
          />
        </span>
      ) : null}
    </>
  );
}

/** True for a file that a password would open. */
function isLocked({ format, failure }: BatchFile): boolean {
  return (
    format === 'pdf' &&
    (failure?.code === 'import/password-needed' || failure?.code === 'import/wrong-password')
  );
}

/** The lowest confidence among the documents of a file, as a bar with a word. */
function Sureness({ confidence }: { confidence: number }) {
  const { t } = useTranslation();
  const grade = gradeOf(confidence);
  const percent = Math.round(confidence * 100);
  return (
    <span className={`sureness is-${grade}`} title={`${t('preview.lowest')} ${percent}%`}>
      <span className="sureness-bar" aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
      <span>
        {t(`correction.grades.${grade}`)} {percent}%
      </span>
    </span>
  );
}
