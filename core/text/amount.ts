import { asciiDigits } from './chinese-number.ts';
import { squeeze } from './characters.ts';

const AMOUNT = /^([-—–－−+＋±]?)(\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．](\d+))?(?:[%％‰]|\p{Script=Han}{0,6})$/u;
const NEGATIVE = /[-—–－−]/;

/**
 * A printed value as a number: thousands parted by commas, full-width digits, signs of every width; null where it is none
 * (— … /). Units are left as they are: 1.2亿元 is 1.2.
 */
export function parseAmount(text: string): number | null {
  if (text.length > 60) return null;
  const match = AMOUNT.exec(asciiDigits(squeeze(text)));
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const amount = Number(`${whole.replace(/[,，]/g, '')}.${fraction || '0'}`);
  return NEGATIVE.test(sign) ? -amount : amount;
}
