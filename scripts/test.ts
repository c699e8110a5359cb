import { ensureDebianPackages } from './debian-packages.ts';
import { runChecks, runEndToEndTests, runUnitTests } from './testing/run-suites.ts';
import { summarise } from './testing/suite-result.ts';

await ensureDebianPackages();
const results = [await runChecks(), await runUnitTests(), await runEndToEndTests()];
for (const { name, passed, failed } of results)
  console.log(`${name}: ${String(passed)} passed, ${String(failed)} failed`);
const { line, ok } = summarise(results);
console.log(line);
process.exitCode = ok ? 0 : 1;
