import type { Page } from 'playwright';

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};
/** The longest task of a thread in milliseconds, and the most processor time that one took: on a busy machine tasks wait for the processor. */
export type LongestTask = { tookMs: number; processorMs: number };
export type LongestTasks = { window: LongestTask; shell: LongestTask };

/** Threads by the names that Chromium gives them in its trace. */
const THREADS = { window: 'CrRendererMain', shell: 'CrBrowserMain' } as const;
const TASK = 'ThreadControllerImpl::RunTask';

/** Begins to watch the tasks of the window's and of the main process's main threads; the returned function ends it. */
export async function watchTasks(page: Page): Promise<() => Promise<LongestTasks>> {
  const session = await page.context().newCDPSession(page);
  const threads = new Map<string, string>();
  const longest = new Map<string, LongestTask>();
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      const thread = `${event.pid} ${event.tid}`;
      if (event.name === 'thread_name') threads.set(thread, event.args?.name ?? '');
      if (event.name === TASK && event.ph === 'X') longest.set(thread, longer(longest.get(thread), event));
    }
  });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'toplevel' });
  return async () => {
    const complete = new Promise((resolve) => {
      session.once('Tracing.tracingComplete', resolve);
    });
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const of = (name: string): LongestTask =>
      [...longest]
        .filter(([thread]) => threads.get(thread) === name)
        .map(([, task]) => task)
        .reduce(longerOf, { tookMs: 0, processorMs: 0 });
    return { window: of(THREADS.window), shell: of(THREADS.shell) };
  };
}

/** Trace events count in microseconds. */
function longer(before: LongestTask | undefined, { dur = 0, tdur = 0 }: TraceEvent): LongestTask {
  const task = { tookMs: dur / 1000, processorMs: tdur / 1000 };
  return before === undefined ? task : longerOf(before, task);
}

function longerOf(one: LongestTask, other: LongestTask): LongestTask {
  return {
    tookMs: Math.max(one.tookMs, other.tookMs),
    processorMs: Math.max(one.processorMs, other.processorMs),
  };
}
