import { afterEach, expect, test, vi } from 'vitest';
import { call } from '#renderer/bridge/call.ts';
import { latestChangeStore, makeChange, nextStep, skipStep, step } from '#renderer/state/changes.ts';
import { tellUndoable } from '#renderer/state/tell-undoable.ts';
import { toastStore } from '#renderer/state/toasts.ts';
import { startHost, type TestHost } from '#tests/support/test-host.ts';

/** A window whose archive is answered in this process. */
async function openWindow(): Promise<TestHost> {
  const archive = startHost();
  await archive.get('archive.create', { folder: archive.folder, name: '甲档案库' });
  vi.stubGlobal('window', { gazette: archive.host });
  return archive;
}

async function retitle(
  title: string,
  done: Parameters<Parameters<typeof makeChange>[0]>[0],
): Promise<string> {
  const { dossier, inverse } = await call('dossier.save', { title, items: [] });
  done(inverse);
  return dossier.title;
}

const title = async ({ get }: TestHost): Promise<string> => (await get('dossier.get', {})).title;

afterEach(() => {
  vi.unstubAllGlobals();
  latestChangeStore.set(null);
  toastStore.set([]);
});

test('several calls of one change are taken back and done again as one', async () => {
  const archive = await openWindow();
  await makeChange((done) => retitle('甲', done));
  await makeChange(async (done) => {
    for (let number = 1; number <= 120; number += 1) await retitle(`乙${number}`, done);
  });
  await step('undo');
  expect(await title(archive)).toBe('甲');
  await step('redo');
  expect(await title(archive)).toBe('乙120');
  expect((await archive.get('undo.list', {})).past).toHaveLength(2);
});

test('two quick steps take two changes back; behind them there is nothing', async () => {
  const archive = await openWindow();
  const before = await title(archive);
  for (const each of ['甲', '乙']) await makeChange((done) => retitle(each, done));
  await Promise.all([step('undo'), step('undo')]);
  expect(await title(archive)).toBe(before);
  expect(await step('undo')).toBeNull();
});

test('no offer to take back a step that was let go stays', async () => {
  await openWindow();
  for (const each of ['甲', '乙']) await makeChange((done) => retitle(each, done));
  tellUndoable('乙');
  const latest = await nextStep('undo');
  if (latest === null) throw new Error('no step');
  await skipStep(latest);
  expect(toastStore.get()).toEqual([]);
});

test('what was made before a failure can be taken back', async () => {
  const archive = await openWindow();
  const before = await title(archive);
  const kept = await makeChange(async (done) => {
    await retitle('甲', done);
    throw new Error('refused');
  });
  expect(kept).toBeNull();
  expect(await title(archive)).toBe('甲');
  await step('undo');
  expect(await title(archive)).toBe(before);
});
