import { standard } from '../../../../src/domain/definitions/gates/index.ts';
import { yearly } from '../../../../src/domain/definitions/publication/index.ts';
import { t05 } from '../../../../src/domain/definitions/tables/t05.ts';
import type { ExactTable, ProtectedTable } from '../../../../src/domain/model/leaf.ts';
import type { PlaceDirectory } from '../../../../src/domain/model/place.ts';
import type { TableDefinition } from '../../../../src/domain/model/table-definition.ts';
import { publicationSystem } from '../../../../src/engines/protect/publication/publication-system.ts';
import { unionWorld } from '../../../../src/engines/protect/publication/union-world.ts';

/** Rounding base and whole numbers a small count must be able to be. */
export const [n, W] = [5, 3] as const;
const kinds = ['a', 'b', 'c'];
const units = ['0001-00001', '0001-00002'];
const label = { da: 'x', en: 'x' };
/** Households of three kinds. */
export const table: TableDefinition = {
  ...t05,
  tier: 0,
  blocks: [
    {
      id: 'x',
      view: 'households',
      measure: { kind: 'count' },
      axes: [
        {
          id: 'x',
          name: label,
          classification: 'x',
          categories: kinds.map((code) => ({ code, label, when: { kind: 'equals', column: 'x', value: code } })),
        },
      ],
    },
  ],
  rows: [
    { code: 'I_ALT', label, depth: 0, values: { n: { kind: 'count', of: [{ block: 'x' }] } } },
    ...kinds.map((code) => ({
      ...{ code, label, depth: 1 as const },
      values: { n: { kind: 'count' as const, of: [{ block: 'x', where: { x: [code] } }] } },
    })),
  ],
};
/** The period of every small world here. */
export const period = { id: '2026', edition: 2026, label, start: '2026-01-01', end: '2026-01-01' };
const directory: PlaceDirectory = {
  ...{ edition: 2026, afdelinger: [], organisationer: [], helhedsplaner: [], omraader: [] },
  ...{ kommuner: [], regioner: [], events: [] },
  units: units.map((id) => ({
    ...{ id, kind: 'afdeling', afdeling: id, organisation: '0001', kommune: '657', region: '082' },
    validFrom: '2000-01-01',
  })),
};

/** Two afdelinger of three kinds of household in one kommune, rounded, and published for the kommune but for some cells. */
export interface TwoAfdelinger {
  /** Counts of the first afdeling, then of the second. */
  readonly truth: readonly number[];
  /** Whether each is rounded up. */
  readonly ups: readonly boolean[];
  /** Whether the total and each kind is hidden for the kommune. */
  readonly hidden: readonly boolean[];
}

/** What is shown rounded, and both releases as the audit of them takes them. */
export function unionOf({ truth, ups, hidden }: TwoAfdelinger) {
  const shown = truth.map((count, k) => Math.floor(count / n) * n + (count % n > 0 && ups[k] ? n : 0));
  const exact: ExactTable = { table: table.id, period, units, cellCount: 3, heads: Int32Array.from(truth) };
  const rounded: ProtectedTable = {
    ...{ table: table.id, atoms: units.map((id) => ({ id, members: [id] })), periods: [period], cellCount: 3 },
    ...{ heads: Int32Array.from(shown), alive: new Uint8Array(2).fill(1), sigma: {} },
  };
  const none = new Int32Array(2);
  const input = {
    ...{ definition: { ...yearly, tables: [table.id], levels: ['kom'] as const }, directory, rules: standard },
    tables: [{ table, exact }],
    counts: { edition: 2026, units, counts: { residents: none, households: none, persons1664: none } },
  };
  const publication = publicationSystem(input);
  const [block] = publication.blocks;
  const pattern = new Uint8Array(publication.system.counts.length);
  for (const cell of publication.unshown) pattern[cell] = 2;
  const ofKommune = (block?.codes ?? []).map(
    (code) => (block?.first ?? 0) + publication.places.parts.length * (block?.width ?? 0) + code,
  );
  ofKommune.forEach((cell, row) => {
    if (hidden[row] && (publication.system.counts[cell] ?? 0) > 0) pattern[cell] = 2;
  });
  const release = [{ definition: table, exact, rounded }];
  const world = unionWorld(release, [table.id], publication.places.parts, n);
  const parts = new Set(publication.places.parts.keys());
  return { shown, input, release, union: { world, publication, pattern, max: n - 1 }, ofKommune, parts };
}
