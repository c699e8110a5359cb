import { simplify } from '../text/simplify.ts';
import { isOrgan } from './organ.ts';

/** A person who signs by an office: 市长 罗林, 中华人民共和国主席 ×××. */
export type Signer = {
  /** 市长 */
  office: string;
  /** Null where the print leaves the name out. */
  name: string | null;
  /** Whether the office itself issues orders, as heads of state and of a region do. */
  issues: boolean;
};

const OFFICE =
  '(?:\\p{Script=Han}{0,20}?)(?:主席|总理|行政长官|总统|省长|市长|县长|区长|州长|旗长|镇长|乡长|局长|厅长|部长|主任|行长|署长|院长|检察长|司长|秘书长|委员长|总督)';
const SIGNER = new RegExp(
  `^((?:代|副)?${OFFICE})[：:]?\\s*((?:\\p{Script=Han}\\s?){2,4}|[×xX＊*]{2,4}|(?:\\p{Script=Han}{2,6}·\\p{Script=Han}{2,8}))?$`,
  'u',
);
const ISSUES = /^(?:中华人民共和国主席|国家主席|主席|行政长官|总统)$/;
/** 县 长：易 明 */
const SPREAD_OFFICE = /^([省市县縣区區州旗镇鎮乡鄉局厅廳部主总總])\s+([长長席理任])(?=[：:\s])/u;
const LONGEST = 40;

/** The person that a line signs; null where the line is none. The name is told from the office by its white space. */
export function readSigner(text: string): Signer | null {
  if (text.length > LONGEST) return null;
  const line = text.trim().replace(SPREAD_OFFICE, '$1$2');
  const match = SIGNER.exec(simplify(line));
  if (!match) return null;
  const length = (match[1] ?? '').length;
  const name = line
    .slice(length)
    .replace(/^[：:\s]+/, '')
    .replace(/\s+/g, '');
  if (name !== '' && !/^[×xX＊*]/.test(name) && !/[\s：:]/.test(line.charAt(length)))
    return isGlued(match[1] ?? '', name) ? make() : null;
  return make();

  function make(): Signer {
    const office = line.slice(0, length).trim();
    const known = name === '' || /^[×xX＊*]+$/.test(name) ? null : name;
    return { office, name: known, issues: ISSUES.test(simplify(office)) };
  }
}

/** 总理李克强: only the shortest offices are believed without white space behind them. */
function isGlued(office: string, name: string): boolean {
  return /^(?:国家主席|主席|总理|省长|市长|县长|区长|州长|行政长官)$/.test(office) && name.length <= 3;
}

const GLUED =
  /^(\p{Script=Han}{2,16}(?:署长|局长|处长|厅长|部长|主任|秘书|院长|专员))(\p{Script=Han}{2,3})$/u;

/** The person that a line signs without white space before the name; for places where nothing else can stand. */
export function readGluedSigner(text: string): Signer | null {
  const length = GLUED.exec(simplify(text))?.[1]?.length;
  return length === undefined
    ? null
    : { office: text.slice(0, length), name: text.slice(length), issues: false };
}

/** The body that an office is the head of: 运输署署长 → 运输署; null where the office names none. */
export function bodyOfOffice(office: string): string | null {
  const length = /(?:[局署厅部院处]长|秘书长|秘书|主任)$/.exec(simplify(office))?.index;
  const body = length === undefined ? '' : office.slice(0, length);
  return isOrgan(body) ? body : null;
}
