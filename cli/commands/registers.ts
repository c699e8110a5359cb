import { resolve } from 'node:path';
import { Argument } from 'commander';
import type { TableName } from '#core/contract/continuity-operations.ts';
import type { AuthoritySummary } from '#core/model/authority.ts';
import { type PersonSummary, REGISTERS, type RegisterName, type RegisterRows } from '#core/model/register.ts';
import type { AddCommand } from '../command-line.ts';
import { formatTable } from '../format-table.ts';
import type { Outcome } from '../outcome.ts';
import { withArchive, type Session } from '../session.ts';

/** `register`, `people` and `authorities`. */
export function addRegisterCommands(add: AddCommand, finish: (outcome: Outcome) => void): void {
  add('register <archive>', 'list the rows of a register')
    .addArgument(new Argument('<register>', 'which one').choices(REGISTERS))
    .option('--csv <file>', 'write them into a CSV file instead')
    .action(async (archive: string, register: RegisterName, options: Filed) => {
      finish(await listRegister(resolve(archive), register, options));
    });
  add('people <archive>', 'list the people whom appointments name')
    .option('--csv <file>', 'write what each was appointed to into a CSV file instead')
    .action(async (archive: string, options: Filed) => {
      finish(await listPeople(resolve(archive), options));
    });
  add('authorities <archive>', 'list the bodies under all their names')
    .option('--csv <file>', 'write them into a CSV file instead')
    .action(async (archive: string, options: Filed) => {
      finish(await listAuthorities(resolve(archive), options));
    });
}

type Filed = { csv?: string };
const STRETCH = 1000;

/** Opens `folder` for reading, with registers that the present rules drew where they can be drawn; where not, it says so on stderr. */
function withRegisters<Value>(folder: string, work: (session: Session) => Promise<Value>): Promise<Value> {
  return withArchive(folder, { readOnly: true }, async (session) => {
    const status = await session.call('archive.status', {});
    if (status?.registersState === 'redrawing') await session.whenIdle();
    if (status?.registersState === 'older')
      process.stderr.write(
        'Older rules drew these registers; they are drawn again once the window opens the archive for writing.\n',
      );
    return work(session);
  });
}

function listRegister(folder: string, register: RegisterName, { csv }: Filed): Promise<Outcome> {
  return withRegisters(folder, async (session) => {
    if (csv !== undefined) return exportTable(session, register, csv);
    const rows: RegisterRows['rows'][number][] = [];
    for (;;) {
      const stretch = { register, offset: rows.length, limit: STRETCH };
      const answer = await session.call('registers.list', stretch);
      rows.push(...answer.register.rows);
      if (answer.register.rows.length < STRETCH) break;
    }
    const cells = rows.map((row) => Object.values({ ...row, range: null }).map((value) => showCell(value)));
    return { answer: { rows }, text: formatTable(cells) };
  });
}

/** A value of a row in a line of text; where in the document it stands is for programs. */
function showCell(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function listPeople(folder: string, { csv }: Filed): Promise<Outcome> {
  return withRegisters(folder, async (session) => {
    if (csv !== undefined) return exportTable(session, 'people', csv);
    const people: PersonSummary[] = [];
    for (;;) {
      const answer = await session.call('people.list', { text: '', offset: people.length, limit: STRETCH });
      people.push(...answer.people);
      if (answer.people.length < STRETCH) break;
    }
    const rows = people.map(({ name, appointed, removed, firstOn, lastOn }) => [
      name,
      appointed,
      removed,
      firstOn,
      lastOn,
    ]);
    return { answer: { people }, text: formatTable(rows) };
  });
}

function listAuthorities(folder: string, { csv }: Filed): Promise<Outcome> {
  return withRegisters(folder, async (session) => {
    if (csv !== undefined) return exportTable(session, 'authorities', csv);
    const authorities: AuthoritySummary[] = [];
    for (;;) {
      const stretch = { text: '', offset: authorities.length, limit: STRETCH };
      const answer = await session.call('authorities.list', stretch);
      authorities.push(...answer.authorities);
      if (answer.authorities.length < STRETCH) break;
    }
    const rows = authorities.map(({ name, names, issued, leads, takesPart, appointments }) => [
      name,
      names.map((other) => other.name).join('、'),
      issued,
      leads,
      takesPart,
      appointments,
    ]);
    return { answer: { authorities }, text: formatTable(rows) };
  });
}

async function exportTable(session: Session, table: TableName, csv: string): Promise<Outcome> {
  const { file, rows } = await session.call('tables.export', { table, file: resolve(csv) });
  return { answer: { file, rows }, text: `${rows} rows were written to ${file}` };
}
