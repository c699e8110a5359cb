/**
 * Lets a reader go away before everything is written (`gazette show … | head -1`): the rest is not printed, and the command
 * ends as it would have. Any other failure of a stream still ends the program.
 */
export function keepQuietOnClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}
