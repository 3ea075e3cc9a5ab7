import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kommuner } from '../../../src/domain/definitions/classifications/kommuner.ts';
import { denmark } from '../../../src/domain/definitions/map/index.ts';
import { InvariantError } from '../../../src/domain/kernel/invariant.ts';
import { drawMap, type MapDrawing } from '../../../src/engines/reports/draw-map.ts';
import { mapFrame } from '../../../src/engines/reports/map/map-frame.ts';
import { placeLabels } from '../../../src/engines/reports/map/place-labels.ts';

/** Two square islands of one kommune each, and a third where Bornholm would be. */
const square = (x: number, y: number) => [x, y, x + 10_000, y, x + 10_000, y + 10_000, x, y + 10_000];
const islands = {
  land: [square(10_000, 10_000), square(40_000, 20_000), square(205_000, 5_000)],
  kommuner: [
    { code: '1', x: 15_000, y: 15_000, cell: square(10_000, 10_000) },
    { code: '2', x: 45_000, y: 25_000, cell: square(40_000, 20_000) },
    { code: '3', x: 210_000, y: 10_000, cell: square(200_000, 0) },
    { code: '4', x: 50_000, y: 50_000 },
  ],
  main: { west: 0, south: 0, east: 100_000, north: 60_000 },
  inset: { of: { west: 200_000, south: 0, east: 220_000, north: 20_000 }, at: { west: 75_000, north: 58_000 } },
};

const drawing: MapDrawing = {
  id: 'kort',
  lang: 'da',
  title: 'Tvillinger til A & B <Æblehaven>',
  description: 'To enheder på hver sin ø.',
  points: [
    { x: 15_000, y: 15_000, subject: true, name: 'A & B' },
    { x: 45_000, y: 25_000, label: '1' },
    { x: 210_000, y: 10_000, label: '2', name: 'Øen' },
  ],
  marks: { subject: 'Den valgte', points: 'Tvilling' },
  shade: {
    classes: [{ upTo: 10, words: 'Højst 10 %' }, { words: 'Over 10 %' }],
    values: new Map<string, number | 'hidden'>([
      ['1', 10],
      ['2', 10.1],
      ['3', 'hidden'],
    ]),
    words: { hidden: 'Skjult af hensyn til diskretion', missing: 'Ingen tal' },
  },
};

test('a map of three islands is drawn the same each time', async () => {
  await expect(drawMap(drawing, islands)).toMatchFileSnapshot('islands.golden.svg');
});

test('all of Denmark is drawn with its kommuner, and says that borders are approximate', () => {
  const svg = drawMap({ id: 'dk', lang: 'en', title: 'Denmark', description: 'Kommuner.' }, denmark);
  expect(svg).toContain('role="img"');
  expect(svg).toContain('aria-labelledby="dk-title dk-desc"');
  expect(svg).toContain('Borders of municipalities are approximate.');
  expect(svg.match(/fill="#e6e6e6"/g)).toHaveLength(98);
  expect(svg.length).toBeLessThan(70_000);
});

test('every kommune is on the map, with land of about its own size, save Christiansø', () => {
  expect(denmark.kommuner.map((kommune) => kommune.code)).toEqual(kommuner.map((kommune) => kommune.code));
  expect(denmark.kommuner.filter((kommune) => kommune.cell === undefined).map(({ code }) => code)).toEqual(['411']);
});

describe('places', () => {
  const frame = mapFrame(denmark, 600);
  const inside = ({ x, y }: { x: number; y: number }): boolean =>
    x >= 0 && x <= frame.width && y >= 0 && y <= frame.height;

  test('every corner of the coast and every centre is inside the drawing', () => {
    for (const ring of denmark.land) {
      for (let i = 0; i < ring.length; i += 2) expect(inside(frame.project(ring[i] ?? 0, ring[i + 1] ?? 0))).toBe(true);
    }
    for (const { x, y } of denmark.kommuner) expect(inside(frame.project(x, y))).toBe(true);
  });

  test('Bornholm is in its frame and nothing else is', () => {
    const { inset } = frame;
    for (const { code, x, y } of denmark.kommuner) {
      const spot = frame.project(x, y);
      const framed =
        spot.x >= inset.x && spot.x <= inset.x + inset.width && spot.y >= inset.y && spot.y <= inset.y + inset.height;
      expect(framed, code).toBe(code === '400' || code === '411');
    }
  });

  test('north is up and both parts have one scale', () => {
    const [south, north] = [frame.project(500_000, 6_100_000), frame.project(500_000, 6_200_000)];
    const [west, east] = [frame.project(870_000, 6_120_000), frame.project(880_000, 6_120_000)];
    expect(south.y - north.y).toBeCloseTo(10 * (east.x - west.x), 6);
  });

  test('up to 20 numbered points have labels that cover no mark and no other label', () => {
    const spot = fc.record({
      x: fc.double({ min: 10, max: 590, noNaN: true }),
      y: fc.double({ min: 10, max: 700, noNaN: true }),
    });
    const near = fc.record({
      x: fc.double({ min: 500, max: 540, noNaN: true }),
      y: fc.double({ min: 350, max: 390, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(spot, near), { maxLength: 20 }), (spots) => {
        const marks = spots.map((at, i) => ({ ...at, radius: 4.5, label: String(i + 1) }));
        const labels = placeLabels(marks, frame).flatMap((label) => label ?? []);
        expect(labels).toHaveLength(marks.length);
        for (const [i, a] of labels.entries()) {
          expect(inside(a)).toBe(true);
          for (const b of labels.slice(i + 1)) {
            const apart =
              Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
            expect(apart).toBe(true);
          }
          for (const mark of marks) {
            const clear = Math.abs(a.x - mark.x) >= a.width / 2 || Math.abs(a.y - mark.y) >= a.height / 2;
            expect(clear).toBe(true);
          }
        }
      }),
    );
  });
});

test('names in a map never become markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const svg = drawMap({ ...drawing, title: name, points: [{ x: 15_000, y: 15_000, name, label: 'x' }] }, islands);
      const tags = [...svg.matchAll(/<(\/?[a-zA-Z]+)/g)].map(([, tag]) => tag?.replace('/', ''));
      expect(new Set(tags)).toEqual(
        new Set(['svg', 'title', 'desc', 'defs', 'clipPath', 'path', 'pattern', 'rect', 'g', 'circle', 'text']),
      );
    }),
    { numRuns: 50 },
  );
});

test('more than five classes cannot be told apart, so they are a bug', () => {
  const classes = Array.from({ length: 6 }, (_, i) => ({ upTo: i, words: String(i) }));
  const shade = { classes, values: new Map<string, number>(), words: { hidden: 'h', missing: 'm' } };
  expect(() => drawMap({ ...drawing, shade }, islands)).toThrow(InvariantError);
});
