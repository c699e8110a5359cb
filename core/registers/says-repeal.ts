const REPEAL = /废止|失效|停止执行|不再执行|停止施行|廢止/gu;
const REFUSED = /(?:不|不予|不再|不得|不宜|未|拟|擬|建议|建議)(?:予以|予|被|宣布|全文|全部|部分|对其)?$/u;
const BEFOREHAND = /^(?:之前|以前|前(?![述款条項项列]))/u;
const SPARED = /^[^《。；，]{0,4}[，,、]?(?:并|仍然|仍|均|应当|应)?继续(?:有效|执行|施行)/u;
const ASKING = /^[征徵]求[^，。；]{0,10}(?:意见|意見|建议)/u;
const LONGEST_REFUSAL = 8;
const LONGEST_SPARING = 24;

/**
 * True where a text says that something is repealed. 不予废止 refuses it, 拟废止 and 现公开征求意见 propose it, 废止前 speaks of the time
 * before it, and what 继续有效 stands behind is spared.
 */
export function saysRepeal(text: string): boolean {
  const asking = lastAsking(text);
  for (const { index, 0: word } of text.matchAll(REPEAL)) {
    const behind = text.slice(index + word.length, index + word.length + LONGEST_SPARING);
    const isRefused = REFUSED.test(text.slice(Math.max(0, index - LONGEST_REFUSAL), index));
    if (!isRefused && index > asking && !BEFOREHAND.test(behind) && !SPARED.test(behind)) return true;
  }
  return false;
}

/** True where a text has a word of repealing at all, said, refused or proposed. */
export function mentionsRepeal(text: string): boolean {
  return text.search(REPEAL) !== -1;
}

/** True where a text asks what people think of a draft: nothing in it holds yet. */
export function asksForOpinions(text: string): boolean {
  return lastAsking(text) !== -1;
}

function lastAsking(text: string): number {
  const place = Math.max(text.lastIndexOf('征求'), text.lastIndexOf('徵求'));
  return place !== -1 && ASKING.test(text.slice(place, place + LONGEST_SPARING)) ? place : -1;
}
