import { describeRange } from '#core/anchoring/describe-range.ts';
import type { DossierSource } from '#core/excerpt/build-dossier.ts';
import { annotationSchema, type Annotation } from '#core/model/annotation.ts';
import { documentSchema, type Block, type BlockKind, type Document } from '#core/model/document.ts';
import { issueSchema } from '#core/model/issue.ts';

type Piece = { kind: BlockKind; text?: string; rows?: string[][]; page?: number };

/** A document of these blocks, with its canonical text and their ranges. */
export function makeDocument(pieces: readonly Piece[], more: Record<string, unknown> = {}): Document {
  let text = '';
  const blocks: Block[] = pieces.map(({ kind, rows, page = 41, ...piece }, index) => {
    if (index > 0) text += '\n';
    const start = text.length;
    text += rows === undefined ? (piece.text ?? '') : rows.map((row) => row.join('\t')).join('\n');
    const level = kind === 'heading' ? 1 : null;
    return { kind, level, range: { start, end: text.length }, page, source: null, rows: rows ?? null };
  });
  return documentSchema.parse({
    id: 1,
    issueId: 1,
    order: 1,
    column: '政府文件',
    title: '优化营商环境十六条措施',
    kind: 'notice',
    documentNumber: '云政办字〔2024〕7号',
    issuers: ['云溪区人民政府办公室'],
    speaker: null,
    signedOn: null,
    printedOn: null,
    pageStart: 41,
    pageEnd: 43,
    confidence: 1,
    characters: text.length,
    text,
    textVersion: 1,
    blocks,
    outline: [],
    evidence: [],
    ...more,
  });
}

export const measures = makeDocument([
  { kind: 'title', text: '优化营商环境十六条措施' },
  { kind: 'document-number', text: '云政办字〔2024〕7号' },
  { kind: 'heading', text: '一、精简审批流程' },
  { kind: 'paragraph', text: '推行“一窗受理”，平均办理时限缩短至11个工作日。' },
  {
    kind: 'table',
    page: 42,
    rows: [
      ['指标', '单位', '数值'],
      ['审批事项', '项', '27'],
      ['办理时限', '工作日', '11'],
    ],
  },
  { kind: 'paragraph', page: 43, text: '本措施自印发之日起施行。' },
]);

export const issue = issueSchema.parse({
  id: 1,
  bulletinId: 1,
  bulletin: '青川市云溪区人民政府公报',
  year: 2024,
  number: 2,
  title: '青川市云溪区人民政府公报 2024年第2期',
  publishedOn: null,
  pages: 60,
  documents: 1,
  original: { sha256: 'ab'.repeat(32), bytes: 1, name: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8' },
  importedAt: '2026-11-20T08:30:00.000Z',
  warnings: [],
});

/** A passage of a document from the first words to the last, with what was noted on it. */
export function makeSource(
  document: Document,
  [from, to]: [string, string],
  more: Partial<Annotation> = {},
): DossierSource {
  const range = { start: document.text.indexOf(from), end: document.text.indexOf(to) + to.length };
  const passage = annotationSchema.parse({
    id: '0b6a1f2e-6a0f-4a9e-9f5e-2f6a6d1c7b11',
    documentId: document.id,
    style: 'highlight',
    color: 'amber',
    note: '',
    tags: [],
    isShared: false,
    isGivenUp: false,
    link: null,
    awaiting: null,
    selector: describeRange(document.text, range, 1),
    range,
    state: more.range === null ? 'orphan' : 'anchored',
    page: document.blocks.findLast((block) => block.range.start <= range.start)?.page ?? null,
    author: '王编目',
    createdAt: '2026-11-20T08:30:00.000Z',
    changedAt: '2026-11-20T08:30:00.000Z',
    ...more,
  });
  return { document, issue, passage };
}
