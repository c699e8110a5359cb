import { getAuthorityPage, listAuthorities } from '../authorities/list-authorities.ts';
import { listSuggestions } from '../authorities/list-suggestions.ts';
import { removeAuthority, restoreAuthority, saveAuthority } from '../authorities/save-authority.ts';
import { listIndicatorPoints, listIndicators } from '../registers/indicators.ts';
import { listRegister } from '../registers/list-register.ts';
import { getPerson, listPeople } from '../registers/people.ts';
import { exportTable } from '../tables/export-table.ts';
import { getValidity, listValidity } from '../validity/list-validity.ts';
import { saveValidity } from '../validity/save-validity.ts';
import type { Handlers, HostContext } from './handler.ts';

export const registerHandlers = {
  'registers.list': (context, request) => listRegister(context.requireArchive().db, request),
  'people.list': (context, request) => listPeople(context.requireArchive().db, request),
  'people.get': (context, { name }) => getPerson(context.requireArchive().db, name),
  'authorities.list': (context, request) => listAuthorities(context.requireArchive().db, request),
  'authorities.get': (context, { name }) => getAuthorityPage(context.requireArchive().db, name),
  'authorities.suggest': (context) => ({ suggestions: listSuggestions(context.requireArchive().db) }),
  'authorities.save': (context, draft) =>
    tellChanged(context, saveAuthority(context.requireArchive().db, draft, by(context))),
  'authorities.remove': (context, { id }) =>
    tellChanged(context, removeAuthority(context.requireArchive().db, id, by(context))),
  'authorities.restore': (context, { id }) =>
    tellChanged(context, restoreAuthority(context.requireArchive().db, id, by(context))),
  'indicators.list': (context, request) => listIndicators(context.requireArchive().db, request),
  'indicators.series': (context, { name, unit }) => ({
    points: listIndicatorPoints(context.requireArchive().db, name, unit),
  }),
  'validity.list': (context, request) =>
    listValidity(context.requireArchive().db, { ...request, today: context.today() }),
  'validity.get': (context, { documentId }) =>
    getValidity(context.requireArchive().db, documentId, context.today()),
  'validity.save': (context, { decisions }) =>
    tellChanged(context, saveValidity(context.requireArchive().db, decisions, by(context))),
  'tables.export': (context, request) =>
    exportTable(context.requireArchive().db, { ...request, now: context.now(), today: context.today() }),
} satisfies Partial<Handlers>;

function by(context: HostContext) {
  return { author: context.author.name, now: context.now() };
}

function tellChanged<Value>(context: HostContext, value: Value): Value {
  context.emit({ name: 'archive.changed', payload: { parts: ['registers'] } });
  return value;
}
