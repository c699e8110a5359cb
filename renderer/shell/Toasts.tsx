import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { FailureText } from '../parts/FailureText.tsx';
import { dismissToast, toastStore, type ToastAction } from '../state/toasts.ts';
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
          {toast.kind === 'failed' ? <FailureText failure={toast.failure} /> : <span>{toast.text}</span>}
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
