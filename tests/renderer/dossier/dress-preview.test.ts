import { expect, test } from 'vitest';
import { dressPreview } from '#renderer/dossier/dress-preview.ts';

const FONTS = '<link rel="stylesheet" href="fonts/fonts.css">';

test('fonts come first, so that the style of the document has the last word on type', () => {
  const dressed = dressPreview('<html><head><style>body{}</style></head><body>甲$&乙</body></html>');
  expect(dressed.startsWith(`<html><head>${FONTS}<style>body{}</style><style>`)).toBe(true);
  expect(dressed.endsWith('</style></head><body>甲$&乙</body></html>')).toBe(true);
});

test('a piece without a head is dressed as well', () => {
  expect(dressPreview('<p>甲</p>').startsWith(`${FONTS}<p>甲</p><style>`)).toBe(true);
});
