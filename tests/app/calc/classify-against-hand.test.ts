import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyOwnFile } from '../../../src/app/calc/classify-own-file.ts';
import { dec } from '../../../src/domain/kernel/decimal.ts';
import type { CriterionId } from '../../../src/domain/model/area-class.ts';
import { type AreaInThousandths, classifiedByHand, inOrder } from './classify-by-hand.ts';
import { withOwnFile } from './own-file-worlds.ts';

// On, just under and just over every line there has been, and anywhere else.
const onLines: Readonly<Record<CriterionId, readonly number[]>> = {
  size: [999_000, 1_000_000, 1_001_000, 2_440_000],
  labour: [29_900, 30_000, 30_001, 39_999, 40_000, 40_100],
  origin: [29_900, 30_000, 30_100, 49_900, 50_000, 50_100],
  convicted: [1_319, 1_320, 1_400, 1_979, 1_980, 2_100, 2_175, 2_690, 2_700, 2_710],
  education: [49_900, 50_000, 50_100, 59_900, 60_000, 60_001],
  income: [54_900, 55_000, 55_100, 64_900, 65_000, 65_100],
};
const most: Readonly<Record<CriterionId, number>> = {
  size: 9_000,
  labour: 100_000,
  origin: 100_000,
  convicted: 5_000,
  education: 100_000,
  income: 140_000,
};
const value = (id: CriterionId) => {
  const anywhere = fc.nat({ max: most[id] }).map((found) => (id === 'size' ? found * 1000 : found));
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...onLines[id]) },
    { weight: 2, arbitrary: anywhere },
    { weight: 2, arbitrary: fc.constant(undefined) },
  );
};
const area: fc.Arbitrary<AreaInThousandths> = fc.record({
  size: value('size'),
  labour: value('labour'),
  origin: value('origin'),
  convicted: value('convicted'),
  education: value('education'),
  income: value('income'),
});

const columns = 'residents,outside_labour_pct,non_western_pct,convicted_pct,basic_education_pct,income_pct';

/** A number of thousandths as its file writes it: 40000 is `40.000`, or `40,000` in a Danish file. */
function written(thousandths: number | undefined, id: CriterionId, danish: boolean): string {
  if (thousandths === undefined) return '';
  const whole = Math.floor(thousandths / 1000);
  if (id === 'size') return danish ? whole.toLocaleString('da-DK') : `${whole}`;
  return `${whole}${danish ? ',' : '.'}${`${thousandths % 1000}`.padStart(3, '0')}`;
}

function fileOf(areas: readonly AreaInThousandths[], danish: boolean): string {
  const separator = danish ? ';' : ',';
  const header = `area,kommune,${columns}`.replaceAll(',', separator);
  const rows = areas.map((one, at) =>
    [`A${at}`, 'X', ...inOrder.map((id) => written(one[id], id, danish))].join(separator),
  );
  return [header, ...rows, ''].join(danish ? '\r\n' : '\n');
}

const none = { none: 'ingen', undecided: 'uafgjort', class: '' };

// The first and the last day of every generation, and one between.
test.each([
  '2010-10-01',
  '2013-10-31',
  '2014-02-01',
  '2017-12-31',
  '2018-12-01',
  '2021-11-30',
  '2021-12-01',
  '2024-12-01',
])('a thousand areas on %s are classed as the law typed out by hand classes them', async (day) => {
  const nationals: readonly (number | undefined)[] = [660, 700, 725, undefined];
  for (const [at, national] of nationals.entries()) {
    const areas = fc.sample(area, { numRuns: 250, seed: at + Number(day.slice(0, 4)) });
    const text = fileOf(areas, at % 2 === 1);
    const share = national === undefined ? undefined : dec(`0.${national}`);
    const rows = await withOwnFile(text, (input) => classifyOwnFile({ input, listDate: day, national: share }));
    const found = rows.map(({ standing }) => ({
      word: standing.rule?.word ?? none[standing.verdict],
      met: standing.met,
      undecided: standing.undecided,
    }));
    expect(found).toEqual(areas.map((one) => classifiedByHand(day.slice(0, 7), one, national)));
  }
});
