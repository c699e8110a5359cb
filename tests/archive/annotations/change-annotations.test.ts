import { describe, expect, it } from 'vitest';
import { describePassage } from '#core/excerpt/describe-passage.ts';
import { startAnnotating, type AnnotatedArchive } from './annotated-archive.ts';

async function all({ get }: AnnotatedArchive) {
  return (await get('annotations.list', { documentId: null })).annotations;
}

describe('annotations.change', () => {
  it('sets the same on many, named or filtered, and goes back as one', async () => {
    const archive = await startAnnotating();
    const one = await archive.mark('健全机制', { tags: ['防汛', '旧'] });
    const other = await archive.mark('周明', { note: '同名？' });
    const before = await all(archive);
    const change = { color: 'rose', isShared: true, addTags: ['待查'], removeTags: ['旧'] } as const;
    const request = { ...change, addTags: [...change.addTags], removeTags: [...change.removeTags] };
    const { changed } = await archive.get('annotations.change', {
      which: { ids: [one, other] },
      change: request,
    });
    expect(changed).toBe(2);
    expect(await all(archive)).toMatchObject([
      { id: one, color: 'rose', isShared: true, tags: ['防汛', '待查'] },
      { id: other, color: 'rose', isShared: true, tags: ['待查'], note: '同名？' },
    ]);
    const filtered = await archive.get('annotations.change', {
      which: { filter: { text: '同名' } },
      change: { style: 'note' },
    });
    expect(filtered.changed).toBe(1);
    await archive.get('undo.step', { direction: 'undo' });
    await archive.get('undo.step', { direction: 'undo' });
    expect(await all(archive)).toEqual(before);
    const nothing = { which: { filter: { text: '没有' } }, change: { color: 'blue' } } as const;
    expect(await archive.get('annotations.change', nothing)).toEqual({ changed: 0, inverse: null });
  });

  it('links to another annotation or to a passage', async () => {
    const archive = await startAnnotating();
    const [one, other] = [await archive.mark('健全机制'), await archive.mark('周明')];
    const documentId = archive.documentIds[0];
    if (documentId === undefined) throw new Error('no document');
    const document = await archive.get('documents.get', { documentId });
    const passage = describePassage(document, { start: 3, end: 9 });
    await archive.get('annotations.change', {
      which: { ids: [one] },
      change: { link: { kind: 'annotation', annotationId: other } },
    });
    await archive.get('annotations.change', { which: { ids: [other] }, change: { link: passage } });
    expect((await all(archive)).map(({ link }) => link)).toEqual([
      { kind: 'annotation', annotationId: other },
      passage,
    ]);
    expect((await archive.get('annotations.query', { filter: { hasLink: true } })).total).toBe(2);
  });
});

describe('annotations.split', () => {
  it('parts a passage: note with the first, look and tags with both', async () => {
    const archive = await startAnnotating();
    const id = await archive.mark('青川河、云溪湖沿线', { note: '巡查', tags: ['河湖'], color: 'green' });
    const [before] = await all(archive);
    const start = before?.range?.start ?? 0;
    const { annotations } = await archive.get('annotations.split', { id, at: start + 4 });
    expect(annotations).toMatchObject([
      { id, selector: { quote: '青川河、' }, note: '巡查', tags: ['河湖'], color: 'green' },
      { selector: { quote: '云溪湖沿线' }, note: '', tags: ['河湖'], color: 'green' },
    ]);
    expect((await archive.fail('annotations.split', { id, at: start })).code).toBe('annotation/bad-range');
    await archive.get('undo.step', { direction: 'undo' });
    expect(await all(archive)).toEqual([before]);
    await archive.get('undo.step', { direction: 'redo' });
    expect((await all(archive)).map(({ selector }) => selector.quote)).toEqual(['青川河、', '云溪湖沿线']);
  });
});

describe('colours', () => {
  it('have meanings that one can name, and take back', async () => {
    const { get } = await startAnnotating();
    const { colors } = await get('colors.save', { colors: [{ color: 'green', name: '已核实' }] });
    expect(colors).toEqual([
      { color: 'amber', name: '' },
      { color: 'green', name: '已核实' },
      { color: 'blue', name: '' },
      { color: 'rose', name: '' },
    ]);
    await get('undo.step', { direction: 'undo' });
    expect((await get('colors.list', {})).colors.map(({ name }) => name)).toEqual(['', '', '', '']);
  });
});

describe('undo', () => {
  it('goes past a step that cannot be taken back any more, when told to', async () => {
    const archive = await startAnnotating();
    const { get, fail } = archive;
    const body = { id: null, name: '云溪区应急管理局', names: [], note: '' };
    await get('profile.save', { author: '甲' });
    await archive.mark('健全机制');
    const { authority } = await get('authorities.save', body);
    if (authority.id === null) throw new Error('the body is not written down');
    await get('authorities.remove', { id: authority.id });
    // Meanwhile another one writes down a body of that name.
    await get('profile.save', { author: '乙' });
    await get('authorities.save', body);
    await get('profile.save', { author: '甲' });
    const failure = await fail('undo.step', { direction: 'undo' });
    expect(failure.code).toBe('authority/name-taken');
    const operations = async () => (await get('undo.list', {})).past.map(({ operation }) => operation);
    expect(await operations()).toEqual(['authorities.remove', 'authorities.save', 'annotations.save']);
    for (const left of [['authorities.save', 'annotations.save'], ['annotations.save']]) {
      const [failed] = (await get('undo.list', {})).past;
      if (!failed) throw new Error('nothing can be undone');
      await get('undo.skip', { id: failed.id });
      expect(await operations()).toEqual(left);
    }
    expect((await get('undo.step', { direction: 'undo' })).step?.operation).toBe('annotations.save');
    expect(await all(archive)).toEqual([]);
  });

  it('lets nobody skip the step of another profile', async () => {
    const archive = await startAnnotating();
    await archive.get('profile.save', { author: '甲' });
    await archive.mark('健全机制');
    const [step] = (await archive.get('undo.list', {})).past;
    await archive.get('profile.save', { author: '乙' });
    expect((await archive.fail('undo.skip', { id: step?.id ?? 0 })).code).toBe('item/not-found');
  });

  it('outlives the session, and is each profile its own', async () => {
    const archive = await startAnnotating();
    const { get, folder } = archive;
    await get('profile.save', { author: '甲' });
    const id = await archive.mark('健全机制', { note: '一' });
    await get('annotations.change', { which: { ids: [id] }, change: { note: '二' } });
    await get('annotations.remove', { ids: [id] });
    await get('profile.save', { author: '乙' });
    await archive.mark('周明');
    await get('archive.close', {});
    await get('archive.open', { folder });
    expect((await get('undo.list', {})).past.map(({ operation }) => operation)).toEqual(['annotations.save']);
    await get('profile.save', { author: '甲' });
    expect((await get('undo.list', {})).past.map(({ operation }) => operation)).toEqual([
      'annotations.remove',
      'annotations.change',
      'annotations.save',
    ]);
    const notes = async () => (await all(archive)).map(({ note }) => note).filter(Boolean);
    const seen: string[][] = [];
    for (const direction of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) {
      await get('undo.step', { direction });
      seen.push(await notes());
    }
    expect(seen).toEqual([['二'], ['一'], [], ['一'], ['二'], []]);
    expect(await get('undo.step', { direction: 'redo' })).toEqual({ step: null, left: 0 });
  });

  it('does a step of many changes a part at a time, which stays one step either way', async () => {
    const archive = await startAnnotating();
    const { get } = archive;
    for (const quote of ['健全机制', '周明', '青川河']) await archive.mark(quote);
    await get('undo.join', { count: 3 });
    const sizes = async () => {
      const { past, future } = await get('undo.list', {});
      return [past.length, future.length, (await all(archive)).length];
    };
    expect((await get('undo.step', { direction: 'undo', most: 2 })).left).toBe(1);
    expect(await sizes()).toEqual([1, 1, 1]);
    expect((await get('undo.step', { direction: 'undo', most: 2, goesOn: true })).left).toBe(0);
    expect(await sizes()).toEqual([0, 1, 0]);
    expect((await get('undo.step', { direction: 'redo' })).left).toBe(0);
    expect(await sizes()).toEqual([1, 0, 3]);
    // Stopped half way, both halves can be gone on with.
    await get('undo.step', { direction: 'undo', most: 1 });
    await get('undo.step', { direction: 'redo' });
    expect((await all(archive)).length).toBe(3);
    for (let step = 0; step < 2; step += 1) await get('undo.step', { direction: 'undo' });
    expect(await sizes()).toEqual([0, 2, 0]);
  });

  it('forgets what could be done again when something new is done, and takes joined steps back together', async () => {
    const archive = await startAnnotating();
    const { get } = archive;
    await archive.mark('健全机制');
    await get('undo.step', { direction: 'undo' });
    await archive.mark('周明');
    await archive.mark('青川河');
    await get('undo.join', { count: 2 });
    const { past, future } = await get('undo.list', {});
    expect([past.length, future.length]).toEqual([1, 0]);
    await get('undo.step', { direction: 'undo' });
    expect(await all(archive)).toEqual([]);
    await get('undo.step', { direction: 'redo' });
    expect(await all(archive)).toHaveLength(2);
  });
});
