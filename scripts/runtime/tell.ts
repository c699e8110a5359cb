/** Tells a line of progress on stderr, so that stdout stays free for answers. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
