import { parseArgs } from 'node:util';
import { formatFigures, runCase, summarize } from './anchoring/measure-anchoring.ts';
import { readSampleTexts } from './anchoring/sample-passages.ts';
import { runScript } from './runtime/run-script.ts';

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '10000' },
      from: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const texts = await readSampleTexts();
  const from = Number(values.from);
  const figures = summarize(
    Array.from({ length: Number(values.cases) }, (_, index) => runCase(texts, from + index)),
  );
  console.log(values.json ? JSON.stringify(figures) : formatFigures(figures));
  if (figures.kept < 0.97 || figures.wrong.length > 0) process.exitCode = 1;
});
