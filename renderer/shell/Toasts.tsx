import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { FailureText } from '../parts/FailureText.tsx';
import { dismissToast, toastStore, type Toast, type ToastAction } from '../state/toasts.ts';
import { useStore } from '../state/store.ts';

/** Short messages and failures, at the foot of the window. */
export function Toasts() {
  const toasts = useStore(toastStore);
  return (
    <div className="toasts">
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={`toast is-${toast.kind}`}
          role={toast.kind === 'failed' ? 'alert' : 'status'}
        >
          <ToastBody toast={toast} />
        </div>
      ))}
    </div>
  );
}

function ToastBody({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  if (toast.kind === 'working') return <Working toast={toast} />;
  return (
    <>
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
    </>
  );
}

function Working({ toast: { done, total, stop } }: { toast: Extract<Toast, { kind: 'working' }> }) {
  const { t } = useTranslation();
  const words = t('changes.working', { done, total });
  return (
    <>
      <span>{words}</span>
      <progress aria-label={words} value={done} max={total} />
      <Button className="toast-action" onPress={stop}>
        {t('changes.stop')}
      </Button>
    </>
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
