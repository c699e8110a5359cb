import { describeRange } from '#core/anchoring/describe-range.ts';
import { resolveSelector } from '#core/anchoring/resolve-selector.ts';
import { createRandom, seedOf } from '../samples/random.ts';
import { editShare } from './edit-share.ts';
import { FATES, VERDICTS, followPassage, judgePlace, type Fate, type Verdict } from './judge-place.ts';
import { choosePassage } from './sample-passages.ts';

/** One passage of one edited text; `tookMs` is the time that resolving took. */
export type AnchoringCase = {
  seed: number;
  fate: Fate;
  verdict: Verdict;
  quoteLength: number;
  tookMs: number;
};

const GREATEST_SHARE = 0.2;

/** Marks a passage of a text, edits up to a fifth of the text, and looks for the passage again. */
export function runCase(texts: readonly string[], seed: number): AnchoringCase {
  const random = createRandom(seedOf('anchoring', seed));
  const text = random.pick(texts);
  const passage = choosePassage(text, random);
  const selector = describeRange(text, passage, 1);
  const after = editShare(text, random.next() * GREATEST_SHARE, random);
  const started = performance.now();
  const resolution = resolveSelector(after.text, selector);
  const tookMs = performance.now() - started;
  const rest = followPassage(after, passage);
  const found = resolution.state === 'anchored' ? resolution.range : null;
  return {
    seed,
    fate: rest.fate,
    verdict: judgePlace(after, passage, rest, found),
    quoteLength: passage.end - passage.start,
    tookMs,
  };
}

export type AnchoringFigures = {
  cases: number;
  counts: Record<Fate, Record<Verdict, number>>;
  /** Share of the passages that stand word for word that were found at their place. */
  kept: number;
  /** Seeds of the cases in which a passage was found at another place. */
  wrong: number[];
  p50Ms: number;
  p95Ms: number;
};

/** Counts what became of the passages of cases. */
export function summarize(cases: readonly AnchoringCase[]): AnchoringFigures {
  const count = (fate: Fate, verdict: Verdict): number =>
    cases.filter((each) => each.fate === fate && each.verdict === verdict).length;
  const counts = Object.fromEntries(
    FATES.map((fate) => [
      fate,
      Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(fate, verdict)])),
    ]),
  ) as AnchoringFigures['counts']; // a key for each
  const times = cases.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const { right, orphan, wrong } = counts.whole;
  return {
    cases: cases.length,
    counts,
    kept: right / (right + orphan + wrong),
    wrong: cases.flatMap(({ verdict, seed }) => (verdict === 'wrong' ? [seed] : [])),
    p50Ms: times[Math.floor(times.length * 0.5)] ?? 0,
    p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

/** The figures as people read them. */
export function formatFigures(figures: AnchoringFigures): string {
  const { cases, counts, kept, wrong, p50Ms, p95Ms } = figures;
  const lines = FATES.map((fate) =>
    [fate.padEnd(8), ...VERDICTS.map((verdict) => `${verdict} ${counts[fate][verdict]}`)].join('  '),
  );
  return [
    `${cases} passages of texts of which up to a fifth was edited`,
    ...lines,
    `kept ${(kept * 100).toFixed(2)} % of those that stand word for word; ${wrong.length} wrong${wrong.length > 0 ? `: seeds ${wrong.join(' ')}` : ''}`,
    `resolving: p50 ${p50Ms.toFixed(2)} ms, p95 ${p95Ms.toFixed(2)} ms`,
  ].join('\n');
}
