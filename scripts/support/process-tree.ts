import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/*
 * Reads Linux's /proc: which processes descend from one, and which sockets they hold.
 */

type Process = { pid: number; parent: number; command: string };
export type Socket = { protocol: string; local: string; remote: string };

function attempt<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    // A process may end while it is being looked at.
    return otherwise;
  }
}

function listProcesses(): Process[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((name) =>
    attempt(() => {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\t(\d+)/m.exec(status)?.[1] ?? 0);
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return [{ pid: Number(name), parent, command }];
    }, []),
  );
}

/** The process itself and everything it started. */
export function listProcessTree(root: number): Process[] {
  const all = listProcesses();
  const tree = all.filter((process) => process.pid === root);
  for (const process of tree) tree.push(...all.filter((other) => other.parent === process.pid));
  return tree;
}

/** Every internet socket that one of the processes holds. */
export function listSockets(processes: readonly Process[]): Socket[] {
  const inodes = new Set(
    processes.flatMap(({ pid }) =>
      attempt(() => readdirSync(`/proc/${String(pid)}/fd`), []).flatMap((fd) => {
        const target = attempt(() => readlinkSync(`/proc/${String(pid)}/fd/${fd}`), '');
        return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? [];
      }),
    ),
  );
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((protocol) =>
    attempt(() => readFileSync(`/proc/net/${protocol}`, 'utf8'), '')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .flatMap((fields) =>
        inodes.has(fields[9] ?? '')
          ? [{ protocol, local: parseAddress(fields[1] ?? ''), remote: parseAddress(fields[2] ?? '') }]
          : [],
      ),
  );
}

/** `0100007F:1F90` → `127.0.0.1`; the kernel writes each group of four bytes in the order of a little-endian machine. */
export function parseAddress(field: string): string {
  const [hex = ''] = field.split(':');
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) =>
    (word.match(/../g) ?? []).reverse().map((byte) => parseInt(byte, 16)),
  );
  if (bytes.length === 4) return bytes.join('.');
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  if (mapped) return bytes.slice(12).join('.');
  if (bytes.every((byte, index) => byte === (index === 15 ? 1 : 0))) return '::1';
  return bytes.every((byte) => byte === 0) ? '::' : bytes.map((byte) => byte.toString(16)).join(':');
}

/** True for a socket that reaches, or can be reached from, nothing but this machine. */
export function staysHere({ local, remote }: Socket): boolean {
  const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1';
  const isNobody = remote === '0.0.0.0' || remote === '::';
  return isLoopback(isNobody ? local : remote);
}
