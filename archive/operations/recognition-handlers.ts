import { AppError } from '#core/errors/app-error.ts';
import { scanSchema } from '#core/model/recognition.ts';
import { getIssue } from '../holdings/issues.ts';
import { listDocumentLines } from '../recognition/document-lines.ts';
import { askAgain, listScans } from '../recognition/page-rows.ts';
import type { Handlers } from './handler.ts';
import {
  pauseRecognition,
  recognitionStatus,
  resumeRecognition,
  startRecognition,
  wantFirst,
} from './recognition-queue.ts';

export const recognitionHandlers = {
  'recognition.status': (context) => recognitionStatus(context, context.requireArchive()),
  'recognition.scans': (context, { issueId }) => {
    const { db } = context.requireArchive();
    const scans = listScans(db, getIssue(db, issueId).original.sha256);
    return { scans: scans.map((scan) => scanSchema.parse(scan)) };
  },
  'recognition.lines': (context, { documentId }) => ({
    lines: listDocumentLines(context.requireArchive().db, documentId),
  }),
  'recognition.pause': (context) => {
    pauseRecognition(context, context.requireArchive());
    return {};
  },
  'recognition.resume': async (context) => ({
    jobId: await resumeRecognition(context, context.requireArchive()),
  }),
  'recognition.wantFirst': (context, { issueId }) => {
    wantFirst(context.requireArchive(), issueId);
    return {};
  },
  'recognition.again': (context, { issueId, pages, turnBy }) => {
    const archive = context.requireArchive();
    const { sha256 } = getIssue(archive.db, issueId).original;
    if (askAgain(archive.db, sha256, pages, turnBy) === 0)
      throw new AppError('item/not-found', { what: 'page', id: pages[0] ?? 0 });
    context.emit({ name: 'archive.changed', payload: { parts: ['recognition'] } });
    wantFirst(archive, issueId);
    startRecognition(context, archive);
    return {};
  },
} satisfies Partial<Handlers>;
