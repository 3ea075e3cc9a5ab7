import { describe, expect, test } from 'vitest';
import { criterionSources } from '../../../../src/domain/definitions/monitoring/criterion-sources.ts';
import { monthSources } from '../../../../src/domain/definitions/monitoring/month-sources.ts';
import { dec, decToNumber } from '../../../../src/domain/kernel/decimal.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import type { CriterionId } from '../../../../src/domain/model/area-class.ts';
import type { MonthFigure } from '../../../../src/domain/model/months.ts';
import { withMonths } from '../../../../src/engines/monitor/months/with-months.ts';
import type { FreshReadings } from '../../../../src/engines/monitor/release-readings.ts';
import { monthObservation } from '../../protect/months/month-world.ts';

const figure = (month: string, part: number, whole: number | undefined, more: object = {}): MonthFigure => {
  const { taeller: _part, naevner: _whole, ...base } = monthObservation('a', month, more);
  return { ...base, part, ...(whole === undefined ? {} : { whole }) };
};

const yearly = (id: CriterionId, wanted: string, more: Partial<FreshReadings> = {}): FreshReadings => ({
  readings: { id, years: [{ year: '2025', part: dec('318'), whole: dec('760') }] },
  freshness: 'carried',
  period: '2025',
  wanted,
  deliveries: ['d2026'],
  ...more,
});

function read(id: CriterionId, list: number, figures: readonly MonthFigure[], asOf = '2026-11-22', more = {}) {
  const source = must(
    criterionSources.find((one) => one.id === id),
    id,
  );
  const months = must(
    monthSources.find((one) => one.id === id),
    id,
  );
  const wanted = `${list - source.yearsBack}`;
  return withMonths(source, months, yearly(id, wanted, more), { figures, band: 4, asOf }, list);
}

const nine = [305, 303, 301, 300, 298, 297, 296, 295, 293].map((part, at) => figure(`2026-0${at + 1}`, part, 768));

describe('labour by the months of its year', () => {
  test('nine months and the latest for the rest: the worked example of monitorering.md section 4', () => {
    const found = read('labour', 2027, nine);
    const [now, before] = found.readings.years;
    expect(now && decToNumber(now.part)).toBe(297.25);
    expect(before?.year).toBe('2025');
    const share = (297.25 / 768 + 318 / 760) / 2;
    expect((100 * share).toFixed(2)).toBe('40.27');
    expect(found).toMatchObject({ freshness: 'carried', period: '2026-01/2026-09', deliveries: ['jobcenter'] });
  });

  test('twelve months are the year itself; one of them by proxy, and it only comes near', () => {
    const rest = ['10', '11', '12'].map((month) => figure(`2026-${month}`, 290, 768));
    expect(read('labour', 2027, [...nine, ...rest], '2027-01-15')).toMatchObject({
      freshness: 'fresh',
      period: '2026',
    });
    const proxy = rest.map((one) => ({ ...one, friskhed: 4 }));
    expect(read('labour', 2027, [...nine, ...proxy], '2027-01-15').freshness).toBe('proxy');
  });

  test('months out of order and later than the day are no matter', () => {
    const shuffled = [nine[4], nine[0], nine[8], nine[2], nine[1], nine[3], nine[7], nine[5], nine[6]].flatMap(
      (one) => one ?? [],
    );
    expect(read('labour', 2027, shuffled)).toEqual(read('labour', 2027, nine));
    expect(read('labour', 2027, nine, '2026-04-05').period).toBe('2026-01/2026-03');
  });

  test('the yearly figure comes first, and another way of counting never comes in', () => {
    const fresh = { freshness: 'fresh', period: '2026' } as const;
    expect(read('labour', 2027, nine, '2027-06-01', fresh).deliveries).toEqual(['d2026']);
    const other = nine.map((one) => ({ ...one, definitionId: 'jobindsats_16_66' }));
    expect(read('labour', 2027, other).deliveries).toEqual(['d2026']);
  });
});

describe('residents by the month nearest the day of the list', () => {
  const old = { freshness: 'too-old', period: '2026-01-01' } as const;
  const of = (month: string, part: number) =>
    figure(month, part, undefined, { indikator: 'residents', definitionId: 'residents_cpr' });

  test('December or January is the day itself; three months before may be carried, four not', () => {
    expect(read('size', 2027, [of('2026-12', 1010)], '2027-01-05', old)).toMatchObject({
      freshness: 'fresh',
      period: '2026-12',
    });
    expect(read('size', 2027, [of('2026-09', 1010)], '2027-01-05', old).freshness).toBe('carried');
    expect(read('size', 2027, [of('2026-08', 1010)], '2027-01-05', old).freshness).toBe('too-old');
  });

  test('a month after the day of the list does not change it', () => {
    expect(
      read('size', 2026, [of('2026-06', 1010)], '2026-07-01', { freshness: 'carried', period: '2025-12-31' }).period,
    ).toBe('2025-12-31');
  });

  test('origin by citizenship is a proxy, whatever it calls itself', () => {
    const origin = [figure('2026-12', 700, 1240, { indikator: 'origin', definitionId: 'origin_cpr' })];
    expect(read('origin', 2027, origin, '2027-01-05', old).freshness).toBe('proxy');
  });
});
