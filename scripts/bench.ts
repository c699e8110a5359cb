import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatReport } from './bench/print-report.ts';
import { runBatchBench } from './bench/run-batch-bench.ts';
import { runBench } from './bench/run-bench.ts';
import { runPdfBench } from './bench/run-pdf-bench.ts';
import { runReadingBench } from './bench/run-reading-bench.ts';
import { runSearchBench } from './bench/run-search-bench.ts';
import { runWindowBench } from './bench/run-window-bench.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    issues: { type: 'string' },
    electron: { type: 'boolean', default: false },
    reading: { type: 'boolean', default: false },
    search: { type: 'boolean', default: false },
    rivals: { type: 'boolean', default: false },
    pdf: { type: 'boolean', default: false },
    batch: { type: 'boolean', default: false },
  },
});
const issues = Number(values.issues ?? (values.batch ? 2000 : 200));
if (!Number.isInteger(issues) || issues < 1) {
  console.error('--issues takes a whole number above nought');
  process.exit(2);
}
const run = values.reading
  ? runReadingBench
  : values.pdf
    ? runPdfBench
    : values.batch
      ? runBatchBench
      : values.electron
        ? runWindowBench
        : values.search
          ? runSearchBench
          : runBench;
const report = await run({
  issues,
  root: join(import.meta.dirname, '..'),
  rivals: values.rivals,
  tell: (message) => {
    console.error(message);
  },
});
console.log(values.json ? JSON.stringify(report) : formatReport(report));
