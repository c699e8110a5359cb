import { DIFFICULTIES, EXAMPLE_NOTES, GOALS, MEANS, VERBS } from './phrases/frames.ts';
import { MANNERS, NOUNS, SHORT_VERBS } from './phrases/words.ts';
import type { Theme } from './phrases/theme.ts';
import type { ResponsibilityLabel } from './label.ts';
import { fill } from './template.ts';
import type { Writer } from './writer.ts';

const PROGRESS = ['工作稳步推进', '成效明显', '实现新突破', '取得新进展', '迈上新台阶'] as const;

/** More sentences for a paragraph of a longer bulletin. */
function extra(writer: Writer): number {
  return Math.floor(writer.scale / 3);
}

/** Deals sentences without repeating one before all have been used. */
export type Dealer = (count: number) => string;

/** Work in detail: 分批规范电梯维保、消火栓巡检，从严查处噪声扰民. */
function detail(writer: Writer): string {
  const { random } = writer;
  const steps = Array.from({ length: random.int(1, 3) }, () => {
    const manner = random.chance(0.4) ? random.pick(MANNERS) : '';
    const nouns = random.sample(NOUNS, random.int(1, 2)).join(random.pick(['、', '和']));
    return `${manner}${random.pick(SHORT_VERBS)}${nouns}`;
  });
  return steps.join('，');
}

/** One sentence that could stand under any heading of the theme. */
export function generalSentence(writer: Writer, theme: Theme): string {
  const { random } = writer;
  const means = random.chance(0.6) ? `${random.pick(MEANS)}，` : '';
  const work = random.chance(0.5)
    ? `${random.pick(VERBS)}${random.pick(theme.objects)}`
    : `${random.chance(0.5) ? `围绕${random.pick(theme.objects)}，` : ''}${detail(writer)}`;
  const goal = random.chance(0.6) ? `，${random.pick(GOALS)}` : '';
  return `${means}${work}${goal}。`;
}

/** A clause made of a general sentence, to be gone on with. */
export function generalClause(writer: Writer, theme: Theme): string {
  return `${generalSentence(writer, theme).slice(0, -1)}，`;
}

/** A dealer over templates, for one chapter of one document. */
export function createDealer(writer: Writer, templates: readonly string[]): Dealer {
  let deck: string[] = [];
  return (count) => {
    let text = '';
    for (let dealt = 0; dealt < count; dealt += 1) {
      if (deck.length === 0) deck = writer.random.sample(templates, templates.length);
      const template = deck.pop();
      if (template !== undefined) text += fill(writer, template);
    }
    return text;
  };
}

/** Paragraphs on what was done: a leading sentence, then facts. */
export function pastParagraphs(writer: Writer, theme: Theme, count: number): string[] {
  const { random } = writer;
  const deal = createDealer(writer, theme.done);
  return Array.from({ length: count }, (_, index) => {
    const subject = index === 0 ? theme.subject : random.pick(theme.objects);
    const note = random.chance(0.35) ? fill(writer, random.pick(EXAMPLE_NOTES)) : '';
    return `${subject}${random.pick(PROGRESS)}。${generalSentence(writer, theme)}${deal(random.int(2, 3) + extra(writer))}${note}`;
  });
}

/** Paragraphs on what is to be done. */
export function futureParagraphs(writer: Writer, theme: Theme, count: number): string[] {
  const deal = createDealer(writer, theme.plan);
  return Array.from({ length: count }, () => {
    const closing = writer.random.chance(0.4) ? generalSentence(writer, theme) : '';
    return `${generalSentence(writer, theme)}${deal(writer.random.int(2, 3) + extra(writer))}${closing}`;
  });
}

/** The text of a measure after its title. */
export function measureText(writer: Writer, theme: Theme, deal: Dealer): string {
  return `${deal(writer.random.int(1, 2) + extra(writer))}${generalSentence(writer, theme)}`;
}

/** A responsibility tail with its label, （牵头单位：…，责任单位：…） or （责任单位：…）. */
export function responsibilityTail(
  writer: Writer,
  theme: Theme,
): { text: string; label: ResponsibilityLabel } {
  const { random } = writer;
  const bodies = random.sample(theme.bodies, random.int(2, 4));
  if (random.chance(0.45)) {
    const [lead = '', ...others] = bodies;
    return {
      text: `（牵头单位：${lead}，责任单位：${others.join('、')}）`,
      label: { leads: [lead], others },
    };
  }
  return { text: `（责任单位：${bodies.join('、')}）`, label: { leads: [], others: bodies } };
}

/** The paragraph in which a report owns up to what is lacking. */
export function difficultyParagraph(writer: Writer): string {
  const points = writer.random.sample(DIFFICULTIES, writer.random.int(3, 5));
  return `在肯定成绩的同时，我们也清醒地看到，全区发展还存在一些困难和不足，主要是：${points.join('；')}。对此，我们将高度重视，采取有力措施，切实加以解决。`;
}
