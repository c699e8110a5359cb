import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeNpmFailure } from '#scripts/runtime/npm-pack.ts';
import { projectFolder } from '#scripts/runtime/project-folder.ts';
import { runCommand } from '#scripts/runtime/run-command.ts';

test('a start without Electron ends with a sentence and not with a trace', async () => {
  const missing = join(mkdtempSync(join(tmpdir(), 'start-')), 'missing');
  const env = { ...process.env, DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: missing };
  const { code, stderr } = await runCommand(process.execPath, [join(projectFolder, 'scripts', 'start.ts')], {
    env,
  });
  expect({ code, stderr }).toEqual({ code: 1, stderr: `There is no Electron in ${missing}.\n` });
}, 30_000);

test.each([
  ['npm error code ECONNREFUSED\nnpm error syscall connect\nnpm error at somewhere\n', ' (ECONNREFUSED).'],
  ['npm warn x\nnpm ERR! code ENOTFOUND\nnpm ERR! more', ' (ENOTFOUND).'],
  ['spawn npm ENOENT', 'a@1.'],
])('of %j only the code is told, with a way on', (complaint, expected) => {
  const message = describeNpmFailure('a@1', complaint);
  expect(message).toContain(`npm could not fetch a@1`);
  expect(message).toContain(expected);
  expect(message).toContain('ELECTRON_OVERRIDE_DIST_PATH');
  expect(message).not.toMatch(/\n|syscall|more/);
});
