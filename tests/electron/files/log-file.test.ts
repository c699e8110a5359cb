import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '#electron/files/log-file.ts';

test('each entry is one line of JSON', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'log-')), 'logs');
  const log = openLog(folder);
  log('error', 'bug', { ref: 'a1', error: 'two\nlines' });
  log('info', '启动');
  const lines = readFileSync(join(folder, 'gazette-hall.log'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { level: 'error', message: 'bug', ref: 'a1', error: 'two\nlines' },
    { level: 'info', message: '启动' },
  ]);
});

test('a full log makes room and three files are kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  const log = openLog(folder, 200);
  for (let index = 0; index < 40; index += 1) log('info', `entry ${String(index)}`);
  expect(readdirSync(folder).sort()).toEqual([
    'gazette-hall.log',
    'gazette-hall.log.1',
    'gazette-hall.log.2',
  ]);
  expect(readFileSync(join(folder, 'gazette-hall.log'), 'utf8')).toContain('entry 39');
});

test('a log that cannot be written stops nobody', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'log-')), 'a-file');
  writeFileSync(file, '');
  const log = openLog(file);
  expect(() => {
    log('info', 'unheard');
  }).not.toThrow();
});
