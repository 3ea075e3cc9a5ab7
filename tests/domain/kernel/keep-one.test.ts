import { expect, it } from 'vitest';
import { keepOne } from '../../../src/domain/kernel/keep-one.ts';

it('makes one thing of each owner, once', () => {
  const made: object[] = [];
  const of = keepOne((owner: object) => {
    made.push(owner);
    return { owner };
  });
  const [first, second] = [{}, {}];
  expect(of(first)).toBe(of(first));
  expect(of(second)).not.toBe(of(first));
  expect(made).toEqual([first, second]);
});
