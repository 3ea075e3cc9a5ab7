import type { CriterionId } from '../../../src/domain/model/area-class.ts';

/** Shares and persons in thousandths; undefined = not known. */
export type AreaInThousandths = Readonly<Record<CriterionId, number | undefined>>;
type Settled = Readonly<Record<CriterionId, number>>;
type Test = (value: number, national: number) => boolean;
type Tests = Partial<Readonly<Record<CriterionId, Test>>>;

/** Criteria in the order in which they are printed. */
export const inOrder: readonly CriterionId[] = ['size', 'labour', 'origin', 'convicted', 'education', 'income'];

const above =
  (line: number): Test =>
  (value) =>
    value > line;
const size: Test = (value) => value >= 1_000_000;

// The tables of kriterier.md section 2 typed out once more, in whole numbers, for nothing but this comparison.
const first: Tests = { size, labour: above(40_000), origin: above(50_000), convicted: above(2_700) };
const second: Tests = { ...first, education: above(50_000), income: (value) => value < 55_000 };
const strict: Tests = {
  size,
  labour: above(40_000),
  origin: above(50_000),
  convicted: (value, national) => value >= 3 * national,
  education: above(60_000),
  income: (value) => value < 55_000,
};
const mild: Tests = {
  size,
  labour: above(30_000),
  origin: above(30_000),
  convicted: (value, national) => value >= 2 * national,
  education: above(60_000),
  income: (value) => value < 65_000,
};
const four: readonly CriterionId[] = ['labour', 'convicted', 'education', 'income'];

const metOf = (tests: Tests, area: Settled, national: number, of: readonly CriterionId[] = inOrder) =>
  of.filter((id) => tests[id]?.(area[id], national));

/** Class of an area of which everything is known, on a list of `YYYY-MM`. */
function classOf(list: string, area: Settled, national: number): string {
  const large = size(area.size, national);
  const counted = (tests: Tests, of: readonly CriterionId[]): number => metOf(tests, area, national, of).length;
  if (list < '2018-12') {
    const [tests, wanted] = list < '2014-02' ? [first, 2] : [second, 3];
    return large && counted(tests, inOrder.slice(1)) >= wanted ? 'ghettoomraade' : 'ingen';
  }
  if (large && counted(strict, four) >= 2) {
    if (area.origin <= 50_000) return 'udsat';
    return list < '2021-12' ? 'ghettoomraade' : 'parallelsamfund';
  }
  const milder = list >= '2021-12' && large && area.origin > 30_000 && counted(mild, four) >= 2;
  return milder ? 'forebyggelsesomraade' : 'ingen';
}

/** One value on each side of every line there is. */
function waysOf(id: CriterionId, list: string, national: number): readonly number[] {
  const early = [2_700, 2_701];
  const ways: Readonly<Record<CriterionId, readonly number[]>> = {
    size: [999_000, 1_000_000],
    labour: [30_000, 40_000, 40_001],
    origin: [30_000, 50_000, 50_001],
    convicted: list < '2018-12' ? early : [2 * national - 1, 2 * national, 3 * national],
    education: [50_000, 60_000, 60_001],
    income: [54_999, 64_999, 65_000],
  };
  return ways[id];
}

/**
 * What `kvarter calc classify` should print of an area, found by trying every way its unknown values could turn out.
 * @param national - Thousandths of a per cent; without it a share of convicted counts for nothing from 2018-12 on.
 */
export function classifiedByHand(list: string, area: AreaInThousandths, national: number | undefined) {
  const lost = list >= '2018-12' && national === undefined;
  const given: AreaInThousandths = lost ? { ...area, convicted: undefined } : area;
  const line = national ?? 700;
  const looked = list < '2014-02' ? inOrder.slice(0, 4) : inOrder;
  const unknown = looked.filter((id) => given[id] === undefined);
  const start: Settled = { size: 0, labour: 0, origin: 0, convicted: 0, education: 0, income: 0, ...known(given) };
  const ways = unknown.reduce<readonly Settled[]>(
    (found, id) => found.flatMap((one) => waysOf(id, list, line).map((value) => ({ ...one, [id]: value }))),
    [start],
  );
  const classes = new Set(ways.map((way) => classOf(list, way, line)));
  const word = classes.size === 1 ? ([...classes][0] ?? '') : 'uafgjort';
  const canChange = (id: CriterionId): boolean =>
    ways.some((way) => {
      const own = classOf(list, way, line);
      return waysOf(id, list, line).some((value) => classOf(list, { ...way, [id]: value }, line) !== own);
    });
  const early = list < '2014-02' ? first : second;
  const late = word === 'forebyggelsesomraade' ? mild : strict;
  const limits = list < '2018-12' ? early : late;
  return {
    word,
    met: metOf(limits, start, line).filter((id) => given[id] !== undefined),
    undecided: unknown.filter(canChange),
  };
}

function known(area: AreaInThousandths): Partial<Settled> {
  return Object.fromEntries(Object.entries(area).filter(([, value]) => value !== undefined));
}
