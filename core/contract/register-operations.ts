import * as z from 'zod';
import {
  authorityDraftSchema,
  authoritySchema,
  authoritySuggestionSchema,
  authoritySummarySchema,
  authorityYearSchema,
} from '../model/authority.ts';
import { documentSummarySchema } from '../model/document.ts';
import { authorityIdSchema, documentIdSchema } from '../model/ids.ts';
import {
  appointmentSchema,
  indicatorPointSchema,
  personSummarySchema,
  REGISTERS,
  registerFilterSchema,
  registerRowsSchema,
} from '../model/register.ts';
import { validityDecisionSchema, validitySchema } from '../model/validity.ts';
import { defineOperation } from './define-operation.ts';
import { authorityInverseSchema, validityInverseSchema } from './inverse.ts';
import { nothing, stretch, total } from './parts.ts';

const name = z.string().min(1).max(200);
const text = z.string().max(200).default('');
const id = z.object({ id: authorityIdSchema });
const savedAuthority = z.object({ authority: authoritySchema, inverse: authorityInverseSchema });

/** Registers, the people and bodies in them, and what they say of the validity of documents. */
export const registerOperations = {
  'registers.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({
      register: z.enum(REGISTERS),
      filter: registerFilterSchema.prefault({}),
      ...stretch,
    }),
    response: z.object({ register: registerRowsSchema, total }),
    summary: 'List a stretch of the rows of one register, and how many there are.',
  }),
  'people.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ text, ...stretch }),
    response: z.object({ people: z.array(personSummarySchema), total }),
    summary: 'List the people of the register of appointments by name; text may be pinyin initials.',
  }),
  'people.get': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ name }),
    response: z.object({
      person: personSummarySchema,
      /** Oldest first; those without a date last. */
      appointments: z.array(appointmentSchema.extend({ documentId: documentIdSchema })),
      /** Documents spoken by them, oldest first. */
      speeches: z.array(documentSummarySchema),
    }),
    summary: 'Get what the holdings say of one person.',
  }),
  'authorities.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ text, ...stretch }),
    response: z.object({ authorities: z.array(authoritySummarySchema), total }),
    summary: 'List bodies under all their names: those written down, and names that documents print.',
  }),
  'authorities.get': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ name }),
    response: z.object({
      authority: authoritySummarySchema,
      years: z.array(authorityYearSchema),
      /** Newest first. */
      issued: z.array(documentSummarySchema).max(200),
    }),
    summary: 'Get one body by any of its names: what it did year by year, and what it issued.',
  }),
  'authorities.suggest': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: z.object({ suggestions: z.array(authoritySuggestionSchema) }),
    summary: 'Suggest which printed names are of one body.',
  }),
  'authorities.save': defineOperation({
    room: 'archive',
    access: 'write',
    request: authorityDraftSchema,
    response: savedAuthority,
    summary: 'Write a body down, or change what is written of it; a name belongs to one body only.',
  }),
  'authorities.remove': defineOperation({
    room: 'archive',
    access: 'write',
    request: id,
    response: z.object({ inverse: authorityInverseSchema }),
    summary: 'Take a body off the list; its names stand for themselves again.',
  }),
  'authorities.restore': defineOperation({
    room: 'archive',
    access: 'write',
    request: id,
    response: z.object({ inverse: authorityInverseSchema }),
    summary: 'Put a removed body back on the list.',
  }),
  'indicators.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ text, ...stretch }),
    response: z.object({
      indicators: z.array(
        z.object({ name: z.string(), unit: z.string().nullable(), points: z.number().int().positive() }),
      ),
      total,
    }),
    summary: 'List the indicators that statistics print, those printed most often first.',
  }),
  'indicators.series': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ name, unit: z.string().max(50).nullable() }),
    response: z.object({ points: z.array(indicatorPointSchema) }),
    summary:
      'Get one indicator over time, by the end of its periods; points whose period is not understood come last.',
  }),
  'validity.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ state: z.enum(['suggested', 'decided']), ...stretch }),
    response: z.object({ entries: z.array(validitySchema), total }),
    summary:
      'List documents whose validity other documents speak of and that await a decision, or that have one.',
  }),
  'validity.get': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ documentId: documentIdSchema }),
    response: validitySchema,
    summary: 'Get what is suggested and decided of the validity of one document.',
  }),
  'validity.save': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({ decisions: z.array(validityDecisionSchema).min(1).max(10_000) }),
    response: z.object({ inverse: validityInverseSchema }),
    summary: 'Decide on the validity of documents, or take decisions back.',
  }),
} as const;
