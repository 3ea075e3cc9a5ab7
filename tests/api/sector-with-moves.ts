import { movesBetween } from '../../src/domain/definitions/flows/moves-between.ts';
import { movesByGroup } from '../../src/domain/definitions/flows/moves-by-group.ts';
import type { ReleaseContent } from '../../src/domain/model/release.ts';
import { smallSector } from '../app/small-sector.ts';
import { axis, leaves, row, table, yearBefore } from '../engines/query/small-world.ts';

const units = ['0045-00001', '0045-00002', '0101-00001', '0101-00002', '0200-00001'];
const periods = [yearBefore(2026)];

/** The small sector with its movers of 2025: into Æblehaven from its sister, from another organisation and from abroad. */
export function sectorWithMoves(): ReleaseContent {
  const sector = smallSector();
  const count = { kind: 'count', of: [{ block: 'x' }] } as const;
  const movers = table(
    'T10',
    [{ id: 'x', view: 'in_moves', axes: [axis('x', ['alle'])], measure: { kind: 'count' } }],
    [{ ...row('I_ALT', count), total: true }],
    { tier: 2 },
  );
  const cube = leaves('T10', periods, Object.fromEntries(units.map((id) => [id, [[35]]])));
  return {
    ...sector,
    definitions: [...sector.definitions, movers],
    tables: new Map([...sector.tables, ['T10', cube]]),
    flows: {
      definition: movesBetween,
      atoms: cube.atoms,
      outside: ['kom:657', 'udland'],
      periods,
      starts: Int32Array.from([0, 4]),
      from: Int32Array.from([0, 1, 2, 6]),
      to: Int32Array.from([5, 0, 0, 0]),
      persons: Int32Array.from([25, 15, 10, 5]),
      spread: 1.5,
      inside: {},
    },
    flowGroups: {
      definition: movesByGroup,
      atoms: cube.atoms,
      periods: periods.map((period) => ({
        period,
        ends: ['alm:101', 'alm:657', 'alm:661', 'omr:o1', 'kom:657', 'udland'],
        inner: 4,
        endOf: Int32Array.from([3, 1, 1, 2, 0]),
        // Out of the boligområde, into it from the kommune's other afdelinger, and from abroad: all, Danish, non-western.
        from: Int32Array.from([1, 1, 1, 3, 3, 3, 5, 5]),
        to: Int32Array.from([3, 3, 3, 4, 4, 4, 3, 3]),
        group: Int32Array.from([0, 1, 3, 0, 1, 3, 0, 1]),
        persons: Int32Array.from([25, 10, 15, 25, 15, 10, 5, 5]),
      })),
      spread: 0.7,
      sigma: { flow: 2, side: 4 },
    },
  };
}
