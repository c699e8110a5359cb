import type { Page } from '@playwright/test';
import type { EventName } from '#core/contract/events.ts';

type Hearing = {
  gazette: { subscribe: (name: string, listener: (payload: unknown) => void) => void };
  heard?: unknown;
};

/** Subscribes in the window and, once that is done, gives a function that waits for the event's payload. */
export async function hearEvent(page: Page, event: EventName): Promise<() => Promise<unknown>> {
  await page.evaluate((name) => {
    const window = globalThis as unknown as Hearing;
    window.heard = new Promise((resolve) => {
      window.gazette.subscribe(name, resolve);
    });
  }, event);
  return () => page.evaluate(() => (globalThis as unknown as Hearing).heard);
}
