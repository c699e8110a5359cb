import { startNodeChild } from '#archive/processes/start-node-child.ts';
import type { ArchiveChild } from './archive-child.ts';
import { keepChildrenOf, type AskingArchive } from './children-of-utility.ts';
import type { Strategy } from './choose-strategy.ts';
import { isForChild } from './messages.ts';
import { startUtilityChild, type ForkUtility } from './utility-child.ts';

/**
 * What is young in V8's heap has three such halves for each thread. Many megabytes of them make nothing faster here, and are never
 * given back: with 4 MB the process takes 120 MB less at 10,000 issues. The heap may double before it is marked, not grow by the third of it
 * that V8 allows where lists come and go: every eighth question waited for that. What was compiled is kept where the process is collected at rest: it
 * takes a megabyte, and to compile it again cost the next twenty questions a tenth of a second.
 */
const HEAP = ['--max-semi-space-size=4', '--heap-growing-percent=100', '--expose-gc', '--no-flush-bytecode'];

/**
 * Where the process is one of Node's own on Linux: what is large is taken from the system by itself, and goes back to it when it is
 * let go. Without that glibc keeps what was ever taken in one row, with gaps: 40 MB at 10,000 issues, and 35 more where lists of less than
 * 256 KB lie among the rest.
 */
const ALLOCATION = {
  MALLOC_MMAP_THRESHOLD_: String(64 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(1024 * 1024),
};

/** Starts the archive process; `parameters` are the same for both strategies. */
export function launchArchiveProcess(
  strategy: Strategy,
  parameters: string[],
  fork: ForkUtility,
): ArchiveChild {
  return strategy.kind === 'utility'
    ? launchUtility(strategy, parameters, fork)
    : startNodeChild({
        node: strategy.node,
        program: strategy.entry,
        parameters,
        nodeParameters: HEAP,
        environment: ALLOCATION,
      });
}

/** A utility process can start no process itself: that is done for it here. */
function launchUtility(
  { entry: program, programs }: Extract<Strategy, { kind: 'utility' }>,
  parameters: string[],
  fork: ForkUtility,
): ArchiveChild {
  const serviceName = 'Gazette Hall archive';
  const archive: AskingArchive = startUtilityChild(fork, {
    serviceName,
    program,
    parameters,
    nodeParameters: HEAP,
  });
  keepChildrenOf(archive, programs, fork);
  return {
    ...archive,
    get pid() {
      return archive.pid;
    },
    onMessage: (listener) => {
      archive.onMessage((message) => {
        if (!isForChild(message)) listener(message);
      });
    },
  };
}
