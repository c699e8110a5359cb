/** One line of the program's log. `error` is the stack of a bug, for the log file only. */
export type LogEntry = {
  at: string;
  level: 'info' | 'warning' | 'error';
  message: string;
  ref?: string;
  error?: string;
};
