import type { ArchiveStatus } from '#core/model/archive-status.ts';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';

/** Answers every call of `archive.status` as of an archive in another state: one on a write-protected medium, say. */
export async function pretendStatus(app: LaunchedApp, other: Partial<ArchiveStatus>): Promise<void> {
  await app.electron.evaluate(({ ipcMain }, status) => {
    type Handle = (...given: unknown[]) => unknown;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handle> })._invokeHandlers;
    const handle = handlers.get('gazette:call');
    if (handle === undefined) throw new Error('no handler');
    handlers.set('gazette:call', async (...given) => {
      const answer = (await handle(...given)) as { ok: boolean; value: object };
      return given[1] === 'archive.status' && answer.ok
        ? { ok: true, value: { ...answer.value, ...status } }
        : answer;
    });
  }, other);
  await app.page.reload();
}
