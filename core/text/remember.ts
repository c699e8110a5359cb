/** How many answers are kept: of the lines around the one that is read, with their parts. */
const MOST = 512;
/** Longer texts are paragraphs, asked of once. */
const LONGEST = 160;

/** Of every function that remembers, what it answered last. */
const remembered: Map<string, unknown>[] = [];

/** Forgets every answer: a line cut from a text keeps the whole text in memory, so what reads a text forgets behind it. */
export function forgetAll(): void {
  for (const answers of remembered) answers.clear();
}

/**
 * A function of a text that remembers what it answered last: the passes ask the same of the same few lines again and again, and pages
 * print the same lines again and again. The answers are shared, so nobody may change one.
 */
export function remember<Answer extends object | string | number | boolean | null>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  remembered.push(answers);
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const fresh = answer(text);
    if (answers.size >= MOST) answers.clear();
    answers.set(text, fresh);
    return fresh;
  };
}
