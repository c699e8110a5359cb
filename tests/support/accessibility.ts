import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { THEMES } from '#renderer/state/appearance.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A rule of accessibility that is broken, in which theme, and where. */
export type AccessibilityFault = { rule: string; impact: string; theme: string; where: string[] };

/** Every rule that axe finds broken in what the window shows now, in each theme. */
export async function findAccessibilityFaults(page: Page): Promise<AccessibilityFault[]> {
  await page.evaluate(axe);
  return page.evaluate(async (themes) => {
    type Run = () => Promise<{
      passes: unknown[];
      violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
    }>;
    const { run } = (window as unknown as { axe: { run: Run } }).axe;
    const { dataset } = document.documentElement;
    const { theme: shown } = dataset;
    // A colour that is on its way to another one is neither.
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after { transition: none !important }');
    document.adoptedStyleSheets.push(still);
    const faults = [];
    for (const theme of themes) {
      dataset['theme'] = theme;
      const { passes, violations } = await run();
      if (passes.length === 0) throw new Error('nothing was looked at');
      for (const { id, impact, nodes } of violations)
        faults.push({
          rule: id,
          impact: impact ?? '',
          theme,
          where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
        });
    }
    document.adoptedStyleSheets.pop();
    if (shown === undefined) delete dataset['theme'];
    else dataset['theme'] = shown;
    return faults;
  }, THEMES);
}
