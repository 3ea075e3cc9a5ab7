import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  classesAroundLine,
  classesInSteps,
  classesOfChange,
} from '../../../../src/engines/reports/choropleth/map-classes.ts';

const way = { steps: 'kvantil', decimals: 1, lang: 'da' } as const;
const labels = (of: { classes: readonly { label: string }[] }) => of.classes.map(({ label }) => label);

test('quantiles put as many in each class, and their labels meet without a gap', () => {
  const made = classesInSteps([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], way);
  expect(labels(made)).toEqual(['1,0–2,0', '2,1–4,0', '4,1–6,0', '6,1–8,0', '8,1–10,0']);
  expect(made.classes.map(({ count }) => count)).toEqual([2, 2, 2, 2, 2]);
  expect(made.classOf).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

test('equal steps may leave a class empty, and it is told', () => {
  const made = classesInSteps([0, 1, 10], { ...way, steps: 'lige' });
  expect(labels(made)).toEqual(['0,0–2,0', '2,1–4,0', '4,1–6,0', '6,1–8,0', '8,1–10,0']);
  expect(made.classes.map(({ count }) => count)).toEqual([2, 0, 0, 0, 1]);
});

test('equal values are never parted, and few classes use the whole scale', () => {
  const made = classesInSteps([5, 5, 5, 9, null], way);
  expect(made.classOf).toEqual([0, 0, 0, 1, -1]);
  expect(made.classes.map(({ tone }) => tone)).toEqual(['step-0', 'step-4']);
  expect(labels(made)[0]).toBe('5,0');
  expect(classesInSteps([null], way).classes).toEqual([]);
});

test('around a line a value on it belongs where the law puts it', () => {
  const over = classesAroundLine([39, 40, 41], 40, false, way);
  const atLeast = classesAroundLine([39, 40, 41], 40, true, way);
  const sides = (made: typeof over) => made.classOf.map((at) => made.classes[at]?.tone.split('-')[0]);
  expect(sides(over)).toEqual(['below', 'below', 'above']);
  expect(sides(atLeast)).toEqual(['below', 'above', 'above']);
});

test('what lies nearest the line is lightest on both sides', () => {
  const made = classesAroundLine([1, 2, 3, 51, 52], 50, false, way);
  expect(made.classes.map(({ tone }) => tone)).toEqual(['below-2', 'below-1', 'below-0', 'above-0', 'above-1']);
});

test('a change within its band is no sure change', () => {
  const made = classesOfChange([-5, -1, 0, 1, 4, null], [2, 2, 2, 2, 2, null], way);
  expect(labels(made)).toEqual(['Fald på 5,0', 'Ingen sikker ændring', 'Stigning på 4,0']);
  expect(made.classOf).toEqual([0, 1, 1, 1, 2, -1]);
});

test('large falls and large rises are apart from small ones', () => {
  const made = classesOfChange([-9, -2, 0, 3, 8], [1, 1, 1, 1, 1], way);
  expect(made.classOf).toEqual([0, 1, 2, 3, 4]);
  expect(made.classes.map(({ tone }) => tone)).toEqual(['below-2', 'below-0', 'none', 'above-0', 'above-1']);
});

test('every value is in one class, in order, and counts add up', () => {
  const value = fc.option(fc.integer({ min: -500, max: 500 }).map((n) => n / 10));
  fc.assert(
    fc.property(
      fc.array(value),
      fc.constantFrom('kvantil', 'lige'),
      fc.integer({ min: -50, max: 50 }),
      (values, steps, line) => {
        const made = [classesInSteps(values, { ...way, steps }), classesAroundLine(values, line, true, way)];
        for (const { classes, classOf } of made) {
          expect(classes.length).toBeLessThanOrEqual(5);
          expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.filter((v) => v !== null).length);
          const placed = values
            .flatMap((v, i) => (v === null ? [] : [{ v, at: classOf[i] ?? -1 }]))
            .sort((a, b) => a.v - b.v);
          placed.forEach(({ at }, i) => {
            expect(at).toBeGreaterThanOrEqual(placed[i - 1]?.at ?? 0);
          });
        }
      },
    ),
  );
});
