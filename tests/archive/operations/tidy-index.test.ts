import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Archive } from '#archive/archive.ts';
import type { HostContext } from '#archive/operations/handler.ts';
import { tidyIndex } from '#archive/operations/tidy-index.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

/** What is told of tidying an archive whose database is closed, looked at as long as it is the present one `times`. */
async function tellOfTidying(times: number): Promise<unknown[]> {
  const archive = await Archive.create(join(makeTempFolder(), '档案库'), {
    name: '档案库',
    author: '',
    now: '2026-03-01T08:00:00.000Z',
  });
  archive.close();
  const told: unknown[] = [];
  let looked = 0;
  const context = {
    findArchive: () => (looked++ < times ? archive : null),
    describeFailure: (error: unknown) => told.push(error),
  };
  await tidyIndex(context as unknown as HostContext, archive); // as much of a host as tidying looks at
  return told;
}

it('tells what went wrong, but nothing of an archive that was closed meanwhile', async () => {
  expect(await tellOfTidying(2)).toHaveLength(1);
  expect(await tellOfTidying(1)).toEqual([]);
});
