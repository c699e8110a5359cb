import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { openDrawn } from '#tests/support/draw-page.ts';
import { makePdf } from '#tests/support/make-pdf.ts';

it('a PDF tells what its information dictionary says, in the order of the list', async () => {
  const document = await PDFDocument.load(makePdf([{ texts: [] }]), { updateMetadata: false });
  document.setProducer('云溪打印');
  document.setTitle('关于防汛的通知');
  document.setKeywords(['防汛', '水库']);
  document.setCreationDate(new Date('2024-03-06T01:15:00Z'));
  const pages = await openDrawn('application/pdf', await document.save({ useObjectStreams: false }));
  const { properties, tags } = pages.additions();
  expect(properties.map(({ name, value }) => `${name} ${value}`)).toEqual([
    'title 关于防汛的通知',
    'keywords 防汛 水库',
    'producer 云溪打印',
    'created 2024-03-06 01:15:00',
  ]);
  expect(tags).toEqual([]);
  pages.close();
});

it('a PDF that says nothing of itself tells nothing', async () => {
  const pages = await openDrawn('application/pdf', makePdf([{ texts: [] }]));
  expect(pages.additions()).toEqual({ properties: [], tags: [], signatures: [], attachments: [] });
  pages.close();
});
