import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { FailureText } from '../parts/FailureText.tsx';
import { dismissToast, toastStore, type Toast, type ToastAction } from '../state/toasts.ts';
import { useStore } from '../state/store.ts';

/** Short messages and failures, at the foot of the window. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useStore(toastStore);
  return (
    <div className="toasts">
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={`toast is-${toast.kind}`}
          role={toast.kind === 'failed' ? 'alert' : 'status'}
        >
          {toast.kind === 'failed' ? <Failed toast={toast} /> : <span>{toast.text}</span>}
          {toast.kind === 'told' && toast.action !== null ? (
            <ActionButton id={toast.id} action={toast.action} />
          ) : null}
          <Button
            className="toast-close"
            aria-label={t('common.close')}
            onPress={() => {
              dismissToast(toast.id);
            }}
          >
            ×
          </Button>
        </div>
      ))}
    </div>
  );
}

function Failed({ toast }: { toast: Extract<Toast, { kind: 'failed' }> }) {
  const { failure, work, id } = toast;
  return (
    <div className="toast-failed">
      {work === null ? null : <b>{work.text}</b>}
      <FailureText failure={failure} />
      {work === null ? null : <ActionButton id={id} action={work.action} />}
    </div>
  );
}

function ActionButton({ id, action }: { id: number; action: ToastAction }) {
  return (
    <Button
      className="toast-action"
      onPress={() => {
        action.act();
        dismissToast(id);
      }}
    >
      {action.name}
    </Button>
  );
}
