/**
 * Says how well the understanding reads the samples: `node scripts/score-samples.ts [field]` prints the share of each field,
 * and every disagreement of the field named.
 */
import { SAMPLE_OPTIONS } from './samples/generate-bulletins.ts';
import { readSamples, sharesByField } from './samples/read-samples.ts';

const [wanted] = process.argv.slice(2);
const comparisons = await readSamples(SAMPLE_OPTIONS);
for (const { field, subject, agrees, expected, found } of comparisons) {
  if (!agrees && field === wanted) console.log(`${subject}\n  expected ${expected}\n  found    ${found}`);
}
for (const [field, { agreeing, all }] of sharesByField(comparisons)) {
  console.log(`${field.padEnd(20)} ${agreeing}/${all}`);
}
