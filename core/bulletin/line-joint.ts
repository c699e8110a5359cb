import { textWidth } from '../text/characters.ts';
import type { Line } from './line.ts';
import type { LineRole } from './line-role.ts';
import { endsSentence } from './measure.ts';
import { readMarker } from './marker.ts';
import { isStretched } from '../text/join-lines.ts';
import { isSiteLine } from './site-line.ts';
import { kindOfEnding } from './title-kind.ts';
import { isBrokenNumber } from './title-zone.ts';

/** What is known of two neighbouring lines when it is asked whether the print broke one sentence between them. */
export type Joint = {
  /** The line above, and what the paragraph holds so far. */
  above: Line;
  aboveRole: LineRole;
  aboveMeasure: number | null;
  below: Line;
  belowRole: LineRole;
  belowMeasure: number | null;
  paragraph: ParagraphSoFar;
  /** Whether an empty line parts paragraphs in this text; not where nearly every line has one before it. */
  gapMarks: boolean;
  /** Whether the line below is the name of who signs, above the date. */
  signs: boolean;
  /** Whether furniture was taken out between the two lines. */
  furnitureBetween: boolean;
  /** Whether an indent marks the first line of a paragraph in this text; not where nearly every line is indented. */
  indentMarks: boolean;
};

/** What a paragraph holds so far. */
export type ParagraphSoFar = {
  lines: number;
  /** Whether it begins with an outline marker. */
  marked: boolean;
  /** Whether a sentence has ended in it, 。 anywhere. */
  hasStop: boolean;
  /** Count of opening less closing brackets and quotes. */
  depth: number;
  /** Whether an opening bracket that follows a full stop was closed last: （责任单位：…）. */
  tailClosed: boolean;
};

const EM = 4;
const FIRST_INDENT = 2 * EM;
const SLACK = EM;
const MAX_SUBTITLE_LINES = 3;
const MAX_OPEN_LINES = 40;
const LONGEST_NOTE = 120;
/** 张 明为…, 张 明的…: an entry of a list of appointments. */
const ENTRY = /^\p{Script=Han}\s?\p{Script=Han}{1,3}[为的]/u;
/** 2012年8月31日云溪市第十五届人民代表大会 */
const ADOPTER =
  /^[\d〇○零一二三四五六七八九]{4}\s?年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\s?\p{Script=Han}{4,40}$/u;
/** 常务委员会第三十四次会议通过 */
const ADOPTION = /^[^，。；：]{2,40}?(?:通过|通過|批准)$/u;
/** 5日 …, 3月5日，…: an entry of a chronicle. */
const DATED = /^(?:\d{1,2} ?月)? ?\d{1,2} ?日(?:\s|，|$)/;
/** 各街道办事处，区政府各部门：, which may fill its line to the edge. */
const RECIPIENT =
  /^[^。！？：:]*各[^。！？：:]*(?:政府|部门|部門|单位|單位|办事处|辦事處|机构|機構|机关|機關|企业|企業|学校|學校|委员会|委員會|公司|局|委|办|辦)[：:]$/;
const JOINABLE: ReadonlySet<LineRole> = new Set(['plain', 'note', 'attachment']);

/** Whether the line below continues the paragraph that the line above belongs to. */
export function continuesParagraph(joint: Joint): boolean {
  const { above, aboveRole, below, belowRole, paragraph } = joint;
  const parted = joint.gapMarks && below.gapBefore && !below.pageBreak && !joint.furnitureBetween;
  if (closesBracket(joint) || endsAdoption(joint)) return true;
  if (joint.signs) return false;
  if (parted) return paragraph.lines === 1 && below.indent < 2 && isBrokenEntry(joint);
  if (aboveRole === 'subtitle') return belowRole === 'plain' && continuesSubtitle(joint);
  if (!JOINABLE.has(aboveRole) || belowRole !== 'plain') return false;
  // A title does not go on with what the page prints below it.
  if (
    paragraph.lines === 1 &&
    kindOfEnding(above.text) !== null &&
    (isSiteLine(below.text) || isBrokenNumber(below.text))
  )
    return false;
  if (below.indent >= 2 && (joint.indentMarks || below.indent !== above.indent)) return false;
  if (paragraph.lines === 1 && isOpenEntry(above.text) && !ENTRY.test(below.text)) return true;
  const ended = endsSentence(above.text);
  const full = isFull(joint);
  if (readMarker(below.text))
    return (
      full && !ended && !paragraph.tailClosed && !(paragraph.marked && !paragraph.hasStop) && isWide(joint)
    );
  if (isDash(below.text) && (ended || !full)) return false;
  if (/[，、,（《“]$/.test(above.text)) return true;
  if (paragraph.depth > 0 && paragraph.lines < MAX_OPEN_LINES && !/[。！？]$/.test(above.text))
    return joint.aboveMeasure !== null;
  if (!full) return !ended && isMidSentence(joint);
  if (ended) return continuesAfterStop(joint);
  if (paragraph.lines === 1 && !paragraph.marked && looksFirst(joint) && kindOfEnding(above.text) !== null)
    return false;
  if (paragraph.tailClosed && looksFirst(joint)) return false;
  return !(paragraph.marked && !paragraph.hasStop) || continuesHeading(joint);
}

/** （1998年2月6日云溪市人民政府常务会议通过 / 云溪市人民政府令第68号发布）: a note in brackets of two lines. */
function closesBracket({ above, below, paragraph }: Joint): boolean {
  if (paragraph.lines !== 1 || above.text.length + below.text.length > LONGEST_NOTE) return false;
  return /^[（(][^（()）]*$/u.test(above.text) && /^[^（()）]*[）)]$/u.test(below.text);
}

/** 2012年8月31日云溪市第十五届人民代表大会 / 常务委员会第三十四次会议通过: who adopted a text, in two lines. */
function endsAdoption({ above, below, paragraph }: Joint): boolean {
  if (paragraph.lines !== 1 || above.text.length + below.text.length > LONGEST_NOTE) return false;
  return /[过過准]$/.test(below.text) && ADOPTION.test(below.text) && ADOPTER.test(above.text);
}

/** An entry of a list of appointments ends with ； or 。, wherever its line does. */
function isOpenEntry(text: string): boolean {
  return ENTRY.test(text) && /[任长员主副职级期兼）]/u.test(text) && !/[；;。：:]$/.test(text);
}

/** An empty line in the middle of an entry parts nothing: the next line is none by itself. */
function isBrokenEntry({ above, below, aboveRole, belowRole }: Joint): boolean {
  if (aboveRole !== 'plain' || belowRole !== 'plain') return false;
  return isOpenEntry(above.text) && !ENTRY.test(below.text) && readMarker(below.text) === null;
}

function isDash(text: string): boolean {
  return text.startsWith('——') || text.startsWith('--');
}

/** A line reaches the edge of its column; the first line of a paragraph has lost its indent of two characters. */
function isFull(joint: Joint): boolean {
  const { above, aboveMeasure, below, paragraph } = joint;
  if (aboveMeasure === null || above.text === below.text || isWider(joint)) return false;
  if (above.width * 3 > aboveMeasure * 2 && isStretched(above.text)) return true;
  // A number or a Latin word is not broken: it goes to the next line where it does not fit.
  const word = /^[\dA-Za-z０-９][\dA-Za-z０-９,.%]*/.exec(below.text.slice(0, 40));
  if (word && above.width + textWidth(word[0]) + EM / 2 > aboveMeasure && above.width * 2 > aboveMeasure)
    return true;
  return above.width >= aboveMeasure - SLACK - (paragraph.lines === 1 ? FIRST_INDENT : EM);
}

/** The column that broke the line above would have broken the line below. */
function isWider({ above, aboveMeasure, below, furnitureBetween }: Joint): boolean {
  if (furnitureBetween || below.pageBreak) return false;
  return below.width * 2 > Math.max(above.width, aboveMeasure ?? 0) * 3;
}

/** A paragraph with a full stop in it does not end in the middle of its next sentence, unless its line is very short. */
function isMidSentence({ above, aboveMeasure, paragraph }: Joint): boolean {
  if (aboveMeasure === null || !paragraph.hasStop || paragraph.tailClosed) return false;
  return above.width * 5 >= aboveMeasure * 3;
}

/** Only a line that fills its column can be the middle of a sentence that happens to begin like an entry. */
function isWide({ below, belowMeasure }: Joint): boolean {
  return belowMeasure !== null && below.width >= belowMeasure - EM;
}

/** A line that may be the indented first line of a paragraph: about two characters short. */
function looksFirst({ below, belowMeasure }: Joint): boolean {
  if (belowMeasure === null) return false;
  return below.width >= belowMeasure - FIRST_INDENT - SLACK && below.width <= belowMeasure - EM - 1;
}

/** A sentence ended at the very edge of the column: only the shape of the next line can tell. */
function continuesAfterStop(joint: Joint): boolean {
  const { above, aboveMeasure, below, belowMeasure } = joint;
  if (aboveMeasure === null || belowMeasure === null) return false;
  if (below.indent > above.indent) return false;
  if (/[；;]$/.test(above.text) && (joint.paragraph.lines === 1 || ENTRY.test(below.text))) return false;
  if (DATED.test(below.text)) return false;
  // Behind a page's head a line that names a kind is more likely a title.
  if (joint.furnitureBetween && kindOfEnding(below.text) !== null) return false;
  if (RECIPIENT.test(above.text)) return false;
  if (below.width >= belowMeasure - EM) return true;
  const tail = below.width < belowMeasure - FIRST_INDENT - SLACK;
  if (!tail || /[：；:;∶]$/.test(above.text) || above.width < aboveMeasure - EM) return false;
  return /[。！？”）]$/.test(below.text) && !/^(?:特此|现予|以上|此[复令致])/.test(below.text);
}

/** A heading without a full stop yet goes on unless the next line has the shape of a first line. */
function continuesHeading(joint: Joint): boolean {
  const { above, aboveMeasure, paragraph } = joint;
  if (!looksFirst(joint)) return true;
  return paragraph.lines > 1 && aboveMeasure !== null && above.width >= aboveMeasure - EM + 1;
}

function continuesSubtitle({ above, paragraph }: Joint): boolean {
  return paragraph.lines < MAX_SUBTITLE_LINES && !/[上）)过過准準布佈订訂行]$/.test(above.text);
}
