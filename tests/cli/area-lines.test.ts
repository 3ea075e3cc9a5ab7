import { expect, test } from 'vitest';
import type { AreaFinding } from '../../src/domain/model/area.ts';
import type { ReadArea } from '../../src/engines/areas/drafts-from-layer.ts';
import { findingLines } from '../../src/faces/cli/text/area-lines.ts';

const areas = Array.from(
  { length: 9 },
  (_none, at): ReadArea => ({
    row: at + 1,
    draft: { theme: 5711, oprindkode: 2, statuskode: 3, offKode: 1, fields: {}, shape: [] },
  }),
);
const turned = (at: number): AreaFinding => ({
  severity: 'note',
  problem: { code: 'G01-RINGS', data: { area: `#${at + 1}` } },
  areas: [at],
});
const empty = (at: number): AreaFinding => ({
  severity: 'error',
  problem: { code: 'G01-EMPTY', data: { area: `#${at + 1}` } },
  areas: [at],
});

test('what every row has had corrected is told for three and named for the rest; no fault is left out', () => {
  const noted = [0, 1, 2, 3, 4, 5, 7].map(turned);
  const lines = findingLines([...noted, ...[0, 1, 2, 3, 4].map(empty)], areas, 'da')
    .trim()
    .split('\n');
  expect(lines.slice(0, 3).map((line) => line.split(':')[0])).toEqual([
    'rettet G01-RINGS række 1',
    'rettet G01-RINGS række 2',
    'rettet G01-RINGS række 3',
  ]);
  expect(lines.filter((line) => line.startsWith('fejl G01-EMPTY'))).toHaveLength(5);
  expect(lines.at(-1)).toBe('rettet G01-RINGS række 4-6, 8: det samme');
  expect(findingLines(noted, areas, 'en')).toMatch(/corrected G01-RINGS row 4-6, 8: the same\n$/);
});
