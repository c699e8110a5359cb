import { readFileSync } from 'node:fs';
import { listProcessTree } from '../../support/process-tree.ts';

/** Memory of one process in MB: all that is resident, and its share of it: pages of several processes are counted in parts. */
export type ProcessMemory = { sort: string; residentMb: number; shareMb: number };

/** The memory of a process and of all that it started, on Linux (proc_pid_smaps_rollup(5)). */
export function measureProcesses(root: number): ProcessMemory[] {
  return listProcessTree(root).map(({ pid, command }) => {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const sizeOf = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(text)?.[1] ?? 0) / 2 ** 10;
    return { sort: sortOf(command), residentMb: sizeOf('Rss'), shareMb: sizeOf('Pss') };
  });
}

function sortOf(command: string): string {
  if (command.includes('archive-process')) return 'archive';
  return /--type=([a-z-]+)/u.exec(command)?.[1] ?? 'main';
}
