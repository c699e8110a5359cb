import { fromBER, IA5String, Integer, OctetString, Sequence, Utf8String, type AsnType } from 'asn1js';

/** What the data of a seal says: its name, and how it is printed. */
export type Seal = { name: string | null; picture: Uint8Array | null };

const MOST_NODES = 100_000;

/**
 * The name and the picture in the data of a seal, or of a signature made with one (SES_ESPropertyInfo and SES_ESPictrueInfo of
 * GB/T 38540-2020 and of its forerunners): a number and a name; a kind, bytes, a width and a height.
 */
export function readSeal(data: Uint8Array): Seal {
  const seal: Seal = { name: null, picture: null };
  const { offset, result } = fromBER(Uint8Array.from(data));
  const queue: AsnType[] = offset === -1 ? [] : [result];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const node = queue[at];
    if (!(node instanceof Sequence)) continue;
    const [first, second, third, fourth] = node.valueBlock.value;
    if (first instanceof Integer && second instanceof Utf8String) seal.name ??= second.getValue();
    if (
      first instanceof IA5String &&
      second instanceof OctetString &&
      third instanceof Integer &&
      fourth instanceof Integer
    )
      seal.picture ??= new Uint8Array(second.getValue());
    queue.push(...node.valueBlock.value);
  }
  return seal;
}
