import { parseArgs } from 'node:util';
import { formatReport, type SourceReport } from './quality/report.ts';
import { runFolder } from './quality/run-folder.ts';
import { runScript } from './runtime/run-script.ts';

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const reports: SourceReport[] = [];
  if (values.dir !== undefined) reports.push(await runFolder(values.dir, values.only ?? null));
  console.log(values.json ? JSON.stringify({ sources: reports }) : reports.map(formatReport).join('\n\n'));
});
