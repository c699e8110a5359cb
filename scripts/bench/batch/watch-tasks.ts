/*
 * What runs inside the window, for Playwright's `evaluate`: each function stands by itself, and knows of the page what it names here.
 */

type Entry = { duration: number };
type Page = {
  PerformanceObserver: new (heard: (list: { getEntries: () => Entry[] }) => void) => {
    observe: (what: { entryTypes: string[] }) => void;
  };
  longestTask: number;
};

/** Begins to note the longest task of the window's main thread (Long Tasks API: those above 50 ms are told). */
export function watchTasks(): void {
  const page = globalThis as unknown as Page;
  page.longestTask = 0;
  new page.PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) page.longestTask = Math.max(page.longestTask, duration);
  }).observe({ entryTypes: ['longtask'] });
}

/** The longest task since then, in milliseconds; 0 where none was above 50 ms. */
export function readLongestTask(): number {
  return (globalThis as unknown as Page).longestTask;
}
