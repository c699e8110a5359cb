import { expect, onTestFinished, test } from 'vitest';
import sharp from 'sharp';
import type { PagedOriginal } from '#archive/facsimile/page-drawer.ts';
import { startBesideNode, type StartChild } from '#archive/processes/start-child.ts';
import { Recogniser } from '#archive/recognition/recogniser.ts';
import { isThere } from '#tests/support/is-there.ts';
import { killOneAtWork } from '#tests/support/kill-one-at-work.ts';

const PATIENCE_MS = 60_000;

/** A blank scan of one page at the resolution of recognition. */
async function blankScan(name: string, height: number): Promise<PagedOriginal> {
  const create = { width: 400, height, channels: 3, background: '#fff' } as const;
  const bytes = await sharp({ create }).withMetadata({ density: 200 }).png().toBuffer();
  return { sha256: name, name, mediaType: 'image/png', password: null, read: () => Promise.resolve(bytes) };
}

/** The same original, which is not read before `release` is called; `asked` resolves when somebody wants to. */
function hold(original: PagedOriginal) {
  const { promise: asked, resolve: ask } = Promise.withResolvers<undefined>();
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  const read = async () => {
    ask(undefined);
    await released;
    return original.read();
  };
  return {
    original: { ...original, read },
    asked,
    release: () => {
      release(undefined);
    },
  };
}

function startRecogniser(startChild: StartChild = startBesideNode): Recogniser {
  const recogniser = new Recogniser(startChild);
  onTestFinished(() => recogniser.close());
  return recogniser;
}

test(
  'a page that is stopped while it is being drawn is not recognised in the place of the next ones',
  async () => {
    const recogniser = startRecogniser();
    const held = hold(await blankScan('stopped.png', 500));
    const stopped = recogniser.recognise(held.original, 1, 0).then(
      ({ height }) => height,
      (error: unknown) => error,
    );
    await held.asked;
    await recogniser.stop();
    const others = [await blankScan('1.png', 600), await blankScan('2.png', 700)];
    const found = Promise.all(others.map((other) => recogniser.recognise(other, 1, 0)));
    held.release();
    expect((await found).map(({ height }) => height)).toEqual([600, 700]);
    expect(await stopped).toMatchObject({ code: 'job/cancelled' });
  },
  PATIENCE_MS,
);

test(
  'everything that was asked for before a stop fails as stopped, and what is asked for later is recognised',
  async () => {
    const recogniser = startRecogniser();
    const scan = await blankScan('1.png', 600);
    const pages = [recogniser.recognise(scan, 1, 0), recogniser.recognise(scan, 1, 90)];
    const settled = Promise.allSettled(pages);
    await recogniser.stop();
    expect(await settled).toMatchObject([
      { status: 'rejected', reason: { code: 'job/cancelled' } },
      { status: 'rejected', reason: { code: 'job/cancelled' } },
    ]);
    expect(await recogniser.recognise(scan, 1, 90)).toMatchObject({ width: 600, height: 400 });
  },
  PATIENCE_MS,
);

test(
  'a process that is killed in the middle of a page fails that page, and the next one is recognised by another',
  async () => {
    const { startChild, pids } = killOneAtWork();
    const recogniser = startRecogniser(startChild);
    const pages = [await blankScan('1.png', 600), await blankScan('2.png', 700)];
    const settled = await Promise.allSettled(pages.map((page) => recogniser.recognise(page, 1, 0)));
    const context = { file: '1.png', page: 1, reason: 'ended' };
    expect(settled).toMatchObject([
      { status: 'rejected', reason: { code: 'recognition/failed', context } },
      { status: 'fulfilled', value: { height: 700 } },
    ]);
    expect(pids).toHaveLength(2);
    await recogniser.close();
    expect(pids.filter(isThere)).toEqual([]);
  },
  PATIENCE_MS,
);
