/*
 * What runs inside the window, for Playwright's `evaluate`: each function stands by itself, and knows of the page what it names here.
 */

type Text = { nodeValue: string | null };
type Opening = { textMs: number; paintedMs: number };
type Page = {
  CSS: { highlights: ReadonlyMap<string, { size: number }> };
  document: {
    querySelector: (
      selector: string,
    ) => { getBoundingClientRect: () => { left: number; width: number } } | null;
    caretPositionFromPoint: (x: number, y: number) => { offsetNode: Text; offset: number } | null;
    addEventListener: (
      type: string,
      listener: (event: { timeStamp: number }) => void,
      options: { capture: boolean; once: boolean },
    ) => void;
  };
  getSelection: () => { setBaseAndExtent: (from: Text, start: number, to: Text, end: number) => void };
  innerHeight: number;
  requestAnimationFrame: (listener: (at: number) => void) => void;
  performance: { now: () => number };
  benchFrames: number[] | null;
  benchMarking: Promise<number> | null;
  benchOpening: Promise<Opening> | null;
};

/** Begins to wait for the button of the mouse, and for what its release opens. */
export function watchOpening(): void {
  const page = globalThis as unknown as Page;
  const { document, performance, requestAnimationFrame, CSS } = page;
  page.benchOpening = new Promise((resolve) => {
    let began = 0;
    let textMs: number | null = null;
    const look = (): void => {
      const isThere = document.querySelector('article.page .block-text') !== null;
      const isMarked = isThere && CSS.highlights.size > 0;
      // What is in the page when a frame begins is painted when the next one does.
      requestAnimationFrame(() => {
        const now = performance.now() - began;
        if (isThere) textMs ??= now;
        if (isMarked) resolve({ textMs: textMs ?? now, paintedMs: now });
        else look();
      });
    };
    document.addEventListener(
      'pointerup',
      ({ timeStamp }) => {
        began = timeStamp;
        look();
      },
      { capture: true, once: true },
    );
  });
}

/** Resolves when text and marks are painted, with the milliseconds from the release of the button to each. */
export function waitOpened(): Promise<Opening> {
  return (globalThis as unknown as Page).benchOpening ?? Promise.reject(new Error('nobody watches'));
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
  const page = globalThis as unknown as Page;
  const { left = 0, width = 0 } = page.document.querySelector('article.page')?.getBoundingClientRect() ?? {};
  for (let down = 300; down < page.innerHeight - 100; down += 15) {
    const caret = page.document.caretPositionFromPoint(left + width / 2, down);
    if (caret === null || (caret.offsetNode.nodeValue?.length ?? 0) < caret.offset + length) continue;
    page
      .getSelection()
      .setBaseAndExtent(caret.offsetNode, caret.offset, caret.offsetNode, caret.offset + length);
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
