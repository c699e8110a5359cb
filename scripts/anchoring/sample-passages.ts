import { decodeSource } from '#archive/importers/decode-source.ts';
import { splitsCharacter } from '#core/anchoring/check-range.ts';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import type { Range } from '#core/model/ids.ts';
import { generateBulletins, SAMPLE_OPTIONS } from '../samples/generate-bulletins.ts';
import type { Random } from '../samples/random.ts';

const SHORTEST_TEXT = 200;

/** The texts of the generated sample bulletins: formulaic official prose, lists of appointments and tables. */
export async function readSampleTexts(): Promise<string[]> {
  const texts: string[] = [];
  for (const { name, bytes } of generateBulletins(SAMPLE_OPTIONS)) {
    const file = { name, bytes };
    const { documents } = readBulletin(await decodeSource(file));
    for (const { text } of documents) if (text.length >= SHORTEST_TEXT) texts.push(text);
  }
  return texts;
}

/** A passage as a person marks one: a word or two, a clause, or some sentences; never part of a character. */
export function choosePassage(text: string, random: Random): Range {
  const kind = random.int(0, 9);
  const length = kind < 2 ? random.int(2, 8) : kind < 8 ? random.int(8, 80) : random.int(80, 400);
  const start = random.int(0, text.length - 2);
  const end = Math.min(text.length, start + length);
  return {
    start: splitsCharacter(text, start) ? start - 1 : start,
    end: splitsCharacter(text, end) ? end + 1 : end,
  };
}
