import { expect, test } from 'vitest';
import type { Verdict } from '../../../src/domain/model/cell.ts';
import { allOf, anyOf, atLeast, notSo } from '../../../src/engines/monitor/truth.ts';

const verdicts: Readonly<Record<string, Verdict>> = { j: 'met', n: 'not_met', k: 'unknown' };
const read = (letters: string): readonly Verdict[] => [...letters].map((letter) => verdicts[letter] ?? 'unknown');

// kriterier.md section 4: two of four, and what one and the other make together.
test.each([
  ['jjkk', 'met'],
  ['jnnn', 'not_met'],
  ['jknn', 'unknown'],
  ['knnn', 'not_met'],
  ['kknn', 'unknown'],
])('two of %s: %s', (letters, verdict) => {
  expect(atLeast(2, read(letters))).toBe(verdict);
});

test.each([
  ['jk', 'unknown', 'met'],
  ['nk', 'not_met', 'unknown'],
  ['kk', 'unknown', 'unknown'],
  ['jj', 'met', 'met'],
  ['nn', 'not_met', 'not_met'],
])('%s: both %s, either %s', (letters, both, either) => {
  expect([allOf(read(letters)), anyOf(read(letters))]).toEqual([both, either]);
});

test('not of the unknown is unknown', () => {
  expect(read('jnk').map(notSo)).toEqual(['not_met', 'met', 'unknown']);
});
