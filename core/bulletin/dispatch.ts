import { isTitleHead } from './title-head.ts';

const DISPATCH = /^\p{Script=Han}{2,10}?[社网網](?:\p{Script=Han}{1,8})?\d{1,2}月\d{1,2}日[电電讯訊]\s*/u;
/** (授权发布) before a title: how an agency puts it out. */
const RELEASE = /^[（(][^（()）]{0,6}(?:授权|授權|受权|受權|播)[^（()）]{0,4}[）)]\s*/u;

/** Whether a line only says who sent the news, where and when. */
export function isDispatch(text: string): boolean {
  if (!'电電讯訊）)'.includes(text.trimEnd().slice(-1))) return false;
  return DISPATCH.exec(text)?.[0].length === text.length || RELEASE.exec(text)?.[0].length === text.length;
}

/** Where the title begins behind 新华网北京3月16日电 or (授权发布); 0 where a line begins with no such words. */
export function behindDispatch(text: string): number {
  const dispatch = (DISPATCH.exec(text) ?? RELEASE.exec(text))?.[0].length ?? 0;
  return dispatch > 0 && isTitleHead(text.slice(dispatch)) ? dispatch : 0;
}
