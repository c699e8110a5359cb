import { dropPinyin, squeeze } from '../text/characters.ts';
import { remember } from '../text/remember.ts';
import { simplify } from '../text/simplify.ts';

/** Endings of the names of bodies that issue documents; longer ones first where one holds another. */
const ENDINGS =
  '人民政府办公厅|人民政府办公室|人民政府|办公厅|办公室|委员会|管理局|监管局|监督局|国务院|法院|检察院|总局|分局|中心支行|分行|支行|管委会|常委会|代表大会|代表会议|党委|县委|市委|省委|区委|旗委|州委|工委|纪委|党组|政协|人大|' +
  '中心|公司|集团|协会|学会|基金会|研究会|理事会|商会|总会|联合会|总工会|大队|支队|总队|调查队|研究院|研究室|研究所|交易所|学院|大学|领导小组|指挥部|联席会议|街道办事处|办事处|管理处|海关|主席团|军委|军区|兵团|工商联|妇联|残联|文联|总社|联社|新华社|派出所|管理所|管理站|电视台|图书馆|档案馆|博物馆|委办|府办|文明办|创建办|创城办|安全办|扶贫办|信访办|防汛办|网信办|法制办|金融办|禁毒办|综治办|招生办|绿化办|双拥办|河长办|党校|编办|局|厅|部|委|署|院|处|会议|银行|政府|府|司';
const ORGAN = new RegExp(
  `^(?:立法会|(?:中共|共青团)中央|[\\p{Script=Han}（）()·]{2,40}?(?:${ENDINGS}))$`,
  'u',
);
const NOT_ORGAN =
  /^(?:各|令|特此|对(?!外)|第.{1,4}次|有关|关于|该|现|请|为|本(?!溪)|全[市省县区体部]|经(?!济))|[的了和与及]$|通知|意见|报告|办法|措施|方案|工作部署|贯彻|落实|[印发颁]布|[印转]发|批转|批准|同意|干部$|全部$|外部$|内部$|顶部$|会议上|进行|执行|施行|试行|银行业|关于/u;

/** Whether a text is by its words the name of a body that issues documents. */
export const isOrgan = remember((text) => {
  const plain = simplify(squeeze(text));
  return plain.length >= 2 && plain.length <= 40 && ORGAN.test(plain) && !isNoOrgan(plain);
});

/** Whether the words of a simplified text say that it is no name of a body, whatever it ends with. */
export function isNoOrgan(plain: string): boolean {
  return NOT_ORGAN.test(plain);
}

const SPLIT = /[\s、，,]+/u;
// Where one name ends and the next begins, when several stand on a line without anything between them.
const SEAM =
  /(办公厅|办公室|委员会|人民政府|管理局|自然资源局|中心|中心支行|分行|支行|(?<!总)局|厅)(?=(?:中国|国家|中共|\p{Script=Han}{2,4}[省市区县州旗])\p{Script=Han}{2})/gu;

/** No name holds the end of a sentence or of a label. */
const NO_NAME = /[。；：:]/;
/** What may stand behind the last name: signs that a converter lost, the edge of a table, a seal. */
const TAIL = /\?{2,20}$|\s*[|｜]+$|[（(](?:借章|代章|盖章|蓋章|公章|印章|章)[）)]$/u;
const TAILED: ReadonlySet<string> = new Set('?|｜）)');

/** The bodies that a line of a signature or the head of a title names; empty where a part of it is none. */
export function readOrgans(text: string): string[] {
  if (NO_NAME.test(text)) return [];
  const plain = dropPinyin(text);
  const names = (TAILED.has(plain.charAt(plain.length - 1)) ? plain.replace(TAIL, '') : plain)
    .split(SPLIT)
    .filter((name) => name !== '')
    .flatMap((name) => splitSeams(name));
  return names.length > 0 && names.every((name) => isOrgan(name)) ? names : [];
}

/** Bodies of the state that issue together, without anything between them. */
const STATE =
  /^(中共中央|(?:中央人民政府)?政[务務]院|[国國][务務]院)((?:[国國][务務]院|中央[军軍]委|最高人民).*)$/u;

function splitSeams(text: string): string[] {
  const [, party, state] = STATE.exec(text) ?? [];
  if (party !== undefined && state !== undefined) return [party, ...splitSeams(state)];
  if (text.length < 12) return [text];
  const place = /^\p{Script=Han}{2,4}?[省市区县州旗]/u.exec(withoutParty(text))?.[0];
  const parts = partAtPlace(text, place)
    .replace(SEAM, '$1\n')
    .split('\n')
    .filter((part) => part !== '');
  // A seam is believed only where each part repeats the place that the first begins with, or names a national body.
  const believed = parts.every(
    (part) =>
      isOrgan(part) &&
      (/^(?:中国|国家|中共)/u.test(part) || (place !== undefined && withoutParty(part).startsWith(place))),
  );
  return believed ? parts : [text];
}

/** No name says its own place twice: a committee of the party before the government (中共云溪市委云溪市人民政府). */
function partAtPlace(text: string, place: string | undefined): string {
  const again = place === undefined ? -1 : text.indexOf(place, text.indexOf(place) + place.length);
  const at = text.slice(0, Math.max(0, again)).endsWith('中共') ? again - 2 : again;
  return at > 0 && /委$/.test(text.slice(0, at)) && isOrgan(text.slice(0, at))
    ? `${text.slice(0, at)}\n${text.slice(at)}`
    : text;
}

/** A committee of the party bears the name of the same place as the government beside it. */
function withoutParty(name: string): string {
  return name.replace(/^中共/, '');
}

/** A branch that does not say of what: 青川监管分局, which the print broke off its body's name. */
const BRANCH = /^\p{Script=Han}{2,4}?(?:监管|監管)?(?:分局|分行|支行|中心支行)$/u;
const HAS_BRANCHES = /^(?:中国|国家|中國|國家)/u;

/** The names with branches put back behind the bodies of which they are. */
export function joinBranches(names: readonly string[]): string[] {
  const whole: string[] = [];
  for (const name of names) {
    const body = whole.at(-1);
    if (body !== undefined && BRANCH.test(name) && HAS_BRANCHES.test(body))
      whole[whole.length - 1] = body + name;
    else whole.push(name);
  }
  return whole;
}

/** The bodies that a title begins with, before 关于 or 印发 and the like, as `read` tells bodies; empty where it begins with none. */
export function readTitleOrgans(title: string, read: typeof readOrgans = readOrgans): string[] {
  const plain = simplify(title);
  for (const { index } of plain.matchAll(CUT)) {
    const organs = read(title.slice(0, index).replace(/等\p{Script=Han}{0,3}部[门門]$/u, ''));
    if (index > 0 && organs.length > 0) return organs;
    if (plain.startsWith('关于', index) || index > LONGEST_HEAD) break;
  }
  return [];
}

/** What a body does in the title of a document. */
const CUT =
  /关于|印发|转发|批转|公布|发布|训令$|指令$|命令$|令$|任免|任命|免去|对|授予|表彰|废止|修改|批准|撤销|成立|公开征求/gu;

/** What follows the name of a body in a title that has no 关于. */
const AFTER_NAME =
  /公告|通告|公报|文件|文书处理|公文处理|工作规则|议事规则|办公会议|常务会议|会议纪要|任免|第[\d一二三四五六七八九十]|[12]\d{3}年|[“《]/gu;
const LONGEST_HEAD = 80;

/** 云溪区人民政府, 云溪区水务局, 市人民政府 at the start of a title that goes on with what it is about. */
const FIRST_BODY =
  /^(?:\p{Script=Han}{2,12}?)?[省市县区州旗]\p{Script=Han}{0,12}?(?:人民政府办公[厅室]|人民政府|常务委员会|常委会|委员会|局|厅)(?=\p{Script=Han}{4})/u;

/** The body that a title begins with, whatever follows (云溪区人民政府征收土地预公告); null where it begins with none. */
export function readFirstOrgan(title: string): string | null {
  const length = FIRST_BODY.exec(simplify(title.slice(0, LONGEST_HEAD)))?.[0].length ?? 0;
  const [name, ...others] = length === 0 ? [] : readOrgans(title.slice(0, length));
  return name === undefined || others.length > 0 ? null : name;
}

/** The bodies that a title begins with, by what follows: 云溪区人民政府公告, 云溪区人民政府工作规则; empty where there is none. */
export function readLeadingOrgans(title: string): string[] {
  const plain = simplify(title.slice(0, LONGEST_HEAD));
  const seams = [...plain.matchAll(AFTER_NAME)].map(({ index }) => index).filter((index) => index >= 3);
  for (const seam of seams.toReversed()) {
    const organs = readOrgans(title.slice(0, seam));
    if (organs.length > 0) return organs;
  }
  return [];
}
