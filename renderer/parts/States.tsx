import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../bridge/failure-error.ts';
import { FailureText } from './FailureText.tsx';

/** What a view shows while it has nothing: a seal character, a sentence, a hint, perhaps a way on. */
export function EmptyState(props: { mark: string; title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <span className="empty-mark" aria-hidden="true">
        {props.mark}
      </span>
      <h2>{props.title}</h2>
      {props.hint === undefined ? null : <p>{props.hint}</p>}
      {props.children === undefined ? null : <div className="empty-actions">{props.children}</div>}
    </div>
  );
}

/** What a view shows while it is read; appears only when that takes a moment. */
export function LoadingState() {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      {t('common.loading')}
    </div>
  );
}

/** What a view shows when it could not be read. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="error-state" role="alert">
      <FailureText failure={failureOf(error)} />
      <Button className="button" onPress={onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
}
