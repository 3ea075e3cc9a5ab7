import { expect, test } from 'vitest';
import { referenceSpans } from '../../../src/domain/definitions/reference-spans.ts';
import type { ReferenceRule } from '../../../src/domain/model/table-definition.ts';
import { electionPeriod, periodOf } from '../../../src/engines/tabulate/period-of.ts';

const rule = (kind: ReferenceRule['kind']): ReferenceRule => ({
  kind,
  group: 'g',
  expectedLag: 0,
  register: { da: '', en: '' },
  text: { da: '', en: '' },
});

test.each<[ReferenceRule['kind'], string, string, string, string, string]>([
  ['january', '2026-01-01', '2026', '1. januar 2026', '2026-01-01', '2026-01-01'],
  ['january', '2026', '2026', '1. januar 2026', '2026-01-01', '2026-01-01'],
  ['october', '2025-10-01', '2025', '1. oktober 2025', '2025-10-01', '2025-10-01'],
  ['november', '2025', '2025', 'ultimo november 2025', '2025-11-30', '2025-11-30'],
  ['november', '2025-01-01', '2025', '1. januar 2025', '2025-01-01', '2025-01-01'],
  ['january', '2026-02-01', '2026', '2026-02-01', '2026-02-01', '2026-02-01'],
  ['autumn', '2024', '2024', 'efterår 2024', '2024-09-01', '2024-10-31'],
  ['calendar-year', '2024', '2024', '2024', '2024-01-01', '2024-12-31'],
  ['list', '2026-12', '2026', 'liste 2026', '2026-12-01', '2026-12-01'],
])('%s "%s" is period %s, shown as "%s"', (kind, text, id, label, start, end) => {
  const period = periodOf(rule(kind), text, 2026, referenceSpans);
  expect(period).toEqual({ id, edition: 2026, label: { da: label, en: period.label.en }, start, end });
});

test('a manifest without a year is a bug that intake should have stopped', () => {
  expect(() => periodOf(rule('january'), 'i år', 2026, referenceSpans)).toThrow('i år');
});

test('an election is one day, named by its kind', () => {
  expect(electionPeriod('FV2022', '2022-11-01', 2024)).toEqual({
    id: 'FV2022',
    edition: 2024,
    label: { da: 'Folketingsvalg 2022', en: 'General election 2022' },
    start: '2022-11-01',
    end: '2022-11-01',
  });
});
