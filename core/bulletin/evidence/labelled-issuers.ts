import { simplify } from '../../text/simplify.ts';
import { isOrgan, readLeadingOrgans, readOrgans, readTitleOrgans } from '../organ.ts';
import { kindOfTitle } from '../title-kind.ts';
import { commonForm } from './body-form.ts';
import type { Candidate } from './decide.ts';
import { type DocumentView, stated } from './document-view.ts';
import { offerIssuers as offer } from './issuer-candidate.ts';

/** The office of a government puts up what others issue. */
const WEB_OFFICE = /(?:政府|[省市区县州旗委])办(?:公[室厅])?$/u;
/** 市政府 without its place is no name. */
const PLACELESS = /^[省市区县州旗]/u;

/** 青石镇: a label may name a place for its government. */
const PLACE = /^\p{Script=Han}{2,8}(?:[镇鎮乡鄉]|街道|特[别別]行政[区區])$/u;

/** The issuers that labels beside a document name, and where the page that shows it has it from. */
export function labelledIssuers(view: DocumentView): Candidate<string[]>[] {
  const issuers = stated(view, 'issuers').flatMap(({ value, source }) => {
    const organs = readOrgans(value.replaceAll(/[;；]/g, '、'));
    const whole = organs.map((name) => commonForm(name, view));
    if (organs.length > 0) return [offer(whole, 'issuer-in-label', 0.7, source)];
    return PLACE.test(value) ? [offer([value], 'town-in-label', 0.5, source)] : [];
  });
  const interpreters = stated(view, 'interpreter').flatMap(({ value, source }) =>
    isOrgan(value) ? [offer([value], 'interpreter-in-label', 0.7, source)] : [],
  );
  const origins = stated(view, 'origin').flatMap(({ value, source }) =>
    ofOrigin(view, value, { rule: 'origin-in-label', weight: 0.45, source }),
  );
  const ofPage = ofOrigin(view, view.properties?.origin ?? '', {
    rule: 'origin-in-page-head',
    weight: 0.42,
    source: null,
  });
  return [...issuers, ...interpreters, ...origins, ...ofPage, ...inLabelledTitle(view)];
}

/** The bodies whose sites a page says that it has its text from: 来源 临江省人民政府网 is of 临江省人民政府. */
export function readSiteBodies(view: DocumentView): string[] {
  const { units, found, properties } = view;
  const told = units.slice(found.from, found.to).map(({ text }) => ORIGIN.exec(text)?.[1] ?? '');
  const origins = [...told, ...stated(view, 'origin').map(({ value }) => value), properties?.origin ?? ''];
  return origins.map((origin) => origin.replace(SITE, '')).filter((origin) => isOrgan(origin));
}

/** A label that only white space parts from its value, which is proven by what it names. */
const ORIGIN = /^(?:来源|來源|稿源)\s(\p{Script=Han}{4,24})$/u;
const SITE = /(?:门户|門戶)?[网網](?:站)?$/u;

/** Where the page has the text from; a government, whose site shows what its bureaus interpret, wrote no interpretation. */
function ofOrigin(
  view: DocumentView,
  origin: string,
  { rule, weight, source }: Pick<Candidate<string[]>, 'rule' | 'weight' | 'source'>,
): Candidate<string[]>[] {
  if (!isOrgan(origin)) return [];
  const plain = simplify(origin);
  const isOffice = WEB_OFFICE.test(plain);
  if ((isOffice || plain.endsWith('政府')) && kindOfTitle(view.title) === 'interpretation') return [];
  return [offer([commonForm(origin, view)], rule, isOffice || PLACELESS.test(plain) ? 0.3 : weight, source)];
}

/** 法规名称：云溪市政府文书处理要点: a title that only a label gives names bodies as a printed one does. */
function inLabelledTitle(view: DocumentView): Candidate<string[]>[] {
  if (view.title !== '') return [];
  return stated(view, 'title').flatMap(({ value, source }) => {
    const named = readTitleOrgans(value);
    const organs = named.length > 0 ? named : readLeadingOrgans(value);
    return organs.length > 0 ? [offer(organs, 'labelled-title-names-issuer', 0.55, source)] : [];
  });
}
