/*
 * What runs inside the window, for Playwright's `evaluate`: each function stands by itself, and knows of the page what it names here.
 */

type Node = {
  textContent: string;
  getAttribute: (name: string) => string | null;
  querySelector: (selector: string) => Node | null;
};
type Page = {
  document: Node & {
    body: Node;
    addEventListener: (
      type: string,
      listener: (event: { timeStamp: number; key?: string; ctrlKey?: boolean }) => void,
      capture: boolean,
    ) => void;
  };
  MutationObserver: new (listener: () => void) => {
    observe: (target: Node, what: object) => void;
    disconnect: () => void;
  };
  requestAnimationFrame: (listener: () => void) => void;
  performance: { timeOrigin: number; now: () => number };
  /** Called with every stroke that is painted. */
  benchStroke: (stroke: Stroke) => void;
};

/** One key stroke, in milliseconds from its event on: to the asking of the archive (null where the answer was remembered), to the painted results. */
export type Stroke = { askedMs: number | null; paintedMs: number };

/** Waits until something is in the page and painted; resolves with that moment, in milliseconds since the epoch. */
export function waitPainted(selector: string): Promise<number> {
  const page = globalThis as unknown as Page;
  const { document, performance } = page;
  return new Promise((resolve) => {
    const finish = (): void => {
      page.requestAnimationFrame(() => {
        page.requestAnimationFrame(() => {
          resolve(performance.timeOrigin + performance.now());
        });
      });
    };
    if (document.querySelector(selector) !== null) {
      finish();
      return;
    }
    const observer = new page.MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      finish();
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

/**
 * Watches every character that is typed into the search field until the results of the new question are painted: the list of
 * results answers another one, or the sentence does that tells of none. Two frames later they are on the screen, and the page tells it by
 * itself: to be asked would be work in the midst of what is measured.
 */
export function watchTyping(): void {
  const page = globalThis as unknown as Page;
  const { document, performance } = page;
  const shown = () => {
    const pane = document.querySelector('.results-pane');
    const list = pane?.querySelector('.results') ?? null;
    const words = pane?.querySelector('.empty')?.textContent ?? '';
    return { pane, list, asked: list?.getAttribute('data-asked') ?? words };
  };
  let start: number | null = null;
  let before = shown();
  let askedMs: number | null = null;
  const begin = (event: { timeStamp: number; key?: string; ctrlKey?: boolean }): void => {
    const { timeStamp, key, ctrlKey } = event;
    // A key is told before what it writes; keys that write nothing are no strokes.
    if (start !== null || ctrlKey === true || (key !== undefined && key.length > 1)) return;
    start = timeStamp;
    before = shown();
    askedMs = null;
  };
  document.addEventListener('keydown', begin, true);
  document.addEventListener('beforeinput', begin, true);
  const look = (): void => {
    if (start === null) return;
    const began = start;
    const now = shown();
    if (now.pane?.getAttribute('aria-busy') !== 'false') {
      askedMs ??= performance.now() - began;
      return;
    }
    const isThere = now.list === null ? now.asked !== '' : now.list.querySelector('.result h2') !== null;
    if (now.asked === before.asked || !isThere) return;
    start = null;
    page.requestAnimationFrame(() => {
      page.requestAnimationFrame(() => {
        page.benchStroke({ askedMs, paintedMs: performance.now() - began });
      });
    });
  };
  new page.MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}
