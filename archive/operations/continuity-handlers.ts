import { continuityLabels } from '#core/continuity/labels.ts';
import { renderContinuityHtml } from '#core/continuity/render-html.ts';
import { buildContinuityReport } from '../continuity/build-report.ts';
import type { Handlers } from './handler.ts';

export const continuityHandlers = {
  'continuity.report': (context) => buildContinuityReport(context.requireArchive().db, context.now()),
  'continuity.render': (context, { language }) => ({
    title: continuityLabels(language).title,
    content: renderContinuityHtml(
      buildContinuityReport(context.requireArchive().db, context.now()),
      context.today(),
      language,
    ),
  }),
} satisfies Partial<Handlers>;
