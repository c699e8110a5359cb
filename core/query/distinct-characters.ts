import { textOfUnits } from '../text/text-of-units.ts';

const seen = new Uint32Array(0x10000);
let round = 0;

/** Every character of a search form once, but spaces and line ends, joined by spaces. */
export function distinctCharacters(form: string): string {
  round = round === 0xffffffff ? 1 : round + 1;
  if (round === 1) seen.fill(0);
  const pairs = new Set<string>();
  const units = new Uint16Array(Math.min(form.length, 0x10000) * 2);
  let length = 0;
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) pairs.add(form.slice(at, ++at + 1));
    else if (seen[unit] !== round) {
      seen[unit] = round;
      if (unit <= 0x20) continue;
      units[length++] = unit;
      units[length++] = 0x20;
    }
  }
  return textOfUnits(units, length) + [...pairs].join(' ');
}
