import type * as z from 'zod';

/**
 * One operation of the contract.
 * - `room`: who answers it: the archive process, or the desktop shell.
 * - `access`: `write` changes the holdings and is refused on a read-only archive.
 * - `paths`: names of request fields that hold absolute paths. The shell refuses a path that the person did not choose
 *   in a dialog, by dropping it on the window, or from the list of recent archives.
 * - `writes`: names of request fields that hold the path of a file to be written. The shell refuses every path but those
 *   that the person gave in the dialog for saving: what may be read may not be overwritten.
 */
export type Operation<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> = {
  room: 'archive' | 'shell';
  access: 'read' | 'write';
  request: Request;
  response: Response;
  summary: string;
  paths: readonly string[];
  writes: readonly string[];
};

export function defineOperation<Request extends z.ZodType, Response extends z.ZodType>(
  operation: Omit<Operation<Request, Response>, 'paths' | 'writes'> & {
    paths?: readonly string[];
    writes?: readonly string[];
  },
): Operation<Request, Response> {
  return { paths: [], writes: [], ...operation };
}
