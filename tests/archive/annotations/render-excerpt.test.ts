import { describe, expect, it } from 'vitest';
import { renderExcerpt } from '#archive/annotations/render-excerpt.ts';
import { saveAnnotation, removeAnnotations } from '#archive/annotations/save-annotation.ts';
import { getDossier, saveDossier } from '#archive/annotations/dossier.ts';
import { listAnnotations } from '#archive/annotations/list-annotations.ts';
import { settleAnnotations } from '#archive/annotations/settle-annotations.ts';
import { insertDocument, toStored } from '#archive/holdings/write-document.ts';
import { insertIssue } from '#archive/holdings/write-issue.ts';
import type { Db } from '#archive/database/connection.ts';
import { describePassage } from '#core/excerpt/describe-passage.ts';
import type { AnnotationDraft } from '#core/model/annotation.ts';
import { annotationIdSchema, documentIdSchema, type DocumentId } from '#core/model/ids.ts';
import { measures } from '#tests/core/excerpt/sample-dossier.ts';
import { openTempDatabase } from '#tests/support/temp-archive.ts';

const BY = { author: '王编目', now: '2026-11-20T08:30:00.000Z' };

function holdIssue(db: Db): DocumentId {
  const sha256 = 'ab'.repeat(32);
  db.prepare("INSERT INTO original VALUES (?, 1, 'a.txt', 'txt', 'text/plain', 'utf-8')").run(sha256);
  const reading = {
    bulletin: '青川市云溪区人民政府公报',
    year: 2024,
    number: 2,
    publishedOn: null,
    pages: 60,
    documents: [],
    leaves: [0],
    furniture: [],
    warnings: [],
  };
  const issueId = insertIssue(db, reading, sha256, BY.now);
  return documentIdSchema.parse(insertDocument(db, issueId, toStored(measures)));
}

function draftOf(
  documentId: DocumentId,
  quote: string,
  more: Partial<AnnotationDraft> = {},
): AnnotationDraft {
  const start = measures.text.indexOf(quote);
  const range = { start, end: start + quote.length };
  return { id: null, documentId, range, style: 'highlight', color: 'amber', note: '', tags: [], ...more };
}

/** As a better reading of the same original would leave it. */
function changeText(db: Db, change: (text: string) => string): void {
  const { text } = db.prepare<[], { text: string }>('SELECT text FROM document_text').get() ?? { text: '' };
  db.prepare('UPDATE document_text SET text = ?').run(change(text));
  db.prepare("INSERT INTO meta VALUES ('annotations_unsettled', '1')").run();
  settleAnnotations(db);
}

describe('renderExcerpt', () => {
  it('joins passages and documents with their issue, in the order chosen', async () => {
    const db = await openTempDatabase();
    const documentId = holdIssue(db);
    const { annotation } = saveAnnotation(db, draftOf(documentId, '一窗受理', { note: '核对' }), BY);
    const items = [
      { kind: 'annotation' as const, annotationId: annotation.id },
      { kind: 'document' as const, documentId },
    ];
    const { content, entries } = renderExcerpt(db, { title: '摘编', items, format: 'md', language: 'zh-CN' });
    expect(entries).toBe(2);
    expect(content).toContain('> 一窗受理\n\n**批注：** 核对');
    expect(content).toContain('| 审批事项 | 项 | 27 |');
    expect(content).toContain('青川市云溪区人民政府公报, 2024(2): 41.');
    expect(renderExcerpt(db, { title: '摘编', items, format: 'html', language: 'en' }).content).toMatch(
      /^<!doctype html>\n<html lang="en">/u,
    );
  });

  it('refuses an empty choice, and what is not there or was removed', async () => {
    const db = await openTempDatabase();
    const documentId = holdIssue(db);
    const { annotation } = saveAnnotation(db, draftOf(documentId, '一窗受理'), BY);
    removeAnnotations(db, [annotation.id], BY);
    const render = (items: Parameters<typeof renderExcerpt>[1]['items']) => () =>
      renderExcerpt(db, { title: '', items, format: 'html', language: 'zh-CN' });
    expect(render([])).toThrow('excerpt/nothing-chosen');
    expect(render([{ kind: 'annotation', annotationId: annotation.id }])).toThrow('item/not-found');
    expect(render([{ kind: 'document', documentId: documentIdSchema.parse(99) }])).toThrow('item/not-found');
  });
});

describe('passages without an annotation', () => {
  const passage = (documentId: DocumentId, quote: string) =>
    describePassage({ ...measures, id: documentId }, draftOf(documentId, quote).range);

  it('are kept in the dossier and printed with their source, as often as they were chosen', async () => {
    const db = await openTempDatabase();
    const documentId = holdIssue(db);
    const items = ['平均办理时限缩短至11个工作日', '一窗受理'].map((quote) => passage(documentId, quote));
    saveDossier(db, { title: '摘编', items });
    expect(getDossier(db).items).toEqual(items);
    const { content, entries } = renderExcerpt(db, { title: '摘编', items, format: 'md', language: 'zh-CN' });
    expect(entries).toBe(2);
    expect(content).toContain('> 平均办理时限缩短至11个工作日\n\n**出处：** 云溪区人民政府办公室');
    expect(content).toContain('青川市云溪区人民政府公报, 2024(2): 41.');
  });

  it('follow their words in a changed text, and are printed as orphans where these are gone', async () => {
    const db = await openTempDatabase();
    const documentId = holdIssue(db);
    const items = [passage(documentId, '平均办理时限缩短至11个工作日')];
    const content = (format: 'md' | 'html') =>
      renderExcerpt(db, { title: '', items, format, language: 'zh-CN' }).content;
    changeText(db, (text) => `补一行。\n${text}`);
    expect(content('md')).not.toContain('原文已变动');
    changeText(db, () => '另一份文字，与原来毫不相干。');
    expect(content('md')).toContain('*原文已变动，以下为选取时的文字。*');
    expect(content('html')).toContain(
      '<div class="passage quoted orphan">\n<p class="paragraph">平均办理时限',
    );
  });

  it('are left out of the dossier while their document is not held', async () => {
    const db = await openTempDatabase();
    const documentId = holdIssue(db);
    const there = passage(documentId, '一窗受理');
    const gone = { ...there, documentId: documentIdSchema.parse(99) };
    saveDossier(db, { title: '', items: [gone, there] });
    expect(getDossier(db).items).toEqual([there]);
    expect(() => renderExcerpt(db, { title: '', items: [gone], format: 'md', language: 'zh-CN' })).toThrow(
      'item/not-found',
    );
  });
});

describe('annotations in a text that changed', () => {
  it('keep an orphan visible with its old quote, also when its note is edited', async () => {
    const db = await openTempDatabase();
    const documentId = holdIssue(db);
    const { annotation } = saveAnnotation(db, draftOf(documentId, '平均办理时限缩短至11个工作日'), BY);
    changeText(db, () => '另一份文字，与原来毫不相干。');
    const edited = {
      ...draftOf(documentId, '平均办理时限缩短至11个工作日'),
      id: annotation.id,
      note: '旧文',
    };
    saveAnnotation(db, edited, BY);
    expect(listAnnotations(db, documentId)).toMatchObject([
      { state: 'orphan', range: null, page: null, note: '旧文', selector: annotation.selector },
    ]);
    const items = [{ kind: 'annotation' as const, annotationId: annotation.id }];
    expect(renderExcerpt(db, { title: '', items, format: 'md', language: 'zh-CN' }).content).toContain(
      '平均办理时限缩短至11个工作日',
    );
  });

  it('follow their passage, and keep the position they were made with when a note is edited', async () => {
    const db = await openTempDatabase();
    const documentId = holdIssue(db);
    const { annotation } = saveAnnotation(db, draftOf(documentId, '平均办理时限缩短至11个工作日'), BY);
    changeText(db, (text) => `补一行。\n${text}`);
    const [moved] = listAnnotations(db, documentId);
    const range = { start: annotation.selector.range.start + 5, end: annotation.selector.range.end + 5 };
    expect(moved).toMatchObject({ state: 'anchored', range });
    const { annotation: edited } = saveAnnotation(
      db,
      { ...draftOf(documentId, ''), id: annotation.id, range, note: '改' },
      BY,
    );
    expect(edited).toMatchObject({ range, selector: annotation.selector });
  });

  it('go back to the old quote when placing an orphan anew is taken back', async () => {
    const db = await openTempDatabase();
    const documentId = holdIssue(db);
    const { annotation } = saveAnnotation(db, draftOf(documentId, '平均办理时限缩短至11个工作日'), BY);
    changeText(db, () => '另一份文字，与原来毫不相干。'.repeat(20));
    const anew = { ...draftOf(documentId, ''), id: annotation.id, range: { start: 3, end: 5 } };
    const { annotation: placed, inverse } = saveAnnotation(db, anew, BY);
    expect(placed).toMatchObject({ state: 'anchored', selector: { quote: '文字' } });
    if (inverse.operation !== 'annotations.save') throw new Error(inverse.operation);
    saveAnnotation(db, inverse.request, BY);
    expect(listAnnotations(db, documentId)).toMatchObject([
      { state: 'orphan', selector: annotation.selector },
    ]);
  });
});

describe('removing', () => {
  it('takes back only what it removed', async () => {
    const db = await openTempDatabase();
    const documentId = holdIssue(db);
    const [one, other] = ['一窗受理', '精简'].map(
      (quote) => saveAnnotation(db, draftOf(documentId, quote), BY).annotation.id,
    );
    if (one === undefined || other === undefined) throw new Error('two annotations');
    removeAnnotations(db, [one], BY);
    expect(removeAnnotations(db, [one, other], BY)).toEqual({
      operation: 'annotations.restore',
      request: { ids: [other] },
    });
  });

  it('removes nothing where one of the annotations is not there', async () => {
    const db = await openTempDatabase();
    const documentId = holdIssue(db);
    const { annotation } = saveAnnotation(db, draftOf(documentId, '一窗受理'), BY);
    const nobody = annotationIdSchema.parse('0b6a1f2e-6a0f-4a9e-9f5e-2f6a6d1c7b11');
    expect(() => removeAnnotations(db, [annotation.id, nobody], BY)).toThrow('item/not-found');
    expect(listAnnotations(db, null)).toHaveLength(1);
  });

  it('leaves a removed passage out of the dossier as long as it is removed', async () => {
    const db = await openTempDatabase();
    const documentId = holdIssue(db);
    const { annotation } = saveAnnotation(db, draftOf(documentId, '一窗受理'), BY);
    const item = { kind: 'annotation' as const, annotationId: annotation.id };
    saveDossier(db, { title: '摘编', items: [item] });
    removeAnnotations(db, [annotation.id], BY);
    expect(getDossier(db).items).toEqual([]);
    db.prepare('UPDATE annotation SET removed_at = NULL').run();
    expect(getDossier(db).items).toEqual([item]);
  });
});
