import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MonthFigure } from '../../../../src/domain/model/months.ts';
import { addBasisomraader } from '../../../../src/engines/monitor/months/add-basisomraader.ts';

const figure = (objektId: string, part: number | undefined, more: Partial<MonthFigure> = {}): MonthFigure => ({
  ...{ objektId, indikator: 'residents', definitionId: 'residents_cpr', datakilde: 'cpr_kommune' },
  ...{ periodeType: 'maaned', periodeFra: '2026-05-01', periodeTil: '2026-05-31', offKode: 1, friskhed: 1 },
  hentetTid: '2026-06-02T00:00:00.000Z',
  ...(part === undefined ? { hidden: 'gate' } : { part }),
  ...more,
});
const placement = (...members: readonly string[]) => ({ members, covered: 1, outside: 0 });
const of =
  (...members: readonly string[]) =>
  () =>
    placement(...members);

test('the counts of every basisområde are added, with each number the sum can be', () => {
  const labour = { indikator: 'labour', whole: 300 };
  const figures = [
    ...[figure('a', 0), figure('b', 1200), figure('c', 500)],
    ...[figure('a', 100, labour), figure('b', 50, { ...labour, friskhed: 2 })],
  ];
  const sums = addBasisomraader(figures, of('a', 'b'), 5);
  const told = { ...placement('a', 'b'), period: '2026-05', missing: 0 };
  expect(sums.map(({ months }) => months)).toEqual([
    [{ ...told, friskhed: 1, part: { shown: 1200, low: 1196, high: 1208 } }],
    [{ ...told, friskhed: 2, part: { shown: 150, low: 142, high: 158 }, whole: { shown: 600, low: 592, high: 608 } }],
  ]);
});

test('where one shows nothing there is no sum, and what is missing is told', () => {
  const [hidden] = addBasisomraader([figure('a', 100), figure('b', undefined)], of('a', 'b'), 5);
  expect(hidden?.months).toEqual([{ ...placement('a', 'b'), period: '2026-05', friskhed: 1, missing: 1 }]);
  const [notDelivered] = addBasisomraader([figure('a', 100)], of('a', 'b', 'c'), 5);
  expect(notDelivered?.months[0]).toMatchObject({ missing: 2 });
  expect(addBasisomraader([figure('c', 100)], of('a', 'b'), 5)).toEqual([]);
});

test('sources and definitions are never added together', () => {
  const sums = addBasisomraader([figure('a', 100), figure('b', 200, { datakilde: 'dst_lev' })], of('a', 'b'), 5);
  expect(sums.map(({ months }) => months[0]?.missing)).toEqual([1, 1]);
});

test('the true sum always lies in the band, whichever way each count was rounded', () => {
  const drawn = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.boolean()), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(drawn, (counts) => {
      const figures = counts.map(([count, up], at) =>
        figure(`b${at}`, 5 * (up ? Math.ceil(count / 5) : Math.floor(count / 5))),
      );
      const [sum] = addBasisomraader(figures, of(...figures.map(({ objektId }) => objektId)), 5);
      const truth = counts.reduce((all, [count]) => all + count, 0);
      const { low = 0, high = 0, shown = 0 } = sum?.months[0]?.part ?? {};
      expect(truth).toBeGreaterThanOrEqual(low);
      expect(truth).toBeLessThanOrEqual(high);
      expect(shown).toBe(figures.reduce((all, { part = 0 }) => all + part, 0));
    }),
  );
});
