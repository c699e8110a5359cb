import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { buildPageFurniture, drawRunningHead, needsPageFurniture } from '#electron/print/page-furniture.ts';

test.each([
  ['130.0.6723.137', true],
  ['131.0.0.0', false],
  ['150.0.7871.47', false],
])('Chrome %s needs templates: %s', (version, needed) => {
  expect(needsPageFurniture(version)).toBe(needed);
});

test.each(['营商环境摘编', '</script>"); alert(1); ("', "it's `a` ${b}\n\u2028\\"])(
  'the running head %j is drawn as it is written, whatever it contains',
  async (title) => {
    const drawn: string[] = [];
    const brush = { measureText: () => ({ width: 10 }), fillText: (text: string) => drawn.push(text) };
    const canvas = { getContext: () => brush, toDataURL: () => 'data:image/png;base64,AA==' };
    const document = { fonts: { load: () => Promise.resolve() }, createElement: () => canvas };
    expect(await runInNewContext(drawRunningHead(title), { document })).toBe('data:image/png;base64,AA==');
    expect(drawn).toEqual([title]);
  },
);

test('the templates carry the drawn head and both page numbers', () => {
  const { headerTemplate, footerTemplate } = buildPageFurniture('zh-CN', 'data:image/png;base64,AA==');
  expect(headerTemplate).toContain('src="data:image/png;base64,AA=="');
  expect(footerTemplate).toMatch(/class="pageNumber".*class="totalPages"/);
});
