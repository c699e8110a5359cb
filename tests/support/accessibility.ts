import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A rule of accessibility that is broken, and where. */
export type AccessibilityFault = { rule: string; impact: string; where: string[] };

/** Every rule that axe finds broken in what the window shows now. */
export async function findAccessibilityFaults(page: Page): Promise<AccessibilityFault[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Run = () => Promise<{
      passes: unknown[];
      violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
    }>;
    const { run } = (window as unknown as { axe: { run: Run } }).axe;
    const { passes, violations } = await run();
    if (passes.length === 0) throw new Error('nothing was looked at');
    return violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
    }));
  });
}
