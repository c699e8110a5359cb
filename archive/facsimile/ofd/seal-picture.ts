import { fromBER, IA5String, Integer, OctetString, Sequence, type AsnType } from 'asn1js';
import type { OfdImage } from './resources.ts';

const MOST_NODES = 100_000;

/**
 * The picture in the data of a seal, or of a signature made with one (SES_ESPictrueInfo of GB/T 38540-2020 and of its forerunners): its
 * kind, its bytes, its width and height. Null where there is none.
 */
export function sealPicture(data: Uint8Array): OfdImage | null {
  const { offset, result } = fromBER(Uint8Array.from(data));
  if (offset === -1) return null;
  const queue: AsnType[] = [result];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const node = queue[at];
    if (!(node instanceof Sequence)) continue;
    const [kind, bytes, width, height] = node.valueBlock.value;
    if (
      kind instanceof IA5String &&
      bytes instanceof OctetString &&
      width instanceof Integer &&
      height instanceof Integer
    )
      return { format: kind.getValue().toLowerCase(), bytes: new Uint8Array(bytes.getValue()) };
    queue.push(...node.valueBlock.value);
  }
  return null;
}
