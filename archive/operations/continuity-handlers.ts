import { buildContinuityReport } from '../continuity/build-report.ts';
import type { Handlers } from './handler.ts';

export const continuityHandlers = {
  'continuity.report': (context) => buildContinuityReport(context.requireArchive().db, context.now()),
} satisfies Partial<Handlers>;
