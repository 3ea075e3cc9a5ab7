import { afterAll, expect, test } from 'vitest';
import { standard } from '../../../../src/domain/definitions/gates/index.ts';
import { yearly } from '../../../../src/domain/definitions/publication/index.ts';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import type { ExactTable, ProtectedTable } from '../../../../src/domain/model/leaf.ts';
import type { PlaceDirectory } from '../../../../src/domain/model/place.ts';
import { auditBeside } from '../../../../src/engines/protect/publication/audit-beside.ts';
import { auditUnion } from '../../../../src/engines/protect/publication/audit-union.ts';
import { clustersOf, neighbours, openToBoth } from '../../../../src/engines/protect/publication/open-to-both.ts';
import { publicCells } from '../../../../src/engines/protect/publication/public-cells.ts';
import { publicFigures } from '../../../../src/engines/protect/publication/public-figures.ts';
import { publicationSystem } from '../../../../src/engines/protect/publication/publication-system.ts';
import { publishPattern } from '../../../../src/engines/protect/publication/publish-pattern.ts';
import { unionWorld } from '../../../../src/engines/protect/publication/union-world.ts';
import { openHighsPool } from '../../../../src/storage/solver/highs-pool.ts';
import { n, period, table, W } from './two-afdelinger.ts';

const pool = openHighsPool(1);
afterAll(() => pool.close());
const job = () => ({ pool, random: randomFrom('nine'), progress: () => undefined });

// The region's totals are public. One household of a kind in the first kommune must be able to be three, so two of that kind
// must be able to be of another kind elsewhere. Seven kommuner, where most is hidden, can have more of it but none fewer; the
// two last can have one fewer each, and no more than one.
const closed = { truth: [21, 44, 30], shown: [25, 40, 30], hidden: [true, true, true] };
const open = { truth: [22, 43, 30], shown: [25, 40, 30], hidden: [true, true, false] };
const kommuner = [
  { truth: [1, 41, 30], shown: [5, 40, 30], hidden: [true, true, false] },
  ...Array.from({ length: 7 }, () => closed),
  open,
  open,
];
const units = kommuner.map((_, k) => `0001-${10000 + k}`);
const directory: PlaceDirectory = {
  ...{ edition: 2026, afdelinger: [], organisationer: [], helhedsplaner: [], omraader: [] },
  ...{ kommuner: [], regioner: [], events: [] },
  units: units.map((id, k) => ({
    ...{ id, kind: 'afdeling', afdeling: id, organisation: '0001', kommune: String(650 + k), region: '082' },
    validFrom: '2000-01-01',
  })),
};
const exact: ExactTable = {
  ...{ table: table.id, period, units, cellCount: 3 },
  heads: Int32Array.from(kommuner.flatMap(({ truth }) => truth)),
};
const rounded: ProtectedTable = {
  ...{ table: table.id, atoms: units.map((id) => ({ id, members: [id] })), periods: [period], cellCount: 3 },
  ...{ alive: new Uint8Array(units.length).fill(1), sigma: {} },
  heads: Int32Array.from(kommuner.flatMap(({ shown }) => shown)),
};
const none = new Int32Array(units.length);
const input = {
  definition: { ...yearly, tables: [table.id], levels: ['reg', 'kom'] as const },
  ...{ directory, rules: standard, tables: [{ table, exact }] },
  counts: { edition: 2026, units, counts: { residents: none, households: none, persons1664: none } },
};

/** What is hidden of the kommuner, nothing of the region, whose cells are public already. */
function publicationNow() {
  const publication = publicationSystem(input);
  const { places, blocks, system } = publication;
  const pattern = new Uint8Array(system.counts.length);
  for (const cell of publication.unshown) pattern[cell] = 2;
  const fixed = new Set<number>();
  for (const { first, width, codes } of blocks) {
    places.places.forEach(({ place: { kind, key } }, position) => {
      const hidden = kind === 'kom' ? kommuner[Number(key) - 650]?.hidden : undefined;
      // The first row is everybody.
      codes.forEach((code, row) => {
        const cell = first + (places.parts.length + position) * width + code;
        if (hidden?.[row - 1]) pattern[cell] = 2;
        else if (kind === 'reg') fixed.add(cell);
      });
    });
  }
  return { publication, pattern, fixed };
}

const release = [{ definition: table, exact, rounded }];

test('a small figure whose room lies in the last of nine kommuner is found safe, and three are too few', async () => {
  const { publication, pattern } = publicationNow();
  const world = unionWorld(release, [table.id], publication.places.parts, n);
  const union = { world, publication, pattern, max: n - 1 };
  const failingWith = async (beside: number) => {
    const found = await auditUnion(union, [clustersOf(publication, pattern, beside)], { ...job(), width: W });
    return found.failing.length;
  };
  const [few = 0, more = 0] = neighbours;
  expect([few, more]).toEqual([3, 9]);
  expect(await failingWith(0)).toBeGreaterThan(0);
  expect(await failingWith(few)).toBeGreaterThan(0);
  // With all but one of the two that can give somebody the figure can be two numbers, not three.
  expect(await failingWith(more - 1)).toBeGreaterThan(0);
  expect(await failingWith(more)).toBe(0);
});

test('such a publication passes beside the rounded release, and the release beside it, with nothing of the region hidden', async () => {
  const { publication, pattern, fixed } = publicationNow();
  const before = pattern.slice();
  const made = await openToBoth(input, { publication, pattern, fixed }, { ...job(), rounded: release });
  expect(made.failing).toEqual([]);
  expect(pattern).toEqual(before);
  for (const cell of fixed) expect(pattern[cell]).toBe(0);
  const bounds = { programs: 0, failing: [] };
  const algebra = { primes: [], unknown: 0, relations: 0, rank: 0, determined: [], exposed: [] };
  const whole = { publication, pattern, exact: algebra, bounds, determined: 0, unions: [] };
  const figures = publicFigures([publishPattern(input, whole)]);
  expect(publicCells(publication, figures).size).toBeGreaterThan(fixed.size);
  expect((await auditBeside(input, figures, { ...job(), rounded: release })).failing).toEqual([]);
});
