import { InvalidArgumentError } from 'commander';

/** A positive whole number, as ids and limits are. */
export function parsePositive(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('expected a positive whole number.');
  return Number(text);
}

/** Ids separated by commas. */
export function parseList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
