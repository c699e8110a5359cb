import { expect, test } from 'vitest';
import { staleOperations } from '#renderer/bridge/stale-operations.ts';

test('a changed dossier reads the dossier and its sheet again, and nothing of the shelf', () => {
  expect([...staleOperations(['dossier'])]).toEqual(['dossier.get', 'excerpt.render', 'undo.list']);
});

test('imported issues are seen by the shelf, the search and the registers', () => {
  const stale = staleOperations(['issues', 'index']);
  expect(
    ['issues.list', 'documents.list', 'search.run', 'registers.list', 'archive.status'].every((name) =>
      stale.has(name as never),
    ),
  ).toBe(true);
});
