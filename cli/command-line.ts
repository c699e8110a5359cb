import { Command, CommanderError } from 'commander';
import { describeFailure } from '#archive/describe-failure.ts';
import { addAnnotationCommands } from './commands/annotations.ts';
import { addCatalogueCommands } from './commands/catalogue.ts';
import { addExcerptCommand } from './commands/excerpt.ts';
import { addImportCommands } from './commands/import.ts';
import { addKeepingCommands } from './commands/keeping.ts';
import { addSearchCommand } from './commands/search.ts';
import { failureMessage } from './messages.ts';
import { printOutcome, type Outcome } from './outcome.ts';
import { CommandFailed } from './session.ts';

/** Adds a command with the options that all commands share. Its action resolves with what the command has to say. */
export type AddCommand = (usage: string, description: string) => Command;

/** Runs one command. Returns the exit code: 0 success, 1 a failure that was told, 2 wrong usage. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const asJson = args.includes('--json');
  let exitCode = 0;
  const finish = (outcome: Outcome) => {
    printOutcome(outcome, asJson);
    exitCode = outcome.exitCode ?? 0;
  };
  try {
    await buildProgram(finish).parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    tellFailure(error, asJson);
    return 1;
  }
}

function buildProgram(finish: (outcome: Outcome) => void): Command {
  const program = new Command('gazette')
    .description('公报馆 · Gazette Hall: the archive of bulletins from a terminal')
    .exitOverride();
  const add: AddCommand = (usage, description) =>
    program
      .command(usage)
      .description(description)
      .option('--json', 'print exactly one JSON object')
      .exitOverride();
  addImportCommands(add, finish);
  addCatalogueCommands(add, finish);
  addSearchCommand(add, finish);
  addAnnotationCommands(add, finish);
  addExcerptCommand(add, finish);
  addKeepingCommands(add, finish);
  return program;
}

function tellFailure(error: unknown, asJson: boolean): void {
  const failure =
    error instanceof CommandFailed
      ? error.failure
      : describeFailure(error, (entry) => process.stderr.write(`${entry.error ?? entry.message}\n`));
  const message = failureMessage(failure);
  if (asJson) process.stdout.write(`${JSON.stringify({ error: { code: failure.code, message } })}\n`);
  else process.stderr.write(`${message} [${failure.code}]\n`);
}
