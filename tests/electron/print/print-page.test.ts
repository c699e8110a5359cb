import { expect, test } from 'vitest';
import { withFonts } from '#electron/print/print-page.ts';

const link = '<link rel="stylesheet" href="app://gazette/fonts/fonts.css">';

test.each([
  ['<!doctype html><html><head><style>p{}</style></head></html>', `<head>${link}<style>`],
  ['<HEAD lang="zh">\n<title>a</title>', `<HEAD lang="zh">${link}\n<title>`],
  ['<header>a</header>', `${link}<header>`],
  ['', link],
])('the fonts come before everything else in %j', (html, expected) => {
  const page = withFonts(html);
  expect(page).toContain(expected);
  expect(page.replace(link, '')).toBe(html);
});
