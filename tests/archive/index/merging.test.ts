import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IndexedDocument } from '#archive/index/full-text-index.ts';
import { SegmentGone } from '#archive/index/segment-gone.ts';
import { variedText } from '#tests/support/add-segments.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { addDocuments, documentsWith } from './index-contents.ts';
import { contents, documents, openForWriting, readAll } from './small-index.ts';

describe('merging', () => {
  it('goes on in short steps and changes nothing that is found, while documents come and go', () => {
    const { index } = openForWriting(join(makeTempFolder(), 'index.sqlite'));
    for (const document of documents.slice(0, 40)) addDocuments(index, [document], 1);
    const before = contents(index);
    let steps = 0;
    for (let at = 40; index.tidy(0.01) || at < documents.length; steps++) {
      const more = documents[at++];
      if (more === undefined) continue;
      addDocuments(index, [more], 1);
      index.changeDocuments({ changed: [], removed: [more.id] }, 1);
    }
    expect(contents(index)).toEqual(before);
    expect([index.segments().length < 12, steps > 20]).toEqual([true, true]);
    index.close();
  });

  it('lets segments gather while more are to come, and writes what many hold once', () => {
    const { index } = openForWriting(join(makeTempFolder(), 'index.sqlite'));
    const many = Array.from(
      { length: 70 },
      (_, at) => ({ ...documents[at % 60], id: at + 1 }) as IndexedDocument,
    );
    const levels = () => index.segments().map(({ level }) => level);
    for (const document of many.slice(0, 63)) addDocuments(index, [document], 1);
    while (index.tidy(50, { isPatient: true }));
    expect(levels()).toEqual(Array(63).fill(0));
    for (const document of many.slice(63)) addDocuments(index, [document], 1);
    const before = contents(index);
    while (index.tidy(50, { isPatient: true }));
    expect([levels(), contents(index)]).toEqual([[0, 0, 0, 0, 0, 0, 2], before]);
    addDocuments(index, many.slice(0, 2), 1);
    addDocuments(index, many.slice(2, 4), 1);
    while (index.tidy(50));
    expect(levels()).toEqual([2, 1]);
    index.close();
  });

  it('takes nothing that was read of segments that are gone for what stands in new ones', () => {
    const { index } = openForWriting(join(makeTempFolder(), 'index.sqlite'));
    const [first, ...others] = documents.slice(0, 8);
    if (first === undefined) throw new Error('no documents');
    for (const document of [first, ...others]) addDocuments(index, [document], 1);
    expect([documentsWith(index, '营商环境').length, documentsWith(index, '水库')]).toEqual([8, []]);
    index.changeDocuments({ changed: [], removed: [first, ...others].map(({ id }) => id) }, 2);
    while (index.tidy(50));
    addDocuments(index, [{ ...first, id: 9, text: '水库除险加固，水库巡查。' }], 3);
    expect([documentsWith(index, '营商环境'), documentsWith(index, '水库')]).toEqual([[], [[9, 2]]]);
    index.close();
  });

  it('tells that a segment is gone whose titles are wanted when another has taken its place', () => {
    const { index } = openForWriting(join(makeTempFolder(), 'index.sqlite'));
    for (const document of documents.slice(0, 8)) addDocuments(index, [document], 1);
    const titles = index.segments()[0]?.lines[0];
    while (index.tidy(50));
    titles?.letGo();
    expect(() => titles?.read('title')).toThrow(SegmentGone);
    index.close();
  });

  it('leaves nothing behind that a later start does not throw away', () => {
    const file = join(makeTempFolder(), 'index.sqlite');
    const { index } = openForWriting(file);
    for (const document of documents.slice(0, 8))
      addDocuments(index, [{ ...document, text: document.text.repeat(900) }], 1);
    index.tidy(0.001);
    const before = contents(index);
    index.close();
    const { index: again } = openForWriting(file);
    expect(contents(again)).toEqual(before);
    while (again.tidy(50));
    expect([contents(again), again.segments().length]).toEqual([before, 1]);
    again.close();
    expect(readAll(file, 'SELECT * FROM garbage')).toEqual([]);
    const [{ free, pages }] = readAll(
      file,
      'SELECT freelist_count AS free, page_count AS pages FROM pragma_freelist_count, pragma_page_count',
    ) as [{ free: number; pages: number }];
    expect(free).toBeLessThanOrEqual(Math.max(256, pages * 0.1));
  });

  it('holds no more however often a merge is cut off', () => {
    const file = join(makeTempFolder(), 'index.sqlite');
    const { index } = openForWriting(file);
    for (const document of documents.slice(0, 8))
      addDocuments(index, [{ ...document, text: variedText(document.id, 200_000) }], 1);
    index.close();
    const [before] = readAll(file, 'SELECT count(*) AS chunks FROM chunk') as [{ chunks: number }];
    for (let time = 0; time < 6; time++) {
      const { index: again } = openForWriting(file);
      // One step each at the most, of the nine that a merge of these takes.
      for (let step = 0; step < 5; step++) again.tidy(0.001);
      again.close();
      const [{ chunks, unfinished }] = readAll(
        file,
        'SELECT count(*) AS chunks, (SELECT count(*) FROM garbage) AS unfinished FROM chunk',
      ) as [{ chunks: number; unfinished: number }];
      expect([unfinished <= 1, chunks <= before.chunks * 2]).toEqual([true, true]);
    }
  });
});
