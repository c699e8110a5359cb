import { simplify } from '../../text/simplify.ts';

/** 国办发, 中发: the letters of the bodies at the head of the state and of the party. */
const CENTRAL: readonly (readonly [RegExp, string])[] = [
  [/^国办(?:发|函|发明电)$/, '国务院办公厅'],
  [/^国(?:发|函|发明电)$/, '国务院'],
  [/^中办发$/, '中共中央办公厅'],
  [/^中发$/, '中共中央'],
];

/** 京, 津: names of provinces in one letter, but for those (宁, 青, 新, 云) which a city's letters begin with too. */
const PROVINCES = new Map(
  (
    '京北京市 津天津市 沪上海市 渝重庆市 冀河北省 晋山西省 辽辽宁省 吉吉林省 黑黑龙江省 苏江苏省 浙浙江省 皖安徽省 闽福建省 赣江西省 ' +
    '鲁山东省 豫河南省 鄂湖北省 湘湖南省 粤广东省 桂广西壮族自治区 琼海南省 川四川省 黔贵州省 藏西藏自治区 陕陕西省 甘甘肃省'
  )
    .split(' ')
    .map((entry): [string, string] => [entry.slice(0, 1), entry.slice(1)]),
);
const PROVINCIAL = /^(.)(?:政府?|府)(办)?(?:发|函|规|字|通|电|秘|发电|发明电)?$/u;

/** The government that the letters of a number (国办发, 沪府发, 京政办发) are known to be of; null for all others. */
export function bodyOfLetters(prefix: string): string | null {
  const letters = simplify(prefix);
  const central = CENTRAL.find(([pattern]) => pattern.test(letters));
  if (central) return central[1];
  const [, letter = '', office] = PROVINCIAL.exec(letters) ?? [];
  const province = PROVINCES.get(letter);
  if (province === undefined) return null;
  return `${province}人民政府${office === undefined ? '' : '办公厅'}`;
}

const LOCAL = /^(\p{Script=Han})(?:政府?|府)(?:发|函|规|字|通|电)?$/u;
const NAMED = /(?<=^|[^\p{Script=Han}])(?!各)\p{Script=Han}{1,6}?([市县区州盟旗])(?=人民政府)/gu;

/**
 * The government that the letters of a number (云府) are of where a text speaks of 市政府 and names one city in full that
 * has the letter in its name, not as what it refers to (《云溪市人民政府工作规则》已经市政府同意); null where it names none or several, or
 * is a paper of a county or district below the city.
 */
export function bodyBehindLetters(prefix: string, text: string): string | null {
  const letter = LOCAL.exec(simplify(prefix))?.[1];
  if (letter === undefined) return null;
  const plain = withoutReferences(simplify(text));
  const isBelow = BELOW.test(plain);
  const named = [...plain.matchAll(NAMED)].filter(
    ([place, level = '']) =>
      place.includes(letter) && plain.includes(`${level}政府`) && !(isBelow && ABOVE.has(level)),
  );
  const places = new Set(named.map(({ index, 0: place }) => text.slice(index, index + place.length)));
  const [one] = places;
  return one !== undefined && places.size === 1 ? `${one}人民政府` : null;
}

/** The text, of the same length, without what it is grounded on, and without the titles in 《》 that it does not itself publish. */
function withoutReferences(text: string): string {
  return [REFERRED, GROUNDS].reduce(
    (rest, pattern) => rest.replace(pattern, (reference) => '　'.repeat(reference.length)),
    text,
  );
}

const GROUNDS = /(?:根据|依据|依照|按照|遵照|贯彻|落实|执行)[^，。；：\n]*/gu;
const REFERRED = /(?<!(?:印发|公布|发布))《[^》\n]*》(?!(?:已|业)?经)/gu;

/** 县直各单位, 经区政府同意: who speaks so is a county or a district; 各区政府 and 市、县政府 do not say so. */
const BELOW = /(?<=^|[经由报将]|[^\p{Script=Han}、（(）)])[县区旗](?:直|政府)/mu;
const ABOVE: ReadonlySet<string> = new Set(['市', '州', '盟']);
