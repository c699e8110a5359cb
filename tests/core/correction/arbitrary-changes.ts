import fc from 'fast-check';
import { BLOCK_KINDS, DOCUMENT_KINDS } from '#core/model/document.ts';
import { changeSchema, type Change } from '#core/model/correction.ts';
import type { IssueReading } from '#core/model/issue.ts';

/** Changes of a reading such as the window makes, and others that hit nothing: each passes the contract. */
export function arbitraryChange(reading: IssueReading, text: string): fc.Arbitrary<Change> {
  const blocks = reading.documents.flatMap((document) =>
    document.blocks.map(({ source, range }) => ({
      start: source?.start ?? 0,
      end: source?.end ?? 0,
      words: document.text.slice(range.start, range.end),
    })),
  );
  const place = fc.constantFrom(
    ...blocks,
    ...reading.furniture.map(({ source }) => ({ ...source, words: 'x' })),
  );
  const at = fc.oneof(
    { weight: 4, arbitrary: place.map(({ start }) => start) },
    { weight: 1, arbitrary: fc.nat(text.length + 5) },
  );
  const words = fc.oneof(
    fc.constantFrom(
      '关于…的通知',
      '云政发〔2024〕1号',
      '2024年5月1日',
      '甲\t乙\n丙',
      '一、总则',
      ' 空 格 ',
      '附件：',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  );
  const stretch = fc.oneof(
    place.map(({ start, end }) => ({ at: start, end })),
    fc.tuple(at, fc.nat(400)).map(([start, length]) => ({ at: start, end: start + length })),
  );
  const page = fc.integer({ min: 1, max: 300 });
  const line = fc.constantFrom('甲', '云溪区人民政府', '通知');
  const fields = fc.oneof(
    fc.record({ title: line }),
    fc.record({
      documentNumber: fc.option(fc.constantFrom('云政发[2024]1号', '无号')),
      issuers: fc.array(line),
    }),
    fc.record({ kind: fc.constantFrom(...DOCUMENT_KINDS), signedOn: fc.option(fc.constant('2024-05-01')) }),
    fc.record({ pageStart: fc.option(page), column: fc.option(line), speaker: fc.option(line) }),
  );
  const head = place.chain(({ start, words: text }) =>
    fc.nat(text.length).map((length) => ({ at: start, before: text.slice(0, length) || '云' })),
  );
  return fc
    .oneof(
      fc.record({
        change: fc.constant('set-issue'),
        fields: fc.record({ number: fc.option(page), bulletin: fc.option(line) }),
      }),
      fc.record({ change: fc.constant('set-document'), at, fields }),
      fc.record({ change: fc.constantFrom('begin-document', 'join-document', 'join-block'), at }),
      fc.record({
        change: fc.constant('set-block'),
        at,
        kind: fc.constantFrom(...BLOCK_KINDS.filter((kind) => kind !== 'table')),
        level: fc.option(fc.integer({ min: 1, max: 9 })),
      }),
      fc.tuple(stretch, words).map(([range, text]) => ({ change: 'set-text', ...range, text })),
      head.map((split) => ({ change: 'split-block', ...split })),
      fc.record({ change: fc.constant('set-page'), at, page, scope: fc.constantFrom('page', 'onward') }),
      fc
        .tuple(fc.constantFrom('set-aside', 'take-in'), stretch)
        .map(([change, range]) => ({ change, ...range })),
    )
    .filter((change) => changeSchema.safeParse(change).success)
    .map((change) => changeSchema.parse(change));
}

/** The first printed character of a source that is in no block and in no furniture of its reading; null where all are. */
export function findLost({ documents, furniture }: IssueReading, text: string): string | null {
  const kept = new Uint8Array(text.length);
  for (const { source } of furniture) kept.fill(1, source.start, source.end);
  for (const { blocks } of documents)
    for (const { source } of blocks) if (source !== null) kept.fill(1, source.start, source.end);
  for (const [offset, isKept] of kept.entries())
    if (isKept === 0 && /\S/u.test(text.charAt(offset))) return text.slice(offset, offset + 20);
  return null;
}
