import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { archiveWithIssue, startGazette } from './run-gazette.ts';

describe('a reader that goes away', () => {
  it.each([
    ['show', ['1']],
    ['issues', ['--json']],
  ])('ends %s quietly', async (command, args) => {
    const { folder } = await archiveWithIssue();
    const child = startGazette([command, folder, ...args]);
    child.stdout.destroy();
    const closed = new Promise((done) => child.once('close', done));
    expect({ stderr: await text(child.stderr), code: await closed }).toEqual({ stderr: '', code: 0 });
  });
});
