import { endWatching, startWatching, tellWatching, watchOf } from './folder-watching.ts';
import type { Handlers } from './handler.ts';

export const watchingHandlers = {
  'watching.start': (context, watched) => {
    startWatching(context, context.requireArchive(), watched);
    return {};
  },
  'watching.stop': (context) => {
    endWatching(context.requireArchive());
    tellWatching(context);
    return {};
  },
  'watching.status': (context) => watchOf(context.requireArchive()),
} satisfies Partial<Handlers>;
