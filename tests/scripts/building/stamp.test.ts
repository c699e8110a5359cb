import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isUnchanged, remember } from '#scripts/building/stamp.ts';

test('an output is up to date until a file that goes into it is changed, added or removed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  const inputs = [join(folder, 'room')];
  const output = join(folder, 'dist', 'renderer');
  const inner = join(folder, 'room', 'inner');
  mkdirSync(inner, { recursive: true });
  writeFileSync(join(inner, 'a.ts'), 'a');
  const states = [isUnchanged(output, inputs)];
  const after = (change: () => void): void => {
    change();
    states.push(isUnchanged(output, inputs));
    remember(output, inputs);
    states.push(isUnchanged(output, inputs));
  };
  after(() => undefined);
  after(() => {
    writeFileSync(join(inner, 'b.ts'), 'b');
  });
  after(() => {
    utimesSync(join(inner, 'b.ts'), 1, 1);
  });
  after(() => {
    rmSync(join(inner, 'a.ts'));
  });
  expect(states).toEqual([false, false, true, false, true, false, true, false, true]);
});
