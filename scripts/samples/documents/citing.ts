import type { Draft } from '../draft.ts';
import type { Citation } from '#core/model/register.ts';
import type { PastDocument } from '../history.ts';
import type { Writer } from '../writer.ts';

/** 《…》（云政发〔2021〕5号), with an entry in the label. */
export function citing(draft: Draft, past: PastDocument, relation: Citation['relation']): string {
  draft.label.citations.push({ relation, documentNumber: past.number });
  return `《${past.title}》（${past.number}）`;
}

/** A clause that rests on earlier documents, or a general one while there are none. */
export function basisClause(writer: Writer, draft: Draft): string {
  const past = writer.history.findRules(writer.random, 1, writer.year);
  const [first] = past;
  if (!first) return '根据国家和省、市有关规定，结合我区实际，';
  return `根据国家和省、市有关规定，按照${citing(draft, first, 'cites')}要求，结合我区实际，`;
}
