import type { FromArchive, ToArchive } from './messages.ts';

/** A running archive process, whichever way it was started. */
export type ArchiveChild = {
  readonly pid: number | undefined;
  post: (message: ToArchive) => void;
  onMessage: (listener: (message: FromArchive) => void) => void;
  /** Called once, with the exit code; null where a signal ended it or it never started. */
  onExit: (listener: (code: number | null) => void) => void;
  /** What the process prints, which is only ever a trace of something gone wrong. */
  onOutput: (listener: (text: string) => void) => void;
  kill: () => void;
};
