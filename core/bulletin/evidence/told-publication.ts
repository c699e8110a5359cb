import { dropPinyin } from '../../text/characters.ts';
import { simplify } from '../../text/simplify.ts';
import type { Unit } from '../unit.ts';
import type { DocumentView } from './document-view.ts';

/** What the first words say that somebody published: who, and what it was called. */
export type ToldPublication = { body: string; title: string; unit: Unit };

const TOLD =
  /^(\p{Script=Han}{3,24}?)(?:近日|日前|今日|今天|(?:\d{1,2}月)?\d{1,2}日)?(?:发布|印发|公布)了?(?:《([^《》]{4,80})》|(关于[^《》，,。]{4,80}))[，,：:]?(?:具体|其)?(?:通知|通告|公告)?(?:内容|全文|规定)?如下/u;
const LONGEST = 160;

/** 云溪市人民政府发布《关于…的通告》，具体内容如下: how a site leads to a text of which it prints no head; null where the first words say nothing of the kind. */
export function readToldPublication({ units, found, ownEnd }: DocumentView): ToldPublication | null {
  const unit = found.titleTo < ownEnd ? units[found.titleTo] : undefined;
  if (unit?.role !== 'plain' || unit.text.length > LONGEST) return null;
  const plain = dropPinyin(unit.text);
  const told = TOLD.exec(simplify(plain));
  if (!told) return null;
  const [, body = '', marked, title = marked ?? ''] = told;
  const at = simplify(plain).indexOf(title, body.length);
  return { body: plain.slice(0, body.length), title: plain.slice(at, at + title.length), unit };
}
