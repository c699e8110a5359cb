import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/**
 * A password from the terminal, which does not show it, or the first line of what is piped in; null for an empty one. Neither the list of
 * processes nor the history of the shell gets to know it.
 */
export async function askPassword(): Promise<string | null> {
  const { stdin, stderr } = process;
  const silence = new Writable({
    write: (_chunk, _encoding, written) => {
      written();
    },
  });
  const isTerminal = stdin.isTTY;
  if (isTerminal) stderr.write('Password: ');
  const lines = createInterface({ input: stdin, output: silence, terminal: isTerminal });
  // The terminal does not send it while its keys are read one by one, and without a listener it would count as an empty line.
  lines.once('SIGINT', () => {
    lines.close();
    process.kill(process.pid, 'SIGINT');
  });
  try {
    const ended = once(lines, 'close').then(() => [''] as const);
    const [line] = (await Promise.race([once(lines, 'line'), ended])) as readonly [string];
    return line === '' ? null : line;
  } finally {
    lines.close();
    if (isTerminal) stderr.write('\n');
  }
}
