import { expect, test } from 'vitest';
import { dressPreview } from '#renderer/dossier/dress-preview.ts';

const FONTS = '<link rel="stylesheet" href="fonts/fonts.css">';

test('fonts come first, so that the style of the document has the last word on type', () => {
  expect(dressPreview('<html><head lang="zh"><style>body{}</style></head><body>甲</body></html>')).toBe(
    `<html><head lang="zh">${FONTS}<style>body{}</style></head><body>甲</body></html>`,
  );
});

test('a piece without a head is dressed as well, and a <header> is no head', () => {
  expect(dressPreview('<header>甲</header>')).toBe(`${FONTS}<header>甲</header>`);
});
