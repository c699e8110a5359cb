import i18next from 'i18next';
import { call } from '../bridge/call.ts';
import { refresh } from '../bridge/query-client.ts';
import { attempt, tell } from './toasts.ts';

/** Signs new annotations with another name; what can be taken back is that person's own then. */
export function saveProfile(author: string): void {
  attempt(async () => {
    await call('shell.saveSettings', { author });
    await refresh(['settings']);
    tell(i18next.t(author === '' ? 'status.unsignedNow' : 'status.profileNow', { name: author }));
  });
}
