import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startAnnotating, type AnnotatedArchive } from './annotated-archive.ts';

async function exported({ get }: AnnotatedArchive, filter = {}): Promise<string> {
  const file = join(makeTempFolder(), 'out.jsonld');
  await get('annotations.export', { file, filter });
  return file;
}

async function all({ get }: AnnotatedArchive) {
  return (await get('annotations.list', { documentId: null })).annotations;
}

/** Two archives that held the same, and were worked on apart since. */
async function startApart() {
  const [ours, theirs] = [await startAnnotating(), await startAnnotating()];
  for (const { get } of [ours, theirs]) await get('profile.save', { author: '甲' });
  const ids = {
    later: await theirs.mark('健全机制', { note: '初稿' }),
    both: await theirs.mark('周明', { note: '初稿' }),
    same: await theirs.mark('青川河'),
  };
  await ours.get('annotations.import', { file: await exported(theirs) });
  const note = (archive: AnnotatedArchive, id: (typeof ids)['both'], words: string) =>
    archive.get('annotations.change', { which: { ids: [id] }, change: { note: words } });
  await note(theirs, ids.later, '定稿');
  await note(theirs, ids.both, '彼');
  await note(ours, ids.both, '此');
  const added = await theirs.mark('林小禾', { isShared: true });
  return { ours, theirs, ids: { ...ids, added }, file: await exported(theirs) };
}

describe('merging the file of a colleague', () => {
  it('tells beforehand what it adds, changes and contradicts, side by side', async () => {
    const { ours, ids, file } = await startApart();
    const before = await all(ours);
    const { entries, unchanged } = await ours.get('annotations.previewImport', { file });
    expect(unchanged).toBe(1);
    expect(Object.fromEntries(entries.map((entry) => [entry.id, entry]))).toMatchObject({
      [ids.later]: { outcome: 'changed', fields: ['note'], ours: { note: '初稿' }, theirs: { note: '定稿' } },
      [ids.both]: { outcome: 'conflicting', fields: ['note'], ours: { note: '此' }, theirs: { note: '彼' } },
      [ids.added]: { outcome: 'added', fields: [], ours: null, theirs: { quote: '林小禾' } },
    });
    expect(await all(ours)).toEqual(before);
  });

  it('overwrites nothing that is not named, and goes back as a whole', async () => {
    const { ours, theirs, ids, file } = await startApart();
    const before = await all(ours);
    expect(await ours.get('annotations.import', { file })).toMatchObject({
      added: 1,
      overwritten: 0,
      unchanged: 1,
      conflicting: [ids.later, ids.both],
    });
    expect((await all(ours)).map(({ note }) => note).filter(Boolean)).toEqual(['初稿', '此']);
    const overwrite = [ids.later, ids.both];
    expect(await ours.get('annotations.import', { file, overwrite })).toMatchObject({
      added: 0,
      overwritten: 2,
    });
    expect(await all(ours)).toEqual(await all(theirs));
    for (const direction of ['undo', 'undo'] as const) await ours.get('undo.step', { direction });
    expect(await all(ours)).toEqual(before);
  });

  it('takes only what is shared where the file was made so', async () => {
    const { theirs, ids } = await startApart();
    const file = await exported(theirs, { isShared: true });
    const other = await startAnnotating();
    expect(await other.get('annotations.import', { file })).toMatchObject({ added: 1 });
    expect(await all(other)).toMatchObject([{ id: ids.added, isShared: true }]);
  });
});

describe('annotations as table and as Markdown', () => {
  it('are written whole, with notes as they were written', async () => {
    const archive = await startAnnotating();
    await archive.get('colors.save', { colors: [{ color: 'green', name: '已核实' }] });
    await archive.mark('健全机制', { note: '**要点**：\n- 一', tags: ['防汛'], color: 'green' });
    await archive.mark('林小禾', { note: '=1+1' });
    const folder = makeTempFolder();
    const [csv, md] = [join(folder, 'a.csv'), join(folder, 'a.md')];
    expect(await archive.get('annotations.export', { file: csv, form: 'csv' })).toMatchObject({
      annotations: 2,
    });
    expect(readFileSync(csv, 'utf8')).toContain(',健全机制,"**要点**：\n- 一",防汛,高亮,已核实,');
    expect(readFileSync(csv, 'utf8')).toContain(`,林小禾,"'=1+1",`);
    await archive.get('annotations.export', { file: md, form: 'md', filter: { colors: ['green'] } });
    expect(readFileSync(md, 'utf8')).toMatch(
      /^# .*第1季度.*\n\n.*第1期\n\n> 健全机制\n\n\*\*要点\*\*：\n- 一\n\n— .*已核实 · #防汛/u,
    );
    const files = join(folder, '批注');
    expect(await archive.get('annotations.exportFolder', { folder: files })).toMatchObject({
      files: 2,
      annotations: 2,
    });
    expect(readdirSync(files)).toHaveLength(2);
    expect((await archive.fail('annotations.exportFolder', { folder: files })).code).toBe(
      'keeping/target-not-empty',
    );
  });
});
