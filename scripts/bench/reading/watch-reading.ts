/*
 * What runs inside the window, for Playwright's `evaluate`: each function stands by itself, and knows of the page what it names here.
 */

type HighlightRange = { toString: () => string };
type Page = {
  CSS: { highlights: Map<string, Iterable<HighlightRange> & { size: number }> };
  document: {
    querySelector: (selector: string) => { click: () => void; scrollTop: number } | null;
    addEventListener: (
      type: string,
      listener: (event: { timeStamp: number }) => void,
      options: { capture: boolean; once: boolean },
    ) => void;
  };
  getSelection: () => {
    toString: () => string;
    removeAllRanges: () => void;
    setBaseAndExtent: (from: unknown, start: number, to: unknown, end: number) => void;
  };
  innerHeight: number;
  innerWidth: number;
  requestAnimationFrame: (listener: (at: number) => void) => void;
  performance: { now: () => number };
  benchFrames: number[] | null;
  benchMarking: Promise<number> | null;
};

/** Presses the button `selector` and resolves when text and highlights are painted, with the milliseconds since the press. */
export function openAndWait(selector: string): Promise<{ textMs: number; paintedMs: number }> {
  const page = globalThis as unknown as Page;
  return new Promise((resolve) => {
    const began = page.performance.now();
    let textMs: number | null = null;
    const look = (): void => {
      const now = page.performance.now() - began;
      // What is in the page when a frame begins was painted with the frame before.
      const isThere = page.document.querySelector('article.page .block-text') !== null;
      if (isThere && page.CSS.highlights.size > 0) {
        page.requestAnimationFrame(() => {
          const paintedMs = page.performance.now() - began;
          resolve({ textMs: textMs ?? paintedMs, paintedMs });
        });
        return;
      }
      page.requestAnimationFrame(() => {
        if (isThere) textMs ??= page.performance.now() - began;
        look();
      });
    };
    page.document.querySelector(selector)?.click();
    look();
  });
}

/** Begins to note when frames begin. */
export function watchFrames(): void {
  const page = globalThis as unknown as Page;
  const frames: number[] = [];
  page.benchFrames = frames;
  const note = (at: number): void => {
    if (page.benchFrames !== frames) return;
    frames.push(at);
    page.requestAnimationFrame(note);
  };
  page.requestAnimationFrame(note);
}

/** Ends noting, and answers the milliseconds from frame to frame. */
export function readFrames(): number[] {
  const page = globalThis as unknown as Page;
  const frames = page.benchFrames ?? [];
  page.benchFrames = null;
  return frames.slice(1).map((at, index) => at - (frames[index] ?? at));
}

/** Selects so many characters in the middle of the window, and watches for the key that marks them. */
export function selectInSight(length: number): void {
  const page = globalThis as unknown as Page & {
    document: {
      caretPositionFromPoint: (
        x: number,
        y: number,
      ) => { offsetNode: { nodeValue: string | null }; offset: number } | null;
    };
  };
  const { left, width } = (
    page.document.querySelector('article.page') as unknown as {
      getBoundingClientRect: () => { left: number; width: number };
    }
  ).getBoundingClientRect();
  for (let down = 300; down < page.innerHeight - 100; down += 15) {
    const caret = page.document.caretPositionFromPoint(left + width / 2, down);
    if (caret === null || (caret.offsetNode.nodeValue?.length ?? 0) < caret.offset + length) continue;
    page.getSelection().setBaseAndExtent(caret.offsetNode, caret.offset, caret.offsetNode, caret.offset + length);
    break;
  }
  const sizeOf = (): number => page.CSS.highlights.get('highlight-amber')?.size ?? 0;
  const before = sizeOf();
  page.benchMarking = new Promise((resolve) => {
    page.document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = (): void => {
          if (sizeOf() === before) page.requestAnimationFrame(look);
          else
            page.requestAnimationFrame(() => {
              resolve(page.performance.now() - timeStamp);
            });
        };
        look();
      },
      { capture: true, once: true },
    );
  });
}

/** Resolves when the marked passage is painted, with the milliseconds since the key. */
export function waitMarked(): Promise<number> {
  return (globalThis as unknown as Page).benchMarking ?? Promise.resolve(NaN);
}
