import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Inverse } from '#core/contract/inverse.ts';
import type { AnnotationDraft } from '#core/model/annotation.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

type Started = TestHost & { documentId: DocumentId; text: string };

async function archiveWithDocument(): Promise<Started> {
  const started = await startHostWithArchive();
  await started.importTexts({ 'a.txt': bulletinText(1) });
  const [first] = (await started.get('documents.list', { issueId: null })).documents;
  if (first === undefined) throw new Error('no document');
  const { text } = await started.get('documents.get', { documentId: first.id });
  return { ...started, documentId: first.id, text };
}

function draft(
  { documentId, text }: Started,
  quote: string,
  more: Partial<AnnotationDraft> = {},
): AnnotationDraft {
  const start = text.indexOf(quote);
  const range = { start, end: start + quote.length };
  return { id: null, documentId, range, style: 'highlight', color: 'amber', note: '', tags: [], ...more };
}

async function apply({ get }: Started, inverse: Inverse): Promise<Inverse> {
  // Each branch of the union fits its own operation, which a call over the union cannot say.
  return (await get(inverse.operation, inverse.request as never)).inverse;
}

async function listed({ get, documentId }: Started) {
  const { annotations } = await get('annotations.list', { documentId });
  return annotations.map(({ selector, note, color, tags, state }) => ({
    quote: selector.quote,
    note,
    color,
    tags,
    state,
  }));
}

describe('annotations', () => {
  it('keeps passage, page, note and tags, and lists them in text order', async () => {
    const started = await archiveWithDocument();
    await started.get('annotations.save', draft(started, '青川河、云溪湖', { note: '核对', tags: ['防汛'] }));
    await started.get('annotations.save', draft(started, '健全机制', { style: 'underline', color: 'blue' }));
    const { annotations } = await started.get('annotations.list', { documentId: null });
    expect(annotations).toMatchObject([
      {
        selector: { quote: '健全机制' },
        style: 'underline',
        color: 'blue',
        state: 'anchored',
        issue: '青川市云溪区人民政府公报 2024年第1期',
      },
      {
        selector: { quote: '青川河、云溪湖' },
        note: '核对',
        tags: ['防汛'],
        documentTitle: '云溪区人民政府办公室关于做好第1季度防汛工作的通知',
      },
    ]);
  });

  it('takes adding, changing and removing back and does them again', async () => {
    const started = await archiveWithDocument();
    const { annotation, inverse: unAdd } = await started.get('annotations.save', draft(started, '健全机制'));
    const added = await listed(started);
    const changes = { id: annotation.id, note: '改', color: 'rose', tags: ['一', '二'] } as const;
    const { inverse: unChange } = await started.get(
      'annotations.save',
      draft(started, '健全机制', { ...changes, tags: [...changes.tags] }),
    );
    const changed = await listed(started);
    const { inverse: unRemove } = await started.get('annotations.remove', { ids: [annotation.id] });
    expect(await listed(started)).toEqual([]);
    const reRemove = await apply(started, unRemove);
    expect(await listed(started)).toEqual(changed);
    const reChange = await apply(started, unChange);
    expect(await listed(started)).toEqual(added);
    const reAdd = await apply(started, unAdd);
    expect(await listed(started)).toEqual([]);
    await apply(started, reAdd);
    await apply(started, reChange);
    expect(await listed(started)).toEqual(changed);
    await apply(started, reRemove);
    expect(await listed(started)).toEqual([]);
  });

  it.each([
    ['outside the text', { start: 10, end: 1_000_000 }, 'annotation/bad-range'],
    ['empty', { start: 10, end: 10 }, 'ipc/invalid-request'],
    ['backwards', { start: 10, end: 4 }, 'ipc/invalid-request'],
  ])('refuses a range that is %s', async (_, range, code) => {
    const started = await archiveWithDocument();
    expect((await started.fail('annotations.save', draft(started, '健全机制', { range }))).code).toBe(code);
  });

  it('refuses a document or an annotation that is not there', async () => {
    const started = await archiveWithDocument();
    const nowhere = { ...draft(started, '健全机制'), documentId: 999 as DocumentId };
    expect((await started.fail('annotations.save', nowhere)).code).toBe('item/not-found');
    const ids = ['b3b0a2a6-0000-4000-8000-000000000000' as never];
    expect((await started.fail('annotations.remove', { ids })).code).toBe('item/not-found');
  });
});

describe('exchange of annotations', () => {
  async function exported(started: Started): Promise<string> {
    const file = join(makeTempFolder(), 'out.jsonld');
    await started.get('annotations.export', { file });
    return file;
  }

  it('brings annotations over whole to another archive of the same issue, once', async () => {
    const started = await archiveWithDocument();
    await started.get(
      'annotations.save',
      draft(started, '健全机制', { note: '注意 <b>"引号"</b>\n第二行', tags: ['督查', 'a b'] }),
    );
    await started.get('annotations.save', draft(started, '青川河', { style: 'underline', color: 'green' }));
    const file = await exported(started);
    const other = await archiveWithDocument();
    const whole = { added: 2, unchanged: 0, conflicting: [], unplaced: [] };
    expect(await other.get('annotations.import', { file })).toMatchObject(whole);
    expect(await other.get('annotations.list', { documentId: null })).toEqual(
      await started.get('annotations.list', { documentId: null }),
    );
    expect(await other.get('annotations.import', { file })).toEqual({
      ...whole,
      added: 0,
      overwritten: 0,
      unchanged: 2,
      inverse: null,
    });
  });

  it('overwrites nothing and places nothing by guess', async () => {
    const started = await archiveWithDocument();
    const { annotation } = await started.get('annotations.save', draft(started, '健全机制', { note: '甲' }));
    const file = await exported(started);
    await started.get('annotations.save', draft(started, '健全机制', { id: annotation.id, note: '乙' }));
    expect(await started.get('annotations.import', { file })).toMatchObject({
      added: 0,
      conflicting: [annotation.id],
    });
    expect(await listed(started)).toMatchObject([{ note: '乙' }]);
    const empty = await startHostWithArchive();
    expect(await empty.get('annotations.import', { file })).toMatchObject({
      added: 0,
      unplaced: [annotation.id],
    });
  });

  it.each([
    ['no JSON', '<xml/>'],
    ['another kind of JSON', '{"type":"FeatureCollection"}'],
    [
      'an annotation of something else',
      JSON.stringify({
        type: 'AnnotationCollection',
        first: {
          type: 'AnnotationPage',
          items: [{ type: 'Annotation', id: 'urn:uuid:1', target: 'http://example.com' }],
        },
      }),
    ],
    ['a prototype', '{"__proto__":{"type":"AnnotationCollection"}}'],
    ['nesting without end', '['.repeat(50_000)],
  ])('refuses %s and changes nothing', async (_, content) => {
    const started = await archiveWithDocument();
    const file = join(makeTempFolder(), 'bad.jsonld');
    writeFileSync(file, content);
    expect((await started.fail('annotations.import', { file })).code).toBe('annotation/bad-file');
    expect(await listed(started)).toEqual([]);
  });
});

describe('the dossier', () => {
  it('is kept in order and its change can be taken back', async () => {
    const started = await archiveWithDocument();
    const empty = { title: '', items: [] };
    expect(await started.get('dossier.get', {})).toEqual(empty);
    const dossier = {
      title: '防汛摘编',
      items: [{ kind: 'document' as const, documentId: started.documentId }],
    };
    const { inverse } = await started.get('dossier.save', dossier);
    expect(await started.get('dossier.get', {})).toEqual(dossier);
    await apply(started, inverse);
    expect(await started.get('dossier.get', {})).toEqual(empty);
  });

  it('keeps a removed annotation in its place when it is saved meanwhile, and goes back as a whole', async () => {
    const started = await archiveWithDocument();
    const { get, documentId } = started;
    const { annotation } = await get('annotations.save', draft(started, '健全机制'));
    const document = { kind: 'document' as const, documentId };
    const items = [{ kind: 'annotation' as const, annotationId: annotation.id }, document];
    await get('dossier.save', { title: '甲', items });
    await get('annotations.remove', { ids: [annotation.id] });
    expect(await get('dossier.get', {})).toEqual({ title: '甲', items: [document] });
    const { dossier, inverse } = await get('dossier.save', { title: '乙', items: [document] });
    expect(dossier).toEqual({ title: '乙', items: [document] });
    await get('annotations.restore', { ids: [annotation.id] });
    expect(await get('dossier.get', {})).toEqual({ title: '乙', items });
    await get('annotations.remove', { ids: [annotation.id] });
    await get('dossier.save', { title: '丙', items: [] });
    await apply(started, inverse);
    await get('annotations.restore', { ids: [annotation.id] });
    expect(await get('dossier.get', {})).toEqual({ title: '甲', items });
  });
});
