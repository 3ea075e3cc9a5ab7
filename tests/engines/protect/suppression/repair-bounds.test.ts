import { afterAll, expect, test } from 'vitest';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import { auditInGroups } from '../../../../src/engines/protect/audit/audit-in-groups.ts';
import { buildCrossTable } from '../../../../src/engines/protect/suppression/cross-table.ts';
import { repairBounds } from '../../../../src/engines/protect/suppression/repair-bounds.ts';
import { cellStatus, suppressCells } from '../../../../src/engines/protect/suppression/suppress-cells.ts';
import { openHighsPool } from '../../../../src/storage/solver/highs-pool.ts';

const pool = openHighsPool(2);
afterAll(() => pool.close());

const [places, columns] = [14, 9];

/** Places that are one part each: the part is shown nowhere, its place is. */
function partsAndPlaces(seed: string) {
  const random = randomFrom(seed);
  const names = Array.from({ length: places }, (_, k) => k);
  const all = 2 * places;
  const inner = new Map<number, number>();
  for (const part of names) {
    for (let column = 1; column <= columns; column++) {
      const count = random.integer(5) === 0 ? 1 : 5 + random.integer(900);
      if (count > 0) inner.set(part * (columns + 1) + column, count);
    }
  }
  return buildCrossTable(
    [
      {
        name: 'sted',
        codes: [...names.map((k) => `#${k}`), ...names.map((k) => `kom:${k}`), 'land'],
        sums: [
          ...names.map((k) => ({ parent: places + k, children: [k] })),
          { parent: all, children: names.map((k) => places + k) },
        ],
      },
      {
        name: 'alder',
        codes: ['i alt', ...Array.from({ length: columns }, (_, k) => `c${k}`)],
        sums: [{ parent: 0, children: Array.from({ length: columns }, (_, k) => k + 1) }],
      },
    ],
    [...names.map(() => 2), ...names.map(() => 1), 0],
    inner,
  );
}

test.each(['a', 'b', 'c', 'd'])(
  'a published place made of one hidden part stands still in a repair: %s',
  async (seed) => {
    const table = partsAndPlaces(seed);
    const unshown = new Set(Array.from({ length: places * (columns + 1) }, (_, cell) => cell));
    const random = randomFrom(`repair ${seed}`);
    const first = suppressCells(table, { max: 4, singletons: false, alsoHidden: unshown }, random);
    const job = { pool, random, progress: () => undefined };
    const pattern = await repairBounds(table, first, { ...job, wish: { width: 3, draws: 0 } });
    const guarded = [...pattern.keys()].filter((cell) => pattern[cell] === cellStatus.primary);
    expect(guarded.length).toBeGreaterThan(0);
    const { failing } = await auditInGroups(table, pattern, guarded, { ...job, width: 3 });
    expect(failing).toEqual([]);
  },
);

test('a repair makes the room it is asked for: what is wide enough for three is not for a hundred', async () => {
  const table = partsAndPlaces('a');
  const first = suppressCells(table, { max: 4, singletons: false }, randomFrom('width'));
  const failing = async (asked: number, held: number): Promise<number> => {
    const job = { pool, random: randomFrom(`width ${asked}`), progress: () => undefined };
    const pattern = await repairBounds(table, first.slice(), { ...job, wish: { width: asked, draws: 0 } });
    const guarded = [...pattern.keys()].filter((cell) => pattern[cell] === cellStatus.primary);
    return (await auditInGroups(table, pattern, guarded, { ...job, width: held })).failing.length;
  };
  expect(await failing(100, 100)).toBe(0);
  expect(await failing(3, 100)).toBeGreaterThan(0);
});

test('a demand that cannot be met because everything else is public already is refused, and says how many', async () => {
  const table = partsAndPlaces('a');
  const random = randomFrom('infeasible');
  const first = suppressCells(table, { max: 4, singletons: false }, random);
  const fixed = new Set([...first.keys()].filter((cell) => first[cell] === cellStatus.published));
  const job = { pool, random, progress: () => undefined, wish: { width: 900, draws: 0 }, fixed };
  await expect(repairBounds(table, first, job)).rejects.toMatchObject({ code: 'KV-S14', data: { width: 900 } });
});
