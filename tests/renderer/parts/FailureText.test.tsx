import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { speak, startMessages } from '#renderer/i18n/i18n.ts';
import { errorsEn } from '#renderer/i18n/errors-en.ts';
import { errorsZhCn } from '#renderer/i18n/errors-zh-cn.ts';
import { FailureText } from '#renderer/parts/FailureText.tsx';

beforeAll(async () => {
  await startMessages();
  // The language of the page is set too; here there is none.
  Object.assign(globalThis, { document: { documentElement: {} } });
});

test.each([
  ['en', errorsEn['process/stopped'], ' '],
  ['zh-CN', errorsZhCn['process/stopped'], ''],
] as const)('the sentences of a failure are parted as %s parts them', async (language, told, space) => {
  await speak(language);
  const html = renderToStaticMarkup(
    <FailureText failure={{ code: 'process/stopped', context: {}, ref: 'R-1' }} />,
  );
  expect(html).toContain(`${told.safe}${space}${told.next}`);
});
