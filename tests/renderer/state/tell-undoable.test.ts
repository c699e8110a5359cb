import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Inverse } from '#core/contract/inverse.ts';
import { latestChangeStore, makeChange } from '#renderer/state/changes.ts';
import { tellUndoable } from '#renderer/state/tell-undoable.ts';
import { tell, toastStore } from '#renderer/state/toasts.ts';

const inverse: Inverse = { operation: 'dossier.save', request: { title: '', items: [] } };
const told = (): string[] => toastStore.get().flatMap((toast) => (toast.kind === 'told' ? toast.text : []));

async function change(text: string): Promise<void> {
  await makeChange((done) => {
    done(inverse);
    return Promise.resolve(true);
  });
  tellUndoable(text);
}

beforeEach(() => {
  vi.useFakeTimers();
  latestChangeStore.set(null);
  toastStore.set([]);
});
afterEach(() => {
  vi.useRealTimers();
});

test('the offer to undo a change goes when another change is made, and what else is told stays', async () => {
  await change('甲');
  tell('乙');
  expect(told()).toEqual(['甲', '乙']);
  await change('丙');
  expect(told()).toEqual(['乙', '丙']);
});

test('the offer to undo a change goes when that change is undone by other means', async () => {
  await change('甲');
  latestChangeStore.set({
    kind: 'stepped',
    step: { id: 1, operation: 'dossier.save', at: '2026-01-02T03:04:05.000Z' },
  });
  expect(told()).toEqual([]);
});

test('what failed before anything was changed withdraws nothing', async () => {
  await change('甲');
  await makeChange(() => Promise.reject(new Error('refused')));
  expect(told()).toEqual(['甲']);
});
