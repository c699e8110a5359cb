import type { Random } from '../samples/random.ts';

/** Chance, and bytes made by it. */
export type HostileRandom = Random & { bytes: (length: number) => Uint8Array };

/** One way for a file to be broken or malicious. */
export type Hostile = {
  name: string;
  extension: string;
  make: (random: HostileRandom) => Uint8Array;
  /** So many of it at most: one of those that take all the time they are given is enough. */
  most?: number;
};
