import * as z from 'zod';
import {
  facsimileSchema,
  MOST_QUOTES,
  PAGE_PIXELS,
  pageAreaSchema,
  pageLineSchema,
  pagePictureSchema,
  QUOTE_LENGTH,
} from '../model/facsimile.ts';
import { issueIdSchema } from '../model/ids.ts';
import { defineOperation } from './define-operation.ts';

/** From 1. */
const page = z.number().int().min(1).max(100_000);

/** The pages of originals, as they are printed. */
export const facsimileOperations = {
  'facsimile.open': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ issueId: issueIdSchema }),
    response: facsimileSchema,
    summary: 'Tell the pages of an original, and where the text of each begins.',
  }),
  'facsimile.draw': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({
      issueId: issueIdSchema,
      page,
      /** In pixels. */
      width: z.number().int().min(PAGE_PIXELS.least).max(PAGE_PIXELS.most),
    }),
    response: pagePictureSchema,
    summary: 'Draw one page of an original.',
  }),
  'facsimile.thumbnail': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ issueId: issueIdSchema, page }),
    response: pagePictureSchema,
    summary: 'Draw one page of an original small, when no other page is wanted.',
  }),
  'facsimile.locate': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({
      issueId: issueIdSchema,
      page,
      quotes: z.array(z.string().min(1).max(QUOTE_LENGTH)).max(MOST_QUOTES),
    }),
    response: z.object({ areas: z.array(z.array(pageAreaSchema)) }),
    summary: 'Find where quotes are printed on one page of an original, line by line.',
  }),
  'facsimile.lines': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ issueId: issueIdSchema, page }),
    response: z.object({ lines: z.array(pageLineSchema) }),
    summary: 'Tell what one page of an original prints and where, in the order in which it is read.',
  }),
} as const;
