import { existsSync } from 'node:fs';
import { runCommand } from './runtime/run-command.ts';
import { tell } from './runtime/tell.ts';

/** What windows need; where a package was renamed, the names it has had. The first known to the system is taken. */
const NEEDED: readonly (readonly string[])[] = [
  ['xvfb'],
  ['xauth'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libdrm2'],
  ['libxkbcommon0'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libcups2t64', 'libcups2'],
];

const isDebian = (): boolean => process.platform === 'linux' && existsSync('/usr/bin/dpkg-query');

/** Names of the packages that `dpkg` reports as installed. */
export function parseInstalled(output: string): Set<string> {
  const lines = output.split('\n').map((line) => line.split(' '));
  return new Set(lines.flatMap(([status, name]) => (status === 'ii' && name !== undefined ? [name] : [])));
}

/** The needed packages of which no name is installed. */
export function findMissing(installed: ReadonlySet<string>): (readonly string[])[] {
  return NEEDED.filter((names) => !names.some((name) => installed.has(name)));
}

async function readMissing(): Promise<(readonly string[])[]> {
  const asked = await runCommand('dpkg-query', [
    '-W',
    '-f',
    '${db:Status-Abbrev}${Package}\n',
    ...NEEDED.flat(),
  ]);
  return findMissing(parseInstalled(asked.stdout));
}

async function pickName(names: readonly string[]): Promise<string> {
  for (const name of names) if ((await runCommand('apt-cache', ['show', name])).code === 0) return name;
  return names.at(-1) ?? '';
}

/**
 * Makes sure that a Debian has what windows need: installs it as root, else says in one sentence what is missing and lets the
 * windows themselves fail. Elsewhere it does nothing.
 */
export async function ensureDebianPackages(): Promise<void> {
  if (!isDebian()) return;
  const missing = await readMissing();
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    const names = missing.map((alternatives) => alternatives.at(-1)).join(' ');
    tell(`Windows need packages that are not installed; please run: sudo apt-get install ${names}`);
    return;
  }
  tell('Installing what windows need …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env });
  const names = await Promise.all(missing.map(pickName));
  const installed = await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    env,
  });
  if (installed.code !== 0) tell(`apt-get could not install ${names.join(' ')}: ${installed.stderr.trim()}`);
}
