import { expect, test } from 'vitest';
import { distanceText } from '../../../src/domain/kernel/distance-text.ts';

const persons = (from: number, to: number) => ({ kind: 'persons', persons: { from, to } }) as const;
const said = (from: number, to: number, op: 'gt' | 'lt' = 'gt') =>
  distanceText({ op, distance: persons(from, to) }, 'da');

test('persons over the line are so many fewer, under it so many more, and of income who earns otherwise', () => {
  expect(said(3, 12)).toBe('mellem 3 og 12 personer færre');
  expect(said(1, 1)).toBe('1 person færre');
  expect(said(-156, -144)).toBe('mellem 144 og 156 personer flere');
  expect(said(-4, 9)).toBe('fra 9 færre til 4 personer flere');
  expect(said(20, 22, 'lt')).toBe('mellem 20 og 22 personer med højere indkomst');
  expect(said(-22, -22, 'lt')).toBe('22 personer med lavere indkomst');
  expect(distanceText({ op: 'gt', distance: persons(-156, -144) }, 'en')).toBe('between 144 and 156 persons more');
});

test('what cannot be reached and what is not known is said', () => {
  expect(distanceText({ op: 'gt', distance: { kind: 'cannot' } }, 'da')).toBe('kan ikke nås på denne liste');
  expect(distanceText({ op: 'gt', distance: { kind: 'unknown' } }, 'en')).toBe('cannot be decided');
});
