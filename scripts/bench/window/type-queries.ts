import type { Page } from 'playwright';
import { readStrokes, type Stroke, watchTyping } from './watch-painting.ts';

/** As many as are measured. */
const STROKES = 240;
/** From key to key at least, as people type. */
const PACE_MS = 150;
const FIELD = { name: '检索' };

/**
 * Types queries key by key into the search field of the search room, each key when the results of the one before are painted, and
 * tells of every key whose answer nobody remembered.
 */
export async function typeQueries(page: Page, queries: readonly string[]): Promise<Stroke[]> {
  const field = page.getByRole('combobox', FIELD);
  await page.keyboard.press('Control+2');
  // The first answer makes the list that the others replace.
  await field.fill('工作');
  await page.locator('.results-pane[aria-busy=false] .results').waitFor();
  await page.evaluate(watchTyping);
  const measured: Stroke[] = [];
  let typed = 0;
  for (const query of queries) {
    if (measured.length >= STROKES) break;
    await page.keyboard.press('Control+a');
    for (const character of query) {
      const paced = page.waitForTimeout(PACE_MS);
      await page.keyboard.type(character);
      typed += 1;
      await page.waitForFunction(isTold, typed);
      const last = (await page.evaluate(readStrokes)).at(-1);
      if (last !== undefined && last.askedMs !== null) measured.push(last);
      await paced;
    }
  }
  return measured;
}

/** In the window: so many strokes were told. */
function isTold(count: number): boolean {
  return (globalThis as unknown as { benchStrokes: unknown[] }).benchStrokes.length >= count;
}
