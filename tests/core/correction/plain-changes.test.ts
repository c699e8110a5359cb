import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeSchema } from '#core/model/correction.ts';
import { cleanTyped, isPlainLine, isPlainText } from '#core/model/plain-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('甲', '\u200B', '\uD800', '\u202E', '\n', '\r', '\t', '\0', '\u2028', '\u00A0', ' '),
    )
    .map((parts) => parts.join('')),
);

it('what was typed is a plain line when it is cleaned and joined, unless nothing of it is seen', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const line = cleanTyped(typed).replace(/\s*\n\s*/gu, '');
      expect(line === '' || isPlainLine(line)).toBe(true);
      expect(isPlainLine(typed) && typed.trim() === typed).toBe(isPlainLine(typed) && line === typed);
    }),
  );
});

it('words that are let in are the same when they were stored and read again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const change = { change: 'set-text', at: 0, end: 1, text };
      const parsed = changeSchema.safeParse(change);
      expect(parsed.success).toBe(isPlainText(text));
      if (parsed.success) expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
    }),
  );
});
