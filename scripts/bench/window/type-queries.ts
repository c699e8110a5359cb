import type { Page } from 'playwright';
import { type Stroke, watchTyping } from './watch-painting.ts';

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
  let tell: (stroke: Stroke) => void = () => undefined;
  await page.exposeFunction('benchStroke', (stroke: Stroke) => {
    tell(stroke);
  });
  await page.evaluate(watchTyping);
  const measured: Stroke[] = [];
  for (const query of queries) {
    if (measured.length >= STROKES) break;
    await page.keyboard.press('Control+a');
    // A key like any other: what it draws is not the next one's doing.
    await page.waitForTimeout(PACE_MS);
    for (const character of query) {
      const paced = page.waitForTimeout(PACE_MS);
      const painted = new Promise<Stroke>((resolve) => {
        tell = resolve;
      });
      await page.keyboard.type(character);
      const stroke = await painted;
      if (stroke.askedMs !== null) measured.push(stroke);
      await paced;
    }
  }
  return measured;
}
