import { Command, CommanderError } from 'commander';
import { describeFailure } from '#archive/describe-failure.ts';
import { addAnnotationCommands } from './commands/annotations.ts';
import { addCatalogueCommands } from './commands/catalogue.ts';
import { addRecognitionCommand } from './commands/recognition.ts';
import { addRegisterCommands } from './commands/registers.ts';
import { addCorrectionCommands } from './commands/corrections.ts';
import { addExcerptCommand } from './commands/excerpt.ts';
import { addImportCommands } from './commands/import.ts';
import { addKeepingCommands } from './commands/keeping.ts';
import { addSearchCommand } from './commands/search.ts';
import { addSearchesCommand } from './commands/searches.ts';
import type { Failure } from '#core/model/job.ts';
import { CommandFailed } from './command-failed.ts';
import { printOutcome, tellFailure, type Outcome } from './outcome.ts';
import { keepQuietOnClosedPipes } from './quiet-pipes.ts';

/** Adds a command with the options that all commands share. Its action resolves with what the command has to say. */
export type AddCommand = (usage: string, description: string) => Command;

/** Runs one command. Returns the exit code: 0 success, 1 a failure that was told, 2 wrong usage. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  keepQuietOnClosedPipes();
  let asJson = false;
  let exitCode = 0;
  const finish = (outcome: Outcome) => {
    exitCode = printOutcome(outcome, asJson);
  };
  const program = buildProgram(finish).hook('preAction', (_, command) => {
    asJson = command.getOptionValue('json') === true;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    finish({ answer: {}, text: '', error: tellFailure(toFailure(error)) });
  }
  return exitCode;
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
  addRegisterCommands(add, finish);
  addCorrectionCommands(add, finish);
  addRecognitionCommand(add, finish);
  addSearchCommand(add, finish);
  addSearchesCommand(add, finish);
  addAnnotationCommands(add, finish);
  addExcerptCommand(add, finish);
  addKeepingCommands(add, finish);
  return program;
}

function toFailure(error: unknown): Failure {
  if (error instanceof CommandFailed) return error.failure;
  return describeFailure(error, (entry) => process.stderr.write(`${entry.error ?? entry.message}\n`));
}
