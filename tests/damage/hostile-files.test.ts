import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeHostile } from '#scripts/hostile/write-hostile.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

const HOSTILE = 100;
const GOOD = 20;
const LONGEST_MS = 20_000;

it(
  `ends each of ${HOSTILE} hostile files as a told failure or an honest text, within its time, and takes the rest in`,
  { timeout: 300_000 },
  async () => {
    const { host, get, finish } = await startHostWithArchive();
    const folder = join(makeTempFolder(), 'files');
    mkdirSync(folder);
    writeHostile(folder, HOSTILE);
    for (let number = 1; number <= GOOD; number += 1)
      writeFileSync(join(folder, `第${number}期.txt`), bulletinText(number));
    let [subject, since, longest] = ['', performance.now(), { file: '', tookMs: 0 }];
    host.subscribe((event) => {
      if (event.name !== 'job.changed' || event.payload.subject === subject) return;
      const tookMs = performance.now() - since;
      if (tookMs > longest.tookMs) longest = { file: subject, tookMs };
      [subject, since] = [event.payload.subject, performance.now()];
    });
    const { result } = await finish(await get('import.start', { paths: [folder] }));
    if (result?.kind !== 'import') throw new Error('no report');
    const { imported, failed } = result.report;
    expect(failed.filter(({ failure }) => !failure.code.startsWith('import/'))).toEqual([]);
    expect(imported.filter(({ file }) => /第\d+期\.txt$/u.test(file))).toHaveLength(GOOD);
    expect(longest.tookMs).toBeLessThan(LONGEST_MS);
  },
);
