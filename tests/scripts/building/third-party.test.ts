import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyFonts } from '#scripts/building/copy-fonts.ts';
import { collectNotices } from '#scripts/building/third-party.ts';
import { projectFolder } from '#scripts/runtime/project-folder.ts';

const notices = collectNotices(projectFolder);
const { dependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

test.each(Object.entries(dependencies))('%s ships with its licence in full', (name, version) => {
  const part = notices.split('='.repeat(80)).find((text) => text.trim().startsWith(`${name} ${version}\n`));
  expect(part).toMatch(/copyright|SIL OPEN FONT LICENSE/i);
  expect(part?.length).toBeGreaterThan(500);
});

test('what ships with them is named too, what only builds and tests is not', () => {
  expect(notices).toContain('\nreact-aria 3');
  expect(notices).not.toMatch(/^(?:vitest|electron-builder|typescript|eslint) /m);
});

test('each font has its licence beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  copyFonts(folder);
  for (const name of ['noto-serif-sc', 'noto-sans-sc'])
    expect(readFileSync(join(folder, `LICENSE-${name}.txt`), 'utf8')).toContain('SIL Open Font License');
});
