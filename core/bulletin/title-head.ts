import { kindOfEnding } from './title-kind.ts';

/** Whether a stretch of a line may be a whole title, or a letterhead: it names a kind, closes what it quotes, and says no sentence. */
export function isTitleHead(text: string): boolean {
  const opened = text.split('《').length;
  if (text.length < 6 || opened !== text.split('》').length || /[。；]/.test(text)) return false;
  return text.endsWith('文件') || (kindOfEnding(text) !== null && !text.endsWith('令'));
}
