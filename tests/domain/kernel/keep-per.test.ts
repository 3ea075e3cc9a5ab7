import { expect, test } from 'vitest';
import { keepPer } from '../../../src/domain/kernel/keep-per.ts';

test('what is asked for again and again stays, however much else is asked for in between', () => {
  const made: string[] = [];
  const keep = keepPer<object, string>(2);
  const owner = {};
  const ask = (key: string): string => {
    return keep(owner, key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  };
  for (const key of ['usual', 'a', 'usual', 'b', 'usual', 'c', 'usual']) expect(ask(key)).toBe(key.toUpperCase());
  expect(made).toEqual(['usual', 'a', 'b', 'c']);
  ask('a');
  expect(made.at(-1)).toBe('a');
});

test('another owner has its own', () => {
  const keep = keepPer<object, number>(2);
  expect([keep({}, 'a', () => 1), keep({}, 'a', () => 2)]).toEqual([1, 2]);
});
