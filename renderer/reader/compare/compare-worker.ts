import { compareTexts, type ComparedText } from './compare-texts.ts';

// Two long texts take a second or two, in which the window must go on.
self.addEventListener('message', ({ data }: MessageEvent<{ left: ComparedText; right: ComparedText }>) => {
  self.postMessage(compareTexts(data.left, data.right));
});
