import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askWhereToSave } from '#electron/shell/ask-where-to-save.ts';

const folder = mkdtempSync(join(tmpdir(), 'saving-'));
writeFileSync(join(folder, 'taken.pdf'), 'kept');
const at = (name: string): string => join(folder, name);

test.each([
  ['a person who cancels', [null], [], [undefined]],
  ['a whole name', ['new.pdf'], ['new.pdf'], [undefined]],
  ['a name that the dialog has asked about', ['taken.pdf'], ['taken.pdf'], [undefined]],
  ['a new name without its extension', ['new'], ['new.pdf'], [undefined]],
  [
    'a taken name without its extension, then agreed to',
    ['taken', 'taken.pdf'],
    ['taken.pdf'],
    [undefined, 'taken.pdf'],
  ],
  ['a taken name, then another', ['taken', 'other'], ['other.pdf'], [undefined, 'taken.pdf']],
  ['a taken name, then no more', ['taken', null], [], [undefined, 'taken.pdf']],
  ['a taken name twice', ['taken', 'taken'], [], [undefined, 'taken.pdf']],
])('%s', async (_name, given, expected, proposed) => {
  const answers = given.map((name) => (name === null ? null : at(name)));
  const shown: (string | undefined)[] = [];
  const files = await askWhereToSave(
    ({ defaultPath }) => {
      shown.push(defaultPath);
      return Promise.resolve(answers.shift() ?? null);
    },
    {},
    'pdf',
  );
  expect(files).toEqual(expected.map(at));
  expect(shown).toEqual(proposed.map((name) => (name === undefined ? undefined : at(name))));
});
