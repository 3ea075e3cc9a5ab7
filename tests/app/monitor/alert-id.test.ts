import { expect, test } from 'vitest';
import { alertId, alertMark } from '../../../src/app/monitor/alert-feed.ts';
import { alertOf } from '../../../src/app/monitor/alert-text.ts';
import type { AlertFinding, AreaAlert, MonitoredArea } from '../../../src/domain/model/monitor.ts';

const place = { key: 'omr:o1', name: { da: 'Lunden', en: 'Lunden' } } as MonitoredArea['place'];
const of = (finding: AlertFinding): AreaAlert => alertOf(finding, { place, list: '2026-12', history: [] });
const change = {
  code: 'A3',
  id: 'labour',
  from: 30,
  to: 40,
  years: ['2023', '2024'],
  persons: [240, 300],
  p: 0.001,
  level: 'alarm',
} as const;
const ids = (...alerts: readonly AreaAlert[]): number => new Set(alerts.map((alert) => alertId(alert, '2026-12'))).size;

test('an alert in other words or of a figure rounded otherwise is the same alert, though not the same that was read', () => {
  const first = of(change);
  const worded = { ...first, text: { da: 'Andre ord.', en: 'Other words.' } };
  expect(ids(first, worded, of({ ...change, to: 40.1 }))).toBe(1);
  expect(alertMark(first, '2026-12')).not.toBe(alertMark(worded, '2026-12'));
});

test('another year, level, list, criterion, step, origin, border and way of counting are each another alert', () => {
  const first = of(change);
  expect(ids(first, of({ ...change, years: ['2024', '2025'] }))).toBe(2);
  expect(ids(first, of({ ...change, level: 'warning' }))).toBe(2);
  expect(ids(first, of({ ...change, id: 'education' }))).toBe(2);
  expect(alertId(first, '2026-12')).not.toBe(alertId(first, '2027-12'));
  const few = { code: 'A5', falling: true, line: 1000 } as const;
  expect(ids(of({ ...few, residents: 1040 }), of({ ...few, residents: 1020 }), of({ ...few, residents: 990 }))).toBe(2);
  const signal = {
    ...{ from: 'omr:a', name: place.name, to: 'omr:o1', persons: 60, expected: 15, quotient: 4, low: 3 },
    years: ['2023', '2025'],
  } as const;
  const flow = { code: 'A9', signals: [signal], labour: change } as const;
  expect(ids(of(flow), of({ ...flow, signals: [{ ...signal, persons: 65 }] }))).toBe(1);
  expect(ids(of(flow), of({ ...flow, signals: [signal, { ...signal, from: 'omr:b' }] }))).toBe(2);
  const border = { code: 'A8', of: 'border', from: '2026-03-01' } as const;
  expect(ids(of(border), of({ ...border, from: '2026-06-01' }))).toBe(2);
  const months = { code: 'A8', of: 'months', indikator: 'x', from: '2026-03', before: 'a', now: 'b' } as const;
  expect(ids(of(border), of(months), of({ ...months, indikator: 'y' }))).toBe(3);
});

test('a new border and another way of counting are told with their day and what they do not mean', () => {
  expect(of({ code: 'A8', of: 'border', from: '2026-03-01' }).text.da).toBe(
    'Området har en anden grænse fra 1. marts 2026. Tallene regnes bagud med den nye grænse; lister og månedstal fra før den er ikke af de samme boliger. En ændring kan alene skyldes grænsen.',
  );
  const { da } = of({ code: 'A8', of: 'months', indikator: 'x', from: '2026-03', before: 'a', now: 'b' }).text;
  expect(da).toContain('fra marts 2026: »b« i stedet for »a«');
  expect(da).toContain('to rækker og kan ikke sammenlignes');
});

test('a change is told with its persons, its limit and what makes it cautious', () => {
  const { da, en } = of(change).text;
  expect(da).toContain('fra 30,0 pct. (2023) til 40,0 pct. (2024), det er fra omkring 240 til 300 personer');
  expect(da).toContain(
    'mindre end 0,2 pct. af tilfældene, og da mange beboere er de samme begge år, er det forsigtigt regnet',
  );
  expect(of({ ...change, level: 'warning' }).text.en).toContain('in less than 5 per cent of cases');
  expect(en).toContain('The figures do not tell the cause.');
});
