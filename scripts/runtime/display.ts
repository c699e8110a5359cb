import { spawn } from 'node:child_process';

/** A display that windows can open on. */
export type Display = { environment: NodeJS.ProcessEnv; close: () => void };

/** True where windows can open: anywhere but on a Linux without X or Wayland. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env): boolean {
  return (
    process.platform !== 'linux' || Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY'])
  );
}

/** Starts an invisible display on the first free number; throws with a sentence where there is no Xvfb. */
export async function startInvisibleDisplay(size = '1680x1050x24'): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.on('error', () => {
      reject(new Error('There is no display, and Xvfb is not installed (Debian package xvfb).'));
    });
    server.on('exit', (code) => {
      reject(new Error(`Xvfb ended with code ${String(code)}.`));
    });
    server.stdio[3]?.once('data', (chunk: Buffer) => {
      resolve(chunk.toString('ascii').trim());
    });
  });
  return {
    environment: { ...process.env, DISPLAY: `:${number}` },
    close: () => {
      server.removeAllListeners('exit');
      server.kill();
    },
  };
}

/** Runs `work` on the person's display, or on an invisible one where there is none. */
export async function withDisplay<Result>(
  work: (environment: NodeJS.ProcessEnv) => Promise<Result>,
): Promise<Result> {
  if (hasDisplay()) return work(process.env);
  const display = await startInvisibleDisplay();
  try {
    return await work(display.environment);
  } finally {
    display.close();
  }
}
