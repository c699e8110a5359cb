import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Archive } from '#archive/archive.ts';
import { JobRunner } from '#archive/jobs/job-runner.ts';
import type { HostContext } from '#archive/operations/handler.ts';
import { tidyIndex } from '#archive/operations/tidy-index.ts';
import { addSegments } from '#tests/support/add-segments.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const TEXTS = Array.from({ length: 8 }, (_, at) => `第${at}号，防汛值班。\n`.repeat(50));

function createArchive(): Promise<Archive> {
  const by = { name: '档案库', author: '', now: '2026-03-01T08:00:00.000Z' };
  return Archive.create(join(makeTempFolder(), '档案库'), by);
}

/** As much of a host as tidying looks at. */
function contextOf(findArchive: () => Archive | null): { context: HostContext; told: unknown[] } {
  const told: unknown[] = [];
  const describeFailure = (error: unknown) => {
    told.push(error);
    return { code: 'internal/bug', context: {}, ref: null } as const;
  };
  const jobs = new JobRunner({ tell: () => undefined, describeFailure });
  return { context: { findArchive, describeFailure, jobs } as unknown as HostContext, told };
}

/** What is told of tidying an archive whose database is closed, looked at as long as it is the present one `times`. */
async function tellOfTidying(times: number): Promise<unknown[]> {
  const archive = await createArchive();
  archive.close();
  let looked = 0;
  const { context, told } = contextOf(() => (looked++ < times ? archive : null));
  await tidyIndex(context, archive);
  return told;
}

it('tells what went wrong, but nothing of an archive that was closed meanwhile', async () => {
  expect(await tellOfTidying(2)).toHaveLength(1);
  expect(await tellOfTidying(1)).toEqual([]);
});

it('lets segments gather while an import runs, and merges them when it has ended', async () => {
  const created = await createArchive();
  created.close();
  const { folder } = created.layout;
  await addSegments(folder, TEXTS);
  const archive = await Archive.open(folder, { readOnly: false });
  const { context, told } = contextOf(() => archive);
  const gate = Promise.withResolvers<undefined>();
  context.jobs.start('import', async () => {
    await gate.promise;
    return { kind: 'import', report: { imported: [], skipped: [], failed: [] } };
  });
  const tidied = tidyIndex(context, archive);
  for (let turn = 0; turn < 100; turn++) await nextTurn();
  const gathered = archive.index.segments().length;
  gate.resolve(undefined);
  await tidied;
  expect([gathered, archive.index.segments().length, told]).toEqual([8, 1, []]);
  archive.close();
});
