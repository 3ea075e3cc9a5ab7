import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { standard } from '../../../../src/domain/definitions/gates/index.ts';
import { yearly } from '../../../../src/domain/definitions/publication/index.ts';
import { t05 } from '../../../../src/domain/definitions/tables/t05.ts';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import type { ExactTable, ProtectedTable } from '../../../../src/domain/model/leaf.ts';
import type { PlaceDirectory } from '../../../../src/domain/model/place.ts';
import type { TableDefinition } from '../../../../src/domain/model/table-definition.ts';
import { auditUnion } from '../../../../src/engines/protect/publication/audit-union.ts';
import { publicationSystem } from '../../../../src/engines/protect/publication/publication-system.ts';
import { unionWorld } from '../../../../src/engines/protect/publication/union-world.ts';
import { openHighsPool } from '../../../../src/storage/solver/highs-pool.ts';

const pool = openHighsPool(1);
afterAll(() => pool.close());

const n = 5;
const W = 3;
const kinds = ['a', 'b', 'c'];
const units = ['0001-00001', '0001-00002'];
const label = { da: 'x', en: 'x' };
const table: TableDefinition = {
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
const period = { id: '2026', edition: 2026, label, start: '2026-01-01', end: '2026-01-01' };
const directory: PlaceDirectory = {
  ...{ edition: 2026, afdelinger: [], organisationer: [], helhedsplaner: [], omraader: [] },
  ...{ kommuner: [], regioner: [], events: [] },
  units: units.map((id) => ({
    ...{ id, kind: 'afdeling', afdeling: id, organisation: '0001', kommune: '657', region: '082' },
    validFrom: '2000-01-01',
  })),
};

const worlds = fc.record({
  truth: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
  ups: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  hidden: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
});

/** Every world both releases allow, by trying them all: values each leaf takes. */
function tried(
  shown: readonly number[],
  truth: readonly number[],
  isHidden: readonly boolean[],
): readonly Set<number>[] {
  const seen = truth.map(() => new Set<number>());
  const sums = [0, 1, 2].map((kind) => [0, 1].reduce((sum, unit) => sum + (truth[unit * 3 + kind] ?? 0), 0));
  const leaf: number[] = [];
  const fill = (at: number): void => {
    if (at === 6) {
      for (const kind of [0, 1, 2]) {
        const sum = (leaf[kind] ?? 0) + (leaf[3 + kind] ?? 0);
        const known = sums[kind] ?? 0;
        if (isHidden[kind + 1] && known > 0 ? sum < 1 : sum !== known) return;
      }
      leaf.forEach((value, k) => {
        seen[k]?.add(value);
      });
      return;
    }
    const value = shown[at] ?? 0;
    const unit = Math.floor(at / 3);
    const total = [0, 1, 2].reduce((sum, kind) => sum + (truth[unit * 3 + kind] ?? 0), 0);
    const before = leaf.slice(unit * 3, at).reduce((sum, own) => sum + own, 0);
    for (let own = Math.max(0, value - n + 1); own <= value + n - 1; own++) {
      // Households of each afdeling are known.
      if (at % 3 === 2 ? before + own !== total : before + own > total) continue;
      leaf[at] = own;
      leaf.length = at + 1;
      fill(at + 1);
    }
  };
  fill(0);
  return seen;
}

test('what the audit of both releases finds safe is safe: trying every world gives at least W values', async () => {
  let found = 0;
  let failed = 0;
  await fc.assert(
    fc.asyncProperty(worlds, async ({ truth, ups, hidden }) => {
      const shown = truth.map((count, k) => Math.floor(count / n) * n + (count % n > 0 && ups[k] ? n : 0));
      const exact: ExactTable = { table: table.id, period, units, cellCount: 3, heads: Int32Array.from(truth) };
      const rounded: ProtectedTable = {
        ...{ table: table.id, atoms: units.map((id) => ({ id, members: [id] })), periods: [period], cellCount: 3 },
        ...{ heads: Int32Array.from(shown), alive: new Uint8Array(2).fill(1), sigma: {} },
      };
      const none = new Int32Array(2);
      const publication = publicationSystem({
        ...{ definition: { ...yearly, tables: [table.id], levels: ['kom'] }, directory, rules: standard },
        tables: [{ table, exact }],
        counts: { edition: 2026, units, counts: { residents: none, households: none, persons1664: none } },
      });
      const [block] = publication.blocks;
      const pattern = new Uint8Array(publication.system.counts.length);
      for (const cell of publication.unshown) pattern[cell] = 2;
      block?.codes.forEach((code, row) => {
        const cell = block.first + publication.places.parts.length * block.width + code;
        if (hidden[row] && (publication.system.counts[cell] ?? 0) > 0) pattern[cell] = 2;
      });
      const world = unionWorld([{ definition: table, exact, rounded }], [table.id], publication.places.parts, n);
      const parts = new Set(publication.places.parts.keys());
      const audit = await auditUnion({ world, publication, pattern, max: n - 1 }, [[parts]], {
        ...{ width: W, pool, random: randomFrom('union'), progress: () => undefined },
      });
      const values = tried(shown, truth, hidden);
      const failing = new Set(audit.failing.filter(({ kind }) => kind === 'leaf').map(({ number }) => number));
      truth.forEach((count, leaf) => {
        if (count < 1 || count >= n) return;
        if (failing.has(leaf)) failed++;
        else found++;
        if (!failing.has(leaf)) expect(values[leaf]?.size ?? 0).toBeGreaterThanOrEqual(W);
        // Flows in a two-way table are whole wherever they can be anything, so nothing safe is refused either.
        else expect(values[leaf]?.size ?? 0).toBeLessThan(W);
      });
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(found).toBeGreaterThan(50);
  expect(failed).toBeGreaterThan(5);
});
