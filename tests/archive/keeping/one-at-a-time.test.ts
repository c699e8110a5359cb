import { expect, it } from 'vitest';
import { oneAtATime } from '#archive/keeping/one-at-a-time.ts';

it('starts the second work of an owner when the first has failed, and does not hold up another owner', async () => {
  const told: string[] = [];
  const gate = Promise.withResolvers<undefined>();
  const [first, other] = [{}, {}];
  const failing = oneAtATime(first, async () => {
    told.push('first begins');
    await gate.promise;
    throw new Error('first fails');
  });
  const second = oneAtATime(first, () => Promise.resolve(told.push('second')));
  await oneAtATime(other, () => Promise.resolve(told.push('other')));
  gate.resolve(undefined);
  await expect(failing).rejects.toThrow('first fails');
  await second;
  expect(told).toEqual(['first begins', 'other', 'second']);
});
