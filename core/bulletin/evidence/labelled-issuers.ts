import { simplify } from '../../text/simplify.ts';
import { isOrgan, readLeadingOrgans, readOrgans, readTitleOrgans } from '../organ.ts';
import { kindOfTitle } from '../title-kind.ts';
import { commonForm } from './body-form.ts';
import type { Candidate } from './decide.ts';
import { type DocumentView, stated } from './document-view.ts';
import { offerIssuers as offer } from './issuer-candidate.ts';

/** The office of a government puts up what others issue; 市政府 without its place is no name. */
const WEB_OFFICE = /(?:政府|[省市区县州旗委])办(?:公[室厅])?$|^[省市区县州旗]/u;

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
  // Where an interpretation was taken from is not who wrote it.
  const told = kindOfTitle(view.title) === 'interpretation' ? [] : stated(view, 'origin');
  const origins = told.flatMap(({ value, source }) =>
    isOrgan(value)
      ? [
          offer(
            [commonForm(value, view)],
            'origin-in-label',
            WEB_OFFICE.test(simplify(value)) ? 0.3 : 0.45,
            source,
          ),
        ]
      : [],
  );
  const origin = view.properties?.origin ?? '';
  const ofPage = isOrgan(origin)
    ? [
        offer(
          [commonForm(origin, view)],
          'origin-in-page-head',
          WEB_OFFICE.test(simplify(origin)) ? 0.3 : 0.42,
          null,
        ),
      ]
    : [];
  return [...issuers, ...interpreters, ...origins, ...ofPage, ...inLabelledTitle(view)];
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
