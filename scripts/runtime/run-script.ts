import { tell } from './tell.ts';

/** Runs a script; where it fails, says why in its own words and without a trace, and ends with exit code 1. */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
