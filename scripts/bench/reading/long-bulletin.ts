import { writePlanReport } from '../../samples/documents/plan-report.ts';
import type { Draft } from '../../samples/draft.ts';
import { bulletinName, YUNXI } from '../../samples/district.ts';
import { createWriter, SAMPLE_OPTIONS } from '../../samples/generate-bulletins.ts';
import { createHistory } from '../../samples/history.ts';
import { printOneColumn } from '../../samples/layout/one-column.ts';
import { createRandom } from '../../samples/random.ts';
import { FILE_STYLES } from '../../samples/styles.ts';

const SEED = 150_000;
const YEAR = 2024;

/** A bulletin file whose first document is a report of at least `characters` characters, in headings and running paragraphs. */
export function writeLongBulletin(characters: number): string {
  const style = FILE_STYLES.at(-2);
  if (style === undefined) throw new Error('no style');
  const draft = writeLongReport(characters);
  return printOneColumn({
    bulletin: bulletinName(YUNXI),
    year: YEAR,
    number: 1,
    running: 1,
    publishedOn: `${YEAR}-01-28`,
    drafts: [draft],
    style: style.print,
    random: createRandom(SEED),
  }).text;
}

function writeLongReport(characters: number): Draft {
  for (let scale = 8; ; scale += 1) {
    const options = { ...SAMPLE_OPTIONS, seed: SEED, scale };
    const draft = writePlanReport(createWriter(options, createHistory(YUNXI, createRandom(SEED)), YEAR, 1));
    if (draft.blocks.reduce((sum, { text }) => sum + text.length + 1, 0) >= characters) return draft;
  }
}
