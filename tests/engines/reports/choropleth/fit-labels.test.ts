import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AreaShape } from '../../../../src/domain/model/area.ts';
import {
  type FittedLabel,
  fitLabels,
  type LabelMark,
  type LabelRoom,
  type LabelWish,
} from '../../../../src/engines/reports/choropleth/fit-labels.ts';
import { labelWishes } from '../../../../src/engines/reports/choropleth/label-wishes.ts';
import { mapView } from '../../../../src/engines/reports/choropleth/map-view.ts';
import { figures, question, regions } from './map-world.ts';

// A letter is 6 wide, a line 10 high, and a unit of the drawing a metre.
const room: LabelRoom = {
  ...{ metres: 1, view: [0, 0, 1000, 1000], lineHeight: 10 },
  measure: (text) => 6 * text.length,
};
const square = (x: number, y: number, side: number): AreaShape => [
  [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
];
const boxOf = ({ x, y, lines }: FittedLabel) => {
  const [width, height] = [Math.max(...lines.map((line) => 6 * line.length)), 10 * lines.length];
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2] as const;
};

test('a label stands in the middle of ground that is wide enough, and not at all in ground that is not', () => {
  const wish = (side: number): LabelWish => ({
    ...{ at: 0, x: 110, y: 105, texts: [['Herning']] },
    shape: square(100, 100, side),
  });
  expect(fitLabels([wish(42)], [], room)).toEqual([{ at: 0, lines: ['Herning'], x: 121, y: 105 }]);
  expect(fitLabels([wish(41)], [], room)).toEqual([]);
});

test('a hole is no ground: beside it a name and figure do not fit, and the figure alone stands below', () => {
  const [[outer = []] = []] = square(100, 100, 60);
  const [[hole = []] = []] = square(120, 112, 40);
  const wish = { at: 0, x: 105, y: 125, texts: [['Herning', '24,5'], ['24,5'], ['1']], shape: [[outer, hole]] };
  expect(fitLabels([wish], [], room)).toEqual([{ at: 0, lines: ['24,5'], x: 130, y: 105 }]);
  expect(fitLabels([{ ...wish, shape: [[outer]] }], [], room)[0]?.lines).toEqual(['Herning', '24,5']);
});

test('beside a mark: to its right, else its left; what would lie over another mark is left out', () => {
  const mark = (at: number, x: number): LabelMark => ({ at, x, y: 500, radius: 5 });
  const wish = { at: 0, x: 500, y: 500, texts: [['abc']] };
  expect(fitLabels([wish], [mark(0, 500)], room)).toEqual([{ at: 0, lines: ['abc'], x: 517, y: 500 }]);
  expect(fitLabels([wish], [mark(0, 500), mark(1, 515)], room)[0]?.x).toBe(483);
  const crowd = [-20, -10, 10, 20].flatMap((step, at) => [mark(2 * at + 1, 500 + step), mark(2 * at + 2, 500 + step)]);
  const around = crowd.map((one, i) => ({ ...one, y: i % 2 === 0 ? 512 : 490 }));
  expect(fitLabels([wish], [mark(0, 500), ...crowd, ...around], room)).toEqual([]);
});

test('whatever is asked, no label covers a mark, another label or the edge of the drawing', () => {
  const place = fc.integer({ min: -50, max: 1050 });
  const one = fc.record({ x: place, y: place, length: fc.integer({ min: 1, max: 12 }), radius: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (points) => {
      const marks = points.map(({ x, y, radius }, at) => ({ at, x, y, radius }));
      const wishes = points.map(({ x, y, length }, at) => ({ at, x, y, texts: [['x'.repeat(length)]] }));
      const boxes = fitLabels(wishes, marks, room).map(boxOf);
      const lie = (a: readonly number[], b: readonly number[]) =>
        (a[0] ?? 0) < (b[2] ?? 0) &&
        (a[2] ?? 0) > (b[0] ?? 0) &&
        (a[1] ?? 0) < (b[3] ?? 0) &&
        (a[3] ?? 0) > (b[1] ?? 0);
      boxes.forEach((box, i) => {
        expect(box[0] >= 0 && box[1] >= 0 && box[2] <= 1000 && box[3] <= 1000).toBe(true);
        expect(boxes.some((other, j) => j > i && lie(box, other))).toBe(false);
        expect(marks.some(({ x, y, radius: r }) => lie(box, [x - r, y - r, x + r, y + r]))).toBe(false);
      });
    }),
    { numRuns: 100 },
  );
});

test('figures are asked for from the highest down; one that is hidden has a name and no figure', () => {
  const view = mapView(regions, figures, question, 'da');
  const asked = { view, regions, indicator: figures.indicator, lang: 'da' } as const;
  const texts = (vis: readonly ('navne' | 'tal')[]) => labelWishes({ ...asked, vis }).map((wish) => wish.texts[0]);
  expect(texts(['tal'])).toEqual([['30,0'], ['20,5'], ['5,0']]);
  expect(texts(['navne'])).toEqual([['Århus'], ['Bo'], ['Aa'], ['Ærø']]);
  expect(texts([])).toEqual([]);
  expect(labelWishes({ ...asked, vis: ['tal'], chosen: new Set([3]) })[0]?.at).toBe(3);
});
