import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeRange } from '#core/anchoring/describe-range.ts';
import { toWebAnnotations, type ExchangedAnnotation } from '#core/anchoring/web-annotation.ts';
import type { RequestOf, ResponseOf } from '#core/contract/contract.ts';
import { ANNOTATION_COLORS, ANNOTATION_STYLES } from '#core/model/annotation.ts';
import { annotationIdSchema } from '#core/model/ids.ts';
import { choosePassage } from '../anchoring/sample-passages.ts';
import { generateBulletins, SAMPLE_OPTIONS } from '../samples/generate-bulletins.ts';
import { createRandom } from '../samples/random.ts';
import { createBenchArchive, type BenchArchive } from './bench-archive.ts';
import { rounded, withBudget, type BenchRow } from './row.ts';
import { percentile, timed } from './statistics.ts';

const BUDGET_MS = 50;
const ROUNDS = 9;
const TAGS = ['防汛', '人事', '预算', '招商', '待查', '存疑', '可引', '民生'];

/** What the browser of annotations asks. */
const QUERIES: [name: string, request: RequestOf<'annotations.query'>][] = [
  ['the first hundred of all', { limit: 100 }],
  ['a hundred in the middle', { offset: 5000, limit: 100 }],
  ['newest first', { sort: 'changed', limit: 100 }],
  ['words', { filter: { text: '核对 项目' }, limit: 100 }],
  ['two tags and a colour', { filter: { tags: ['防汛', '待查'], colors: ['rose'] }, limit: 100 }],
  [
    'an issuer and a kind',
    { filter: { issuers: ['青川市云溪区人民政府'], documentKinds: ['reply'] }, limit: 100 },
  ],
];
const GROUPS = ['document', 'issue', 'tag', 'issuer', 'color', 'author'] as const;

/** The browser over `count` annotations of the sample bulletins: a call of each sort is to take 50 ms at most. */
export async function benchAnnotations(work: string, count = 10_000): Promise<BenchRow[]> {
  const folder = join(work, 'annotations');
  mkdirSync(folder, { recursive: true });
  const archive = await createBenchArchive(join(folder, 'archive'));
  try {
    const file = join(folder, 'made.jsonld');
    await importSamples(archive, folder);
    writeFileSync(file, JSON.stringify(toWebAnnotations(await makeAnnotations(archive, count))));
    const row = (subject: string, value: number): BenchRow => ({
      area: 'annotations',
      name: 'gazette',
      subject: `${count} annotations: ${subject}`,
      value: rounded(value),
      unit: 'ms',
    });
    const rows = [
      row('import of a file', (await timed(() => archive.call('annotations.import', { file }))).tookMs),
    ];
    for (const [name, request] of QUERIES)
      rows.push(
        withBudget(row(name, await median(() => archive.call('annotations.query', request))), BUDGET_MS),
      );
    for (const by of GROUPS) {
      const tookMs = await median(() => archive.call('annotations.groups', { by }));
      rows.push(withBudget(row(`counts by ${by}`, tookMs), BUDGET_MS));
    }
    const all = { which: { filter: {} }, change: { color: 'blue', addTags: ['全部'] } } as const;
    const change = { ...all, change: { ...all.change, addTags: [...all.change.addTags] } };
    rows.push(
      row('recolour and tag all', (await timed(() => archive.call('annotations.change', change))).tookMs),
    );
    const undo = { direction: 'undo' } as const;
    rows.push(row('take that back', (await timed(() => archive.call('undo.step', undo))).tookMs));
    return rows;
  } finally {
    await archive.close();
    rmSync(folder, { recursive: true });
  }
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push((await timed(work)).tookMs);
  return percentile(times, 0.5);
}

async function importSamples(archive: BenchArchive, folder: string): Promise<void> {
  const files = join(folder, 'files');
  mkdirSync(files);
  for (const { name, bytes } of generateBulletins(SAMPLE_OPTIONS)) writeFileSync(join(files, name), bytes);
  await archive.importAll([files]);
}

async function makeAnnotations(archive: BenchArchive, count: number): Promise<ExchangedAnnotation[]> {
  const random = createRandom(count);
  const { issues } = await archive.call('issues.list', {});
  const hashes = new Map(issues.map(({ id, original }) => [id, original.sha256]));
  const { documents } = await archive.call('documents.list', { issueId: null });
  const texts: ResponseOf<'documents.get'>[] = [];
  for (const { id } of documents) texts.push(await archive.call('documents.get', { documentId: id }));
  const digits = (value: number): string => value.toString(16).padStart(12, '0');
  return Array.from({ length: count }, (_, index) => {
    const { issueId, order, text, textVersion } = random.pick(texts);
    const at = new Date(Date.UTC(2026, 0, 1) + index * 600_000).toISOString();
    return {
      id: annotationIdSchema.parse(`0b6a1f2e-6a0f-4a9e-9f5e-${digits(index)}`),
      style: random.pick(ANNOTATION_STYLES),
      color: random.pick(ANNOTATION_COLORS),
      note: random.chance(0.5) ? `核对第${index}处：数字与上年报告是否一致，**待查**。` : '',
      tags: random.sample(TAGS, random.int(0, 3)),
      isShared: random.chance(0.3),
      isGivenUp: false,
      link: null,
      selector: describeRange(text, choosePassage(text, random), textVersion),
      author: random.pick(['甲', '乙', '丙']),
      createdAt: at,
      changedAt: at,
      document: { sha256: hashes.get(issueId) ?? '', order },
    };
  });
}
