import { expect, test } from 'vitest';
import sharp from 'sharp';
import type { DocumentId, IssueId, JobId } from '#core/model/ids.ts';
import { packPictures } from '../../support/pack-pictures.ts';
import { printNotice } from '../../support/print-notice.ts';
import { sheet } from '../../support/sheets.ts';
import { startHost, startHostWithArchive, type TestHost } from '../../support/test-host.ts';

const PATIENCE_MS = 120_000;

async function recognise({ get, host }: TestHost): Promise<void> {
  const { jobId } = await get('recognition.resume', {});
  if (jobId === null) throw new Error('nothing waits');
  const job = await host.waitForJob(jobId);
  expect(job).toMatchObject({ state: 'done', result: { report: { failed: [] } } });
}

async function onlyDocument({ get }: TestHost, issueId: IssueId): Promise<DocumentId> {
  const { documents } = await get('documents.list', { issueId });
  expect(documents).toHaveLength(1);
  return documents[0]?.id as DocumentId; // counted in the line above
}

test(
  'a scan is kept at once, recognised, read, found on its page, and corrected like any text',
  async () => {
    const host = await startHostWithArchive();
    const { imported } = await host.importTexts({ '防汛通知.png': await printNotice() });
    const issueId = imported[0]?.id as IssueId; // told by the next line where it is not there
    expect(imported).toMatchObject([{ documents: 0, warnings: ['pages-without-text', 'no-text'] }]);
    expect(await host.get('recognition.status', {})).toMatchObject({
      waiting: 1,
      issues: [{ issueId, pages: 1, waiting: 1, failed: 0 }],
    });

    await recognise(host);
    const documentId = await onlyDocument(host, issueId);
    const document = await host.get('documents.get', { documentId });
    expect(document).toMatchObject({
      title: '云溪区人民政府办公室关于做好防汛值班工作的通知',
      documentNumber: '云政办字〔2024〕9号',
      signedOn: '2024-05-08',
    });
    expect(document.text).toContain(
      '为做好今年汛期的防汛值班工作，保障群众生命财产安全，现将有关事项通知如下。',
    );
    expect((await host.get('search.run', { query: '防汛物资' })).total).toBe(1);
    expect((await host.get('issues.get', { issueId })).warnings).toContain('pages-recognised');

    const { pages, leaves } = await host.get('facsimile.open', { issueId });
    expect({ pages: pages.length, leaves }).toEqual({ pages: 1, leaves: [0] });
    const { areas } = await host.get('facsimile.locate', { issueId, page: 1, quotes: ['立即报告'] });
    expect(areas[0]?.[0]?.top).toBeCloseTo(670 / 1100, 1);

    const { lines } = await host.get('recognition.lines', { documentId });
    const line = lines.find(({ range }) => document.text.slice(range.start, range.end).includes('立即报告'));
    expect(line?.area.top).toBeCloseTo(670 / 1100, 1);
    const block = document.blocks.find(({ range }) => range.end >= (line?.range.end ?? 0));
    const source = block?.source ?? { start: 0, end: 1 };
    const text = document.text.slice(block?.range.start, block?.range.end).replace('立即', '马上');
    await host.get('corrections.save', {
      issueId,
      changes: [{ change: 'set-text', at: source.start, end: source.end, text }],
    });
    expect((await host.get('documents.get', { documentId })).text).toContain('遇有险情马上报告');
    // What was corrected is not as it was recognised any more.
    expect((await host.get('recognition.lines', { documentId })).lines).toHaveLength(lines.length - 1);
  },
  PATIENCE_MS,
);

test(
  'a page that lies on its side is turned, and read again',
  async () => {
    const host = await startHostWithArchive();
    const scan = await sharp(await printNotice())
      .rotate(270)
      .png()
      .toBuffer();
    const { imported } = await host.importTexts({ '防汛通知.png': scan });
    const issueId = imported[0]?.id as IssueId; // one file was imported
    await host.get('recognition.again', { issueId, pages: [1], turnBy: 90 });
    await recognise(host);
    const documentId = await onlyDocument(host, issueId);
    expect((await host.get('documents.get', { documentId })).title).toContain('关于做好防汛值班工作的通知');
    const { pages } = await host.get('facsimile.open', { issueId });
    expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0);
    const drawn = await host.get('facsimile.draw', { issueId, page: 1, width: 310 });
    expect([drawn.width, drawn.height]).toEqual([310, 275]);
  },
  PATIENCE_MS,
);

test(
  'work on the queue is paused and goes on where it was, the issue that is wanted first before others',
  async () => {
    const host = await startHostWithArchive();
    const notice = await printNotice();
    const { imported } = await host.importTexts({
      '1.png': notice,
      '2.jpg': await sharp(notice).jpeg().toBuffer(),
    });
    const [first, second] = imported.map(({ id }) => id);
    await host.get('recognition.wantFirst', { issueId: second as IssueId }); // two were imported
    const { jobId } = await host.get('recognition.resume', {});
    await host.get('recognition.pause', {});
    if (jobId !== null) expect(await host.host.waitForJob(jobId)).toMatchObject({ state: 'cancelled' });
    expect(await host.get('recognition.status', {})).toMatchObject({
      isPaused: true,
      jobId: null,
      waiting: 2,
    });
    const subjects: string[] = [];
    host.host.subscribe(({ name, payload }) => {
      if (name === 'job.changed' && payload.kind === 'recognise') subjects.push(payload.subject);
    });
    await recognise(host);
    expect(subjects.find((subject) => subject !== '')).toBe('2');
    expect((await host.get('recognition.status', {})).waiting).toBe(0);
    expect((await host.get('recognition.scans', { issueId: first as IssueId })).scans).toEqual([
      { page: 1, turn: 0, state: 'recognised', failure: null },
    ]);
  },
  PATIENCE_MS,
);

test(
  'what was interrupted goes on by itself when the archive is opened again',
  async () => {
    const first = await startHostWithArchive();
    const { imported } = await first.importTexts({ '1.png': await printNotice() });
    await first.get('recognition.resume', {});
    // Closed in the middle of a page.
    await first.host.close();
    const second = startHost({ isAttended: true });
    await second.get('archive.open', { folder: first.folder });
    const status = await second.get('recognition.status', {});
    expect(status).toMatchObject({ isPaused: false, waiting: 1 });
    expect(await second.finish({ jobId: status.jobId as JobId })).toMatchObject({ state: 'done' }); // it works, as told above
    const documentId = await onlyDocument(second, imported[0]?.id as IssueId);
    expect((await second.get('documents.get', { documentId })).title).toContain('防汛值班工作');
  },
  PATIENCE_MS,
);

test(
  'a bundle of pages is one issue: a row for each page, drawn and read in its order',
  async () => {
    const host = await startHostWithArchive();
    const notice = await printNotice();
    const bytes = await packPictures({ '01.png': await sheet(400, 600), '02.png': notice });
    const { imported } = await host.importTexts({ '2024年第9期.cbz': bytes });
    const issueId = imported[0]?.id as IssueId; // told by the next line where it is not there
    expect(imported).toMatchObject([{ original: { name: '2024年第9期.cbz' } }]);
    expect(await host.get('recognition.status', {})).toMatchObject({
      waiting: 2,
      issues: [{ issueId, pages: 2, waiting: 2, failed: 0 }],
    });
    await recognise(host);
    const documentId = await onlyDocument(host, issueId);
    const document = await host.get('documents.get', { documentId });
    expect(document.documentNumber).toBe('云政办字〔2024〕9号');
    const { pages, leaves } = await host.get('facsimile.open', { issueId });
    expect({ pages: pages.length, leaves }).toEqual({ pages: 2, leaves: [0, 1] });
    const { areas } = await host.get('facsimile.locate', { issueId, page: 2, quotes: ['立即报告'] });
    expect(areas[0]?.[0]?.top).toBeCloseTo(670 / 1100, 1);
    const again = await host.importTexts({ '另一个名字.cbz': bytes });
    expect(again.skipped.map(({ reason }) => reason)).toEqual(['already-imported']);
  },
  PATIENCE_MS,
);
