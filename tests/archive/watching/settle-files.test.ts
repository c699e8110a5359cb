import { expect, it } from 'vitest';
import { settleFiles } from '#archive/watching/settle-files.ts';
import type { SeenFile } from '#archive/watching/watched-file-rows.ts';

const seen = (path: string, bytes = 9): SeenFile => ({ path, bytes, modifiedMs: 1 });

it.each<[what: string, before: SeenFile[], now: SeenFile[], settled: string[]]>([
  ['a file that is as it was', [seen('/a.txt')], [seen('/a.txt')], ['/a.txt']],
  ['no file that has grown', [seen('/a.txt', 8)], [seen('/a.txt')], []],
  ['no empty file', [seen('/a.txt', 0)], [seen('/a.txt', 0)], []],
  ['no picture beside which another appears', [seen('/3/1.png')], [seen('/3/1.png'), seen('/3/2.png')], []],
  [
    'pictures beside one that stays empty, which does not settle itself,',
    [seen('/3/1.png'), seen('/3/2.png', 0)],
    [seen('/3/1.png'), seen('/3/2.png', 0)],
    ['/3/1.png'],
  ],
  [
    'no picture beside which an empty one appears',
    [seen('/3/1.png')],
    [seen('/3/1.png'), seen('/3/2.png', 0)],
    [],
  ],
  [
    'pictures and texts beside what appears elsewhere, or is none',
    [seen('/3/1.png'), seen('/4/1.txt')],
    [seen('/3/1.png'), seen('/4/1.txt'), seen('/4/1.png'), seen('/3/2.pdf')],
    ['/3/1.png', '/4/1.txt'],
  ],
])('%s has settled', (_, before, now, settled) => {
  expect(settleFiles(before, now).settled.map(({ path }) => path)).toEqual(settled);
});
