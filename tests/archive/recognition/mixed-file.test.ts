import { expect, test } from 'vitest';
import sharp from 'sharp';
import type { IssueId } from '#core/model/ids.ts';
import { makePdf, stream } from '../../support/make-pdf.ts';
import { printNotice } from '../../support/print-notice.ts';
import { startHostWithArchive } from '../../support/test-host.ts';

const BEFORE = [
  '云溪区人民政府关于植树造林的通知',
  '云政发〔2024〕3号',
  '各镇要在三月底以前完成春季植树任务。',
];
const BEHIND = [
  '云溪区人民政府关于整治河道的通知',
  '云政发〔2024〕5号',
  '各村要在四月底以前清除河道的淤泥。',
];

/** Pages with text before and behind a page that is a picture. */
async function mixedFile(): Promise<Uint8Array> {
  const lines = (texts: readonly string[]) =>
    texts.map((text, at) => ({ x: 72, y: 100 + at * 30, size: 16, text }));
  const jpeg = await sharp(await printNotice())
    .jpeg()
    .toBuffer();
  const image =
    '/Type /XObject /Subtype /Image /Width 1240 /Height 1100 /ColorSpace /DeviceRGB /BitsPerComponent 8';
  return makePdf(
    [{ texts: lines(BEFORE) }, { raw: 'q 595 0 0 528 0 200 cm /X Do Q' }, { texts: lines(BEHIND) }],
    {
      objects: { 100: stream(jpeg.toString('latin1'), `${image} /Filter /DCTDecode`) },
      xObjects: { X: 100 },
    },
  );
}

test('what was corrected and annotated behind a scan stays where it is when the scan is recognised', async () => {
  const { get, host, importTexts } = await startHostWithArchive();
  const { imported } = await importTexts({ '2024年第3期.pdf': await mixedFile() });
  const issueId = imported[0]?.id as IssueId; // one file was imported
  const titles = async () => (await get('documents.list', { issueId })).documents.map(({ title }) => title);
  expect(await titles()).toEqual([BEFORE[0], BEHIND[0]]);

  const behind = (await get('documents.list', { issueId })).documents[1];
  if (behind === undefined) throw new Error('no document');
  const { text, blocks } = await get('documents.get', { documentId: behind.id });
  const block = blocks.find(({ range }) => text.slice(range.start, range.end).includes('淤泥'));
  const source = block?.source ?? { start: 0, end: 1 };
  const change = {
    change: 'set-text',
    at: source.start,
    end: source.end,
    text: '各村要在五月底以前清除河道的淤泥。',
  } as const;
  await get('corrections.save', { issueId, changes: [change] });
  const start = text.indexOf('清除河道');
  await get('annotations.save', {
    id: null,
    documentId: behind.id,
    range: { start, end: start + 4 },
    style: 'highlight',
    color: 'amber',
    note: '',
    tags: [],
  });

  const { jobId } = await get('recognition.resume', {});
  if (jobId === null) throw new Error('nothing waits');
  await host.waitForJob(jobId);
  expect(await titles()).toEqual([BEFORE[0], '云溪区人民政府办公室关于做好防汛值班工作的通知', BEHIND[0]]);
  const after = (await get('documents.list', { issueId })).documents[2];
  expect(after?.id).toBe(behind.id);
  expect((await get('documents.get', { documentId: behind.id })).text).toContain('五月底以前清除河道');
  const { annotations } = await get('annotations.list', { documentId: behind.id });
  expect(annotations).toMatchObject([
    { state: 'anchored', range: { start, end: start + 4 }, awaiting: null },
  ]);
  expect((await get('corrections.list', { issueId })).corrections).toMatchObject([{ state: 'in-force' }]);
  // And stays so when the same original is read again.
  const reread = await host.waitForJob((await get('issues.reread', { issueIds: [issueId] })).jobId);
  expect(reread.result).toMatchObject({ report: { changed: [], notPlaced: [], failed: [] } });
}, 120_000);
