/** The command line from its source, whatever was built: `node source-command-line.ts <parameters>`. */
import { runCommandLine } from '#cli/command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2));
