import { dropPinyin, squeeze } from '../text/characters.ts';
import { simplify } from '../text/simplify.ts';
import { isNoOrgan, readOrgans } from './organ.ts';

/**
 * A name that begins with its place, or with whose it is, and ends like one of a group of people. In running text this says little; where the
 * print leaves room for nothing but a body it says enough.
 */
const PLACED =
  /^(?:中共|中央|中国|全国|国家|国务院|最高|\p{Script=Han}{2,6}?[省市县区州盟旗])\p{Script=Han}{0,20}[办组会社团队所站馆园校厂科庭协联台宫报院部委局厅处署司府]$/u;
const SHORTEST = 4;

/** The bodies of a line or a part of one where bodies are printed: before 关于 in a title, above the date that ends a text; empty where it is none. */
export function readPlacedOrgans(text: string): string[] {
  const known = readOrgans(text);
  if (known.length > 0) return known;
  const names = dropPinyin(text)
    .split(/[\s、，,]+/u)
    .filter((name) => name !== '');
  return names.every((name) => readOrgans(name).length > 0 || isPlaced(name)) ? names : [];
}

function isPlaced(name: string): boolean {
  const plain = simplify(squeeze(name));
  return plain.length >= SHORTEST && PLACED.test(plain) && !isNoOrgan(plain);
}
