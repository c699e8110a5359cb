/**
 * What Electron must be told when root starts it: Chromium refuses to sandbox for root. Only development scripts may say so; the
 * product never does.
 */
export function sandboxParameters(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
