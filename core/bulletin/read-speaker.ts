import { SURNAMES } from '../text/surnames.ts';

const OFFICE =
  /(?:长|主任|书记|主席|总理|部长|委员|院长|检察长|局长|区长|市长|县长|省长|镇长|會長|会长|秘书长|总监|行长|長|記|任)$/u;
/** 云溪区人民法院 院长张明 */
const GLUED =
  /^(.{4,40}?\s+(?:院长|院長|检察长|檢察長|主任|主席|市长|省长|县长|区长|市長|省長))(\p{Script=Han}{2,3})$/u;
const LONGEST = 50;

/** Office and name of a speaker as a line below the title prints them (云溪区区长 张明); null where the line is none. */
export function readSpeaker(text: string): string | null {
  if (text.length > LONGEST) return null;
  const plain = text.replace(/^[（(]|[）)]$/gu, '').trim();
  const spaced = /^(.{2,40}?)\s+(\p{Script=Han}{2,4})$/u.exec(plain) ?? GLUED.exec(plain);
  if (!spaced) return null;
  const [, office = '', name = ''] = spaced;
  return OFFICE.test(office.trim()) && SURNAMES.has(name.charAt(0))
    ? `${office.trim().replace(/\s+/g, '')} ${name}`
    : null;
}
