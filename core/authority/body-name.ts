import { squeeze } from '../text/characters.ts';
import { toSearchForm } from '../text/search-form.ts';

/** A name of a body in its parts: 青川市云溪区发展和改革局 = 青川市, 云溪区 · 发展和改革 · 局. */
export type BodyName = {
  name: string;
  /** Places it begins with, the widest first; a level alone for one that is not named: 区发改局 has 区. */
  places: readonly string[];
  /** What it is for, without 和 and 与. */
  stem: string;
  /** Kind of body; 委 and 委员会 are one, and so are 办 and 办公室, 街道 and 街道办事处, 镇 and 镇人民政府. */
  tail: string;
};

/** Words of a name that the same level may begin with and that name no place: 市场监管局, 区域合作办. */
const NO_PLACE = /^(?:市场|市政(?!府|协|务|法)|市容|市民|区域|县域|州际|省际|省级|市级|区级|县级|旗帜)/u;
const NAMED_PLACE = /^\p{Script=Han}{2,6}?[省市区县州旗盟](?!场)/u;
const SHORT_COUNTY = /^\p{Script=Han}县/u;
const LEVEL = /^(?:[省市区县州旗盟]|全国|国家)/u;
const NO_NAMED_PLACE = /城市$|地区$|社区$|园区$|景区$|市区$|小区$|各|全[省市区县]$/u;
const TAILS: readonly (readonly [RegExp, string])[] = [
  [/(?:街道办事处|街道办|街道)$/u, '街道'],
  [/(?:镇人民政府|镇政府|镇)$/u, '镇'],
  [/(?:乡人民政府|乡政府|乡)$/u, '乡'],
  [/(?:管理委员会|管委会)$/u, '管委会'],
  [/(?:人民代表大会常务委员会|人大常委会)$/u, '人大常委会'],
  [/(?:政治协商会议|政协)$/u, '政协'],
  [/(?:办公厅)$/u, '办公厅'],
  [/(?:办公室|办)$/u, '办'],
  [/(?:人民政府|政府)$/u, '政府'],
  [/(?:人民法院|法院)$/u, '法院'],
  [/(?:人民检察院|检察院)$/u, '检察院'],
  [/(?:委员会|委)$/u, '委'],
  [/(?:服务中心)$/u, '服务中心'],
  [/(?:有限责任公司|有限公司|公司)$/u, '公司'],
  [
    /(?:[局厅部署院司处所站队馆台社会团行校]|中心|集团|学院|大学|总队|支队|大队|分局|总局|领导小组|指挥部)$/u,
    '',
  ],
];

/** A name in its parts; null for what is too short or ends like no body. */
export function parseBodyName(name: string): BodyName | null {
  const form = toSearchForm(squeeze(name)).text.replace(/^(?:中国共产党|中共)/u, '');
  if (form.length < 3 || form.length > 60 || !/^\p{Script=Han}+$/u.test(form)) return null;
  const places: string[] = [];
  let rest = form;
  for (let place = placeOf(rest); place !== null; place = placeOf(rest)) {
    places.push(place);
    rest = rest.slice(place.length);
  }
  for (const [ending, known] of TAILS) {
    const match = ending.exec(rest);
    if (!match) continue;
    const tail = known === '' ? match[0] : known;
    return { name, places, stem: rest.slice(0, match.index).replace(/[和与及、]/gu, ''), tail };
  }
  return null;
}

function placeOf(text: string): string | null {
  if (NO_PLACE.test(text)) return null;
  const named = NAMED_PLACE.exec(text)?.[0] ?? SHORT_COUNTY.exec(text)?.[0];
  const level = LEVEL.exec(text)?.[0];
  if (level !== undefined) return text.length > level.length + 1 ? level : null;
  if (named === undefined || NO_NAMED_PLACE.test(named) || text.length < named.length + 2) return null;
  return named;
}
