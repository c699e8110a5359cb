import { expect, test } from 'vitest';
import { shellOperations } from '#core/contract/shell-operations.ts';
import { LANGUAGES } from '#core/model/language.ts';
import { openDialogOptions, saveDialogOptions, withExtension } from '#electron/shell/dialog-options.ts';

const { options: kinds } = shellOperations['shell.choose'].request.shape.what;

test.each(LANGUAGES)('every choice has a title in %s and asks for either files or a folder', (language) => {
  const shown = kinds.map((what) => openDialogOptions(what, language));
  expect(shown.filter(({ title }) => (title ?? '') === '')).toEqual([]);
  const sorts = shown.map(({ properties = [] }) => [
    properties.includes('openFile'),
    properties.includes('openDirectory'),
  ]);
  expect(sorts.filter(([file, folder]) => file === folder)).toEqual([]);
});

test.each([
  ['摘编', 'pdf', '摘编.pdf'],
  ['摘编.pdf', 'pdf', '摘编.pdf'],
  ['济槐发〔2024〕2号', 'md', '济槐发〔2024〕2号.md'],
  ['../../etc/passwd', 'html', '__.._etc_passwd.html'],
  ['a:b*c?"<>|\n', 'csv', 'a_b_c______.csv'],
  ['...', 'md', '_.md'],
  ['   ', 'md', 'gazette.md'],
  ['长'.repeat(200), 'pdf', `${'长'.repeat(120)}.pdf`],
] as const)(
  'the suggested name %j becomes a name that every file system takes',
  (name, extension, expected) => {
    expect(saveDialogOptions(name, extension).defaultPath).toBe(expected);
  },
);

test('the dialog for saving asks before it replaces a file, on Linux too', () => {
  expect(saveDialogOptions('a', 'pdf').properties).toContain('showOverwriteConfirmation');
});

test.each([
  ['/a/摘编', '/a/摘编.pdf'],
  ['/a/摘编.pdf', '/a/摘编.pdf'],
  ['/a/摘编.PDF', '/a/摘编.PDF'],
  ['/a/2024.第2号', '/a/2024.第2号.pdf'],
  ['/a.b/摘编', '/a.b/摘编.pdf'],
])('%s is saved as %s', (file, expected) => {
  expect(withExtension(file, 'pdf')).toBe(expected);
});
