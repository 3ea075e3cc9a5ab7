import { expect, test } from 'vitest';
import type { ReferenceValue } from '../../../src/domain/model/release.ts';
import { ask, shown } from './shown.ts';
import { january, leaves, release, sexTable } from './small-world.ts';

const [A, B] = ['0045-00001', '0045-00002'];
const world = (references: readonly ReferenceValue[]) =>
  release({
    edition: 2026,
    afdelinger: [{ id: A }, { id: B, kommune: '661' }],
    definitions: [sexTable],
    tables: [leaves('T01', [january(2026)], { [A]: [[60, 60]], [B]: [[40, 50]] })],
    references,
  });

/** A delivered figure of T01 in 2026. */
const value = (row: string, measure: string, area: string, amount: number): ReferenceValue => ({
  key: `T01:${row}:${measure}`,
  area,
  period: '2026',
  value: amount,
  unit: 'antal',
  source: 'test',
});

// Herning 90,000 residents of whom 44,000 men (48.9 %); Holstebro 58,500 of whom 29,500 men (50.4 %).
const counts = [
  value('I_ALT', 'n', '657', 90_000),
  value('M', 'n', '657', 44_000),
  value('I_ALT', 'n', '661', 58_500),
  value('M', 'n', '661', 29_500),
];
const shares = [value('M', 'pct', '657', 48.9), value('M', 'pct', '661', 50.4)];

function allOf(references: readonly ReferenceValue[], sted: string) {
  const answer = ask(world(references), sted, { comparators: [{ level: 'kom' }], delivered: true });
  const all = answer.comparators.find(({ variant }) => variant === 'alle');
  const numbers = [0, 1].map((measure) => shown(all?.cells ?? [], measure).map((row) => row[0]));
  return { numbers, notes: answer.notes.map((note) => note.da).join(' ') };
}

test('all residents of two kommuner: counts are added, and per cents are of the summed base, not a mean of two', () => {
  const { numbers, notes } = allOf([...counts, ...shares], `afd:${A},afd:${B}`);
  expect(numbers).toEqual([
    [148_500, 73_500, 'not-delivered'],
    [100, 49.5, 'not-delivered'],
  ]);
  expect(notes).not.toContain('flere kommuner');
});

test('where only per cents are delivered the two have none, and a note says why', () => {
  const { numbers, notes } = allOf(shares, `afd:${A},afd:${B}`);
  expect(numbers[1]).toEqual(['not-delivered', 'not-delivered', 'not-delivered']);
  expect(notes).toContain(
    'For alle beboere i flere kommuner eller regioner tilsammen vises procenter kun, hvor både antal og grundlag er leveret',
  );
});

test('one kommune has its per cents as delivered', () => {
  expect(allOf([...counts, ...shares], `afd:${A}`).numbers[1]).toEqual(['not-delivered', 48.9, 'not-delivered']);
});

test('one kommune without its count makes the sum missing, never a part of it', () => {
  const { numbers } = allOf(counts.slice(0, 3), `afd:${A},afd:${B}`);
  expect(numbers).toEqual([
    [148_500, 'not-delivered', 'not-delivered'],
    [100, 'not-delivered', 'not-delivered'],
  ]);
});

test('a base of under 20 has no per cent, a base of none is no base', () => {
  const few = (n: number) => ['657', '661'].flatMap((area) => [value('I_ALT', 'n', area, n), value('M', 'n', area, 0)]);
  expect(allOf(few(9), `afd:${A},afd:${B}`).numbers[1]).toEqual(['hidden_base', 'hidden_base', 'not-delivered']);
  expect(allOf(few(0), `afd:${A},afd:${B}`).numbers[1]).toEqual(['not-applicable', 'not-applicable', 'not-delivered']);
});

test('of a figure delivered twice the last stands, in whatever order the years come', () => {
  const older = { ...value('I_ALT', 'n', '657', 70_000), period: '2025' };
  const first = value('I_ALT', 'n', '657', 80_000);
  expect(allOf([first, ...counts, older], `afd:${A}`).numbers[0]?.[0]).toBe(90_000);
});
