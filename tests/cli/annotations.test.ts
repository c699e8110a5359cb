import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ListedAnnotation, Review } from '#core/model/annotation-list.ts';
import type { MergeEntry } from '#core/model/annotation-merge.ts';
import { readDocx } from '#tests/support/read-docx.ts';
import { startHost } from '#tests/support/test-host.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { archiveWithIssue, failing, gazette, json } from './run-gazette.ts';

type Listed = { annotations: ListedAnnotation[] };

/** An archive in which one sentence is marked. */
async function annotatedArchive(): Promise<{ folder: string; file: string; quote: string }> {
  const { folder, file } = await archiveWithIssue();
  const { get } = startHost();
  await get('archive.open', { folder });
  await get('profile.save', { author: '沈波' });
  const { documents } = await get('documents.list', { issueId: null });
  const documentId = documents[0]?.id;
  if (documentId === undefined) throw new Error('no document');
  const { text } = await get('documents.get', { documentId });
  const range = { start: 0, end: Math.min(12, text.length) };
  await get('annotations.save', {
    ...{ id: null, documentId, range, style: 'highlight', color: 'green' },
    ...{ note: '**核对**', tags: ['防汛', '待查'] },
  });
  await get('archive.close', {});
  return { folder, file, quote: text.slice(range.start, range.end) };
}

// Each command is a process of its own.
describe('gazette annotations', () => {
  it('lists with a filter', async () => {
    const { folder, quote } = await annotatedArchive();
    const { annotations } = await json<Listed>('annotations', folder, 'list', '--tag', '防汛,待查');
    expect(annotations).toMatchObject([{ selector: { quote }, author: '沈波', tags: ['防汛', '待查'] }]);
    expect(await json('annotations', folder, '--text', '没有的词')).toEqual({ annotations: [] });
  });

  it('exports in each form, by the ending of the file or as it is told', async () => {
    const { folder, quote } = await annotatedArchive();
    const out = makeTempFolder();
    const docx = join(out, 'a.docx');
    expect(await json('annotations', folder, 'export', docx)).toEqual({ file: docx, annotations: 1 });
    expect(await readDocx(readFileSync(docx))).toEqual(expect.arrayContaining(['批注（沈波）：{*核对}']));
    const told = join(out, 'b.bin');
    await json('annotations', folder, 'export', told, '--format', 'docx');
    expect(await readDocx(readFileSync(told))).toEqual(expect.arrayContaining(['标签：防汛、待查']));
    for (const name of ['a.csv', 'a.md'] as const) {
      await json('annotations', folder, 'export', join(out, name));
      expect(readFileSync(join(out, name), 'utf8')).toContain('**核对**');
    }
    const { annotations } = await json<{ annotations: { target: unknown }[] }>(
      'annotations',
      folder,
      'export',
    );
    expect(JSON.stringify(annotations)).toContain(quote);
    expect((await gazette('annotations', folder, 'export', docx, '--format', 'odt')).code).toBe(2);
  });

  it('previews a file and overwrites only what is named', async () => {
    const [ours, theirs] = [await annotatedArchive(), await annotatedArchive()];
    const file = join(makeTempFolder(), '同事.jsonld');
    await json('annotations', ours.folder, 'export', file);
    expect(await json('annotations', ours.folder, 'preview', file)).toEqual({ entries: [], unchanged: 1 });
    const { entries } = await json<{ entries: MergeEntry[] }>('annotations', theirs.folder, 'preview', file);
    expect(entries).toMatchObject([{ outcome: 'added', theirs: { note: '**核对**', author: '沈波' } }]);
    expect(await json('annotations', theirs.folder, 'import', file)).toMatchObject({
      added: 1,
      conflicting: [],
    });
    const other = file.replace('同事', '改过');
    writeFileSync(other, readFileSync(file, 'utf8').replaceAll('核对', '存疑').replaceAll('沈波', '林禾'));
    const refused = await json<{ conflicting: string[] }>('annotations', theirs.folder, 'import', other);
    expect(refused).toMatchObject({ added: 0, overwritten: 0, conflicting: [expect.any(String)] });
    const [id = ''] = refused.conflicting;
    expect(await json('annotations', theirs.folder, 'import', other, '--overwrite', id)).toMatchObject({
      overwritten: 1,
    });
    expect(JSON.stringify(await json('annotations', theirs.folder, 'list', '--text', '存疑'))).toContain(
      '林禾',
    );
  });

  it('lists what a correction did, accepts it, and takes back what was done here', async () => {
    const { folder } = await annotatedArchive();
    const { get } = startHost();
    await get('archive.open', { folder });
    const { documents } = await get('documents.list', { issueId: null });
    const [document] = documents;
    if (document === undefined) throw new Error('no document');
    const { blocks, text } = await get('documents.get', { documentId: document.id });
    const [{ source, range }] = blocks as [(typeof blocks)[number]];
    if (source === null) throw new Error('no source');
    const words = text.slice(range.start, range.end);
    const change = { change: 'set-text', at: source.start, end: source.end, text: `关于${words}` } as const;
    await get('corrections.save', { issueId: document.issueId, changes: [change] });
    await get('archive.close', {});
    const { reviews } = await json<{ reviews: Review[] }>('annotations', folder, 'awaiting');
    expect(reviews).toHaveLength(1);
    const found = reviews[0]?.outcome === 'lost' ? 0 : 1;
    expect(await json('annotations', folder, 'accept')).toEqual({ accepted: found, left: 1 - found });
    // What this profile of the command line did, which is not the one that annotated.
    expect(await json('annotations', folder, 'undo')).toMatchObject({
      step: found === 1 ? { operation: 'annotations.accept' } : null,
    });
    expect(await json<{ reviews: Review[] }>('annotations', folder, 'awaiting')).toMatchObject({
      reviews: [{}],
    });
    expect(await json('annotations', folder, 'redo')).toMatchObject({
      step: found === 1 ? { operation: 'annotations.accept' } : null,
    });
  });

  it('tells an action it does not know, and a file that is none', async () => {
    const { folder, file } = await annotatedArchive();
    expect((await gazette('annotations', folder, 'paint')).code).toBe(2);
    expect((await gazette('annotations', folder, 'import')).code).toBe(2);
    expect(await failing('annotations', folder, 'preview', file)).toMatchObject({
      code: 1,
      answer: { error: { code: 'annotation/bad-file' } },
    });
  });
});
