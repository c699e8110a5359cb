import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TEXT_FLOOR } from './quality/run-formats.ts';
import { LIKENESS_FLOOR } from './quality/run-pages.ts';
import { formatQuality, runQuality } from './quality/run-quality.ts';
import { runScript } from './runtime/run-script.ts';

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      samples: { type: 'boolean', default: false },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const quality = await runQuality({
    root: join(import.meta.dirname, '..'),
    dir: values.dir ?? null,
    samples: values.samples,
    only: values.only ?? null,
    formats: true,
  });
  console.log(values.json ? JSON.stringify(quality) : formatQuality(quality));
  const isShort =
    quality.formats.some(({ text }) => text.right < text.of * TEXT_FLOOR) ||
    quality.pages.some(({ likeness }) => likeness < LIKENESS_FLOOR) ||
    quality.scans.some(({ text, floor }) => text.right < text.of * floor);
  if (isShort || (quality.floors !== null && quality.floors.length > 0)) process.exitCode = 1;
});
