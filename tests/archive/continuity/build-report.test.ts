import { expect, it } from 'vitest';
import { listFindings } from '#core/continuity/list-findings.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

it('reports of real holdings which issues are missing, and which copies differ', async () => {
  const { get, importTexts } = await startHostWithArchive();
  await importTexts({
    'one.txt': bulletinText(1),
    'four.txt': bulletinText(4),
    'four-again.txt': `${bulletinText(4)}\n`,
    'four-differing.txt': bulletinText(4).replaceAll('防汛', '抗旱'),
  });
  const report = await get('continuity.report', {});
  const [bulletin] = report.bulletins;
  expect(
    bulletin?.years.map(({ held, missing }) => ({ held: held.map(({ number }) => number), missing })),
  ).toEqual([{ held: [1, 4], missing: [2, 3] }]);
  const [repeated] = report.repeatedIssues;
  expect(repeated?.copies.map(({ file }) => file).sort()).toEqual([
    'four-again.txt',
    'four-differing.txt',
    'four.txt',
  ]);
  expect(repeated?.isSame).toBe(false);
  expect(listFindings(report, 'zh-CN').map(({ check }) => check)).toContain('missing');
});

it('prints as a page that shows text as text', async () => {
  const { get, importTexts } = await startHostWithArchive();
  await importTexts({ '<b>a.txt': '没有标题的一段话，说不清是什么。' });
  const { title, content } = await get('continuity.render', { language: 'zh-CN' });
  expect(title).toBe('馆藏齐全检查');
  expect(content).toContain('&lt;b&gt;a');
  expect(content).not.toContain('<b>a');
});
