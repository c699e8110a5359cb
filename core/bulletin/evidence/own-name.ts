import { simplify } from '../../text/simplify.ts';
import { isOrgan } from '../organ.ts';
import type { Unit } from '../unit.ts';
import type { DocumentView } from './document-view.ts';

/** The whole name of the body that a text calls by its short name, as the text spells it. */
export type OwnName = { body: string; unit: Unit };

/** Words in which a text speaks of who issues it, each with a pattern of the whole names that its last word stands for. */
const SHORT: readonly (readonly [RegExp, (word: string) => RegExp])[] = [
  // 市政府决定对…予以废止: who is named without a place is of the place that the text names elsewhere, as in 《云溪市…办法》.
  [
    /[，,。；]([省市县区州旗])(?:人民)?政府(?:研究)?决定/u,
    (word) =>
      new RegExp(
        `(?<=^|[^\\p{Script=Han}]|[日由经和与的照据])(?!(?<=\\d)日)\\p{Script=Han}{2,6}?${word}人民政府|(?<=《)\\p{Script=Han}{2,5}?${word}(?=\\p{Script=Han}{2})`,
        'gu',
      ),
  ],
  // 现将我局《…》印发给你们, where 云溪省统计局 is said to have published something.
  [
    /[，,。；将]我(局|部|厅|委|署)(?=[^\p{Script=Han}]|牵头|组织|制定|研究|决定|对|将|拟|定于|修订|编制)/u,
    (word) =>
      new RegExp(
        `(?<=^|[，,。；、由经至])\\p{Script=Han}{2,20}?${word}(?:员会)?(?=。|[\\d一二][\\d〇○零一二三四五六七八九]{3}年|发布|印发|制定|颁布|公布)`,
        'gu',
      ),
  ],
];
/** Units in which they are looked for. */
const LEADING = 8;
const LONGEST = 1000;

/** The body that the first words of a text mean by 市政府 or 我局; null where they speak of none, or name no or several such bodies in full. */
export function readOwnName({ units, found, ownEnd }: DocumentView): OwnName | null {
  const first = units
    .slice(found.titleTo, ownEnd)
    .filter(({ role, text }) => role === 'plain' && text.length <= LONGEST)
    .slice(0, LEADING);
  const words = first.map(({ text }) => simplify(text));
  for (const [short, wholeOf] of SHORT) {
    const at = words.findIndex((text) => short.test(text));
    const unit = first[at];
    const word = short.exec(words[at] ?? '')?.[1];
    if (!unit || word === undefined) continue;
    const pattern = wholeOf(word);
    const named = words.flatMap((text, index) =>
      [...text.matchAll(pattern)].map((match) => {
        const body = first[index]?.text.slice(match.index, match.index + match[0].length) ?? '';
        return isOrgan(body) ? body : `${body}人民政府`;
      }),
    );
    const [one] = named;
    if (one !== undefined && named.every((name) => name === one) && isOrgan(one)) return { body: one, unit };
  }
  return null;
}
