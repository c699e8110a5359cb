/** A running process of ours that takes messages and gives them, whichever way it was started. */
export type Child<To, From> = {
  readonly pid: number | undefined;
  post: (message: To) => void;
  onMessage: (listener: (message: From) => void) => void;
  /** Called once, with the exit code; null where a signal ended it or it never started. */
  onExit: (listener: (code: number | null) => void) => void;
  /** What the process prints, which is only ever a trace of something gone wrong. */
  onOutput: (listener: (text: string) => void) => void;
  /** Ends it at once, whatever it is at. */
  kill: () => void;
};
