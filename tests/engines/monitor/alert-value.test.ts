import { describe, expect, test } from 'vitest';
import { monitorSettings } from '../../../src/domain/definitions/monitoring/monitor-settings.ts';
import type { AlertValue } from '../../../src/domain/model/alert-seen.ts';
import type { AlertFinding, MonitoredArea } from '../../../src/domain/model/monitor.ts';
import { alertValue, causeOf, hasMoved } from '../../../src/engines/monitor/alert-value.ts';

const { alerts } = monitorSettings;
const moved = (seen: AlertValue, now: AlertValue): boolean => hasMoved(seen, now, alerts);

describe('a share that was seen', () => {
  const labour = (part: number, whole: number, band = 0): AlertValue => ({
    step: '',
    shares: { labour: { value: (100 * part) / whole, whole, band } },
  });
  const seen = labour(318, 760);

  test('is quiet while it moves as chance does: 318/760 → 300/768 is z −1.11, 250/768 is −3.76', () => {
    expect([moved(seen, seen), moved(seen, labour(300, 768)), moved(seen, labour(250, 768))]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('is told again at the limit: 284/768 is z −1.945 from it, 283/768 is −1.998', () => {
    expect([moved(seen, labour(284, 768)), moved(seen, labour(283, 768))]).toEqual([false, true]);
  });

  test('is held against what was seen: two small falls are told, though neither step is', () => {
    const between = labour(300, 768);
    expect([moved(seen, between), moved(between, labour(283, 768)), moved(seen, labour(283, 768))]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('within the rounding of a release is quiet: half-widths of 2 points make 283/768 z −1.74', () => {
    expect(moved(labour(318, 760, 2), labour(283, 768, 2))).toBe(false);
  });

  test('a criterion that was not among them is told, one that is no longer there is not', () => {
    const both: AlertValue = { step: '', shares: { ...seen.shares, convicted: { value: 3, whole: 935, band: 0 } } };
    expect([moved(seen, both), moved(both, seen)]).toEqual([true, false]);
  });
});

describe('what an alert says', () => {
  const now: Pick<MonitoredArea, 'list' | 'history'> = {
    list: '2026-12',
    history: [
      {
        id: 'labour',
        years: [
          { year: '2024', edition: 2025, value: 41.8, whole: 760, band: 1 },
          { year: '2025', edition: 2026, value: 32.6, whole: 768, band: 1 },
        ],
      },
    ],
  };
  const value = (finding: AlertFinding, of = now): AlertValue => alertValue(finding, of, monitorSettings);
  const near = (to: number, state: 'met' | 'not_met' = 'met'): AlertFinding => ({
    code: 'A2',
    class: 'udsat',
    state,
    way: { criteria: [], total: { from: 1, to } },
  });

  test('a distance has three bands, 1-2, 3-5 and 6-10 persons, on either side of the line', () => {
    const bands = [1, 2, 3, 5, 6, 10].map((to) => value(near(to)).step);
    expect(bands).toEqual(['met 0', 'met 0', 'met 1', 'met 1', 'met 2', 'met 2']);
    expect(moved(value(near(5)), value(near(5, 'not_met')))).toBe(true);
    expect([moved(value(near(3)), value(near(5))), moved(value(near(3)), value(near(2)))]).toEqual([false, true]);
  });

  test('a share is the newest of its history', () => {
    const years = ['2024', '2025'] as const;
    const change = {
      code: 'A3',
      id: 'labour',
      from: 41.8,
      to: 32.6,
      years,
      persons: [318, 250],
      p: 0.0002,
      level: 'alarm',
    } as const;
    expect(value(change)).toEqual({ step: '', shares: { labour: { value: 32.6, whole: 768, band: 1 } } });
  });

  test('a class that changes again, on the next list or back, is another step', () => {
    const became = { code: 'A1', class: 'udsat', from: 'not_met', to: 'met' } as const;
    const left = { code: 'A1', class: 'udsat', from: 'met', to: 'not_met' } as const;
    expect([causeOf(became), causeOf(left)]).toEqual(['A1 udsat', 'A1 udsat']);
    expect(moved(value(became), value(left))).toBe(true);
    expect(moved(value(became), value(became, { ...now, list: '2027-12' }))).toBe(true);
  });

  test('residents go under the line once; old data is told of another period; the fifth list of another list', () => {
    const few = (residents: number): AlertFinding => ({ code: 'A5', residents, falling: true, line: 1000 });
    expect([moved(value(few(1040)), value(few(1010))), moved(value(few(1010)), value(few(999)))]).toEqual([
      false,
      true,
    ]);
    const old = (period: string, wanted: string): AlertFinding => ({ code: 'A7', id: 'education', period, wanted });
    expect(value(old('2023', '2025'))).toEqual(value(old('2023', '2025')));
    expect(moved(value(old('2023', '2025')), value(old('2024', '2025')))).toBe(true);
    expect(moved(value(old('2023', '2025')), value(old('2023', '2026')))).toBe(true);
    const fifth: AlertFinding = { code: 'A6', lists: ['2022-12'] };
    expect(moved(value(fifth), value(fifth, { ...now, list: '2027-12' }))).toBe(true);
  });
});
