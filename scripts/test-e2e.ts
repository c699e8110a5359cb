import { ensureDebianPackages } from './debian-packages.ts';
import { runEndToEndTests } from './testing/run-suites.ts';
import { summarise } from './testing/suite-result.ts';

await ensureDebianPackages();
const { lines, ok } = summarise([await runEndToEndTests(process.argv.slice(2))]);
for (const line of lines) console.log(line);
process.exitCode = ok ? 0 : 1;
