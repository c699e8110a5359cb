import { runCommand } from './run-command.ts';

/**
 * What Electron must be told when root starts it: Chromium refuses to sandbox for root. Only development scripts may say so; the
 * product never does.
 */
export function sandboxParameters(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** True where Chromium's sandbox can work: not for root, and not where the kernel refuses user namespaces, as some containers do. */
export async function isSandboxAvailable(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  return (await runCommand('unshare', ['--user', 'true'])).code === 0;
}
