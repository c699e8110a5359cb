import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refuseOwnFolder } from '#archive/keeping/refuse-own-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'own-'));
for (const folder of ['archive/originals', 'elsewhere']) mkdirSync(join(home, folder), { recursive: true });
symlinkSync(join(home, 'archive'), join(home, 'link'), 'junction');

const refuse = (file: string) => () => {
  refuseOwnFolder(join(home, 'archive'), join(home, file));
};

test.each(['archive/archive.sqlite', 'archive/originals/new/a', 'link/README.txt', 'elsewhere/../archive/a'])(
  'a file is not written to %s',
  (file) => {
    expect(refuse(file)).toThrow('ipc/not-granted');
  },
);

test.each(['elsewhere/a.jsonld', 'archive2/a.jsonld', 'missing/a.jsonld'])('a file may go to %s', (file) => {
  expect(refuse(file)).not.toThrow();
});
