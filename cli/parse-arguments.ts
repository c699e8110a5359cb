import { InvalidArgumentError } from 'commander';
import type * as z from 'zod';
import { searchRequestSchema } from '#core/model/search.ts';

/** A positive whole number, as ids are. */
export function parsePositive(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('expected a positive whole number.');
  return Number(text);
}

/** How many documents a search may list. */
export function parseLimit(text: string): number {
  const { maxValue } = searchRequestSchema.shape.limit.unwrap();
  const limit = parsePositive(text);
  if (maxValue !== null && limit > maxValue)
    throw new InvalidArgumentError(`expected a whole number up to ${maxValue}.`);
  return limit;
}

/** A parser of one value that `schema` takes; `expected` is said where it does not. */
export function parseWith<Value>(schema: z.ZodType<Value>, expected: string): (text: string) => Value {
  return (text) => {
    const parsed = schema.safeParse(text);
    if (!parsed.success) throw new InvalidArgumentError(`expected ${expected}.`);
    return parsed.data;
  };
}

/** A parser of values separated by commas; empty ones are passed over. */
export function parseListOf<Value>(parse: (text: string) => Value): (text: string) => Value[] {
  return (text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(parse);
}
