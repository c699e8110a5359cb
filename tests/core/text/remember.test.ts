import { describe, expect, test } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { forgetAll, remember } from '#core/text/remember.ts';

describe('remember', () => {
  test('asks once for a text that is asked of again, whatever string object holds it', () => {
    const asked: string[] = [];
    const length = remember((text) => {
      asked.push(text);
      return text.length;
    });
    const lines = '公园开放。\n公园开放。\n公园关闭。'.split('\n');
    expect(lines.map(length)).toEqual([5, 5, 5]);
    expect(asked).toEqual(['公园开放。', '公园关闭。']);
  });

  test.each([null, false, 0, ''])('remembers the answer %j too', (answer) => {
    let asked = 0;
    const never = remember(() => {
      asked += 1;
      return answer;
    });
    expect([never('甲'), never('甲'), asked]).toEqual([answer, answer, 1]);
  });

  test('answers long texts anew and forgets what was asked long ago, so that it holds little', () => {
    let asked = 0;
    const count = remember(() => {
      asked += 1;
      return true;
    });
    const paragraph = '园'.repeat(161);
    expect([count(paragraph), count(paragraph), asked]).toEqual([true, true, 2]);
    for (let index = 0; index < 600; index += 1) count(`第${String(index)}行`);
    count('第0行');
    expect(asked).toBe(603);
  });

  test.each([
    ['on demand', forgetAll],
    [
      'behind a text that was read',
      () =>
        void readBulletin({
          text: '公园开放。\n',
          mediaType: 'text/plain',
          encoding: 'utf-8',
          name: 'yunxi.txt',
          warnings: [],
        }),
    ],
  ])('forgets every answer %s', (_, forget) => {
    let asked = 0;
    const count = remember(() => {
      asked += 1;
      return true;
    });
    count('公园开放。');
    count('公园开放。');
    forget();
    count('公园开放。');
    expect(asked).toBe(2);
  });
});
