import { expect, test } from 'vitest';
import { monitorSettings } from '../../../src/domain/definitions/monitoring/monitor-settings.ts';
import type { AlertFinding, CriterionHistory, FlowSignal, MonitoredArea } from '../../../src/domain/model/monitor.ts';
import { changedRules } from '../../../src/engines/monitor/changed-rules.ts';
import { againstGroup } from '../../../src/engines/monitor/noise.ts';
import { outsideGroup } from '../../../src/engines/monitor/outside-group.ts';
import { flowFindings, largestStanding, standingFindings } from '../../../src/engines/monitor/standing-findings.ts';

const { alerts } = monitorSettings;

const change = (p: number): AlertFinding => ({
  ...{ code: 'A3', id: 'labour', from: 40, to: 30, years: ['2023', '2024'], persons: [240, 300], p, level: 'warning' },
});

test('of four looks with p 0.001, 0.012, 0.03 and 0.20 the first three stand, of which only those that were found are told', () => {
  const most = largestStanding([0.001, 0.2, 0.012, 0.03], 0.1);
  expect([0.001, 0.012, 0.03, 0.2].map((p) => standingFindings([change(p)], most).length)).toEqual([1, 1, 1, 0]);
});

test('looks that found nothing count: one change in twenty looks is what chance gives', () => {
  const quiet = Array.from({ length: 19 }, (_, at) => 0.1 + at / 25);
  const alone = [change(0.03)];
  expect(standingFindings(alone, largestStanding([0.03], 0.1))).toEqual(alone);
  expect(standingFindings(alone, largestStanding([0.03, ...quiet], 0.1))).toEqual([]);
});

test('what is not held against chance stands whatever the looks say', () => {
  const old: AlertFinding = { code: 'A7', id: 'income', wanted: '2024' };
  expect(standingFindings([old, change(0.9)], largestStanding([0.9], 0.1))).toEqual([old]);
});

test('935 persons of whom 2.1 per cent are usual: nothing at 29, a warning from 30, an alarm from 35', () => {
  const level = (count: number) =>
    againstGroup({ own: { share: count / 935, persons: 935 }, group: { share: 0.021 } }, alerts).level;
  expect([29, 30, 34, 35].map(level)).toEqual(['none', 'warning', 'warning', 'alarm']);
});

test('1,000 persons around 40 per cent: 43.0 is within, 43.1 a warning, 44.9 an alarm, and margins are taken at their nearest', () => {
  const level = (share: number, band = 0) =>
    againstGroup({ own: { share, persons: 1000, band }, group: { share: 0.4 } }, alerts).level;
  expect([0.43, 0.431, 0.449].map((share) => level(share))).toEqual(['none', 'warning', 'alarm']);
  expect(level(0.449, 0.02)).toBe('none');
});

const history = (id: 'labour' | 'origin', value: number, whole: number): CriterionHistory => ({
  id,
  years: [2024, 2025].map((edition) => ({ year: `${edition - 1}`, edition, value, band: 0, whole })),
});

test('an area is told of where it lies above the funnel of its kommune, with what would match the kommune', () => {
  const group = { name: 'Herning', history: [history('labour', 25, 4000), history('origin', 10, 9000)] };
  const { findings, looks } = outsideGroup([history('labour', 40, 600), history('origin', 60, 1000)], group, alerts);
  // Origin is no criterion an alert of this kind is about.
  expect(looks).toHaveLength(1);
  expect(findings).toMatchObject([
    { code: 'A4', group: 'Herning', shares: [{ id: 'labour', persons: 240, expected: 150 }] },
  ]);
  expect(outsideGroup([history('labour', 12, 600)], group, alerts).findings).toEqual([]);
  expect(outsideGroup([history('labour', 29, 600)], group, alerts).findings).toEqual([]);
});

const signal: FlowSignal = {
  ...{ from: 'omr:a', name: { da: 'A', en: 'A' }, to: 'omr:d', persons: 60, expected: 15, quotient: 4, low: 3.1 },
  years: ['2023', '2025'],
};

test('a flow is a signal where a rise of labour stands at its end, and not with a fall, another criterion or none', () => {
  const rise: AlertFinding = { ...change(0.001), ...{ code: 'A3', from: 30, to: 40 } } as AlertFinding;
  const smaller = { ...signal, from: 'omr:b', persons: 20 };
  expect(flowFindings([rise], [smaller, signal])).toEqual([{ code: 'A9', signals: [signal, smaller], labour: rise }]);
  expect(flowFindings([change(0.001)], [signal])).toEqual([]);
  expect(flowFindings([{ ...rise, id: 'education' } as AlertFinding], [signal])).toEqual([]);
  expect(flowFindings([rise], [])).toEqual([]);
  expect(flowFindings([], [signal])).toEqual([]);
});

const judged = (list: string, firstList: string): MonitoredArea =>
  ({
    list,
    statutory: true,
    classes: [{ id: 'udsat' }],
    criteria: [{ id: 'income', lines: [{ profile: 'udsat', firstList }] }],
  }) as unknown as MonitoredArea;

test('another rule than on the list before is told once, with the list it holds from; the same rule is not', () => {
  const [before, now] = [judged('2025-12', '2018-12'), judged('2026-12', '2026-12')];
  expect(changedRules(now, before)).toEqual([
    { code: 'A8', of: 'law', criteria: ['income'], classes: [], before: '2025-12', from: '2026-12' },
  ]);
  expect(changedRules(judged('2026-12', '2018-12'), before)).toEqual([]);
  expect(changedRules(now, undefined)).toEqual([]);
});
