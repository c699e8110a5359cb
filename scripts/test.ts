import { ensureDebianPackages } from './debian-packages.ts';
import { runChecks, runEndToEndTests, runUnitTests } from './testing/run-suites.ts';
import { summarise } from './testing/suite-result.ts';

await ensureDebianPackages();
const { lines, ok } = summarise([await runChecks(), await runUnitTests(), await runEndToEndTests()]);
for (const line of lines) console.log(line);
process.exitCode = ok ? 0 : 1;
