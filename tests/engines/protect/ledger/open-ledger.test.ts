import { afterAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import type { ProtectedTable } from '../../../../src/domain/model/leaf.ts';
import { eliminate, nullVector } from '../../../../src/engines/protect/audit/sparse-elimination.ts';
import { type Ledger, openLedger } from '../../../../src/engines/protect/ledger/open-ledger.ts';
import type { ToldSum } from '../../../../src/engines/protect/ledger/told-sum.ts';
import { firstPrime } from '../../../../src/engines/protect/suppression/prime-field.ts';
import { openHighsPool } from '../../../../src/storage/solver/highs-pool.ts';
import { axis, counting, tableOf, yearOf } from '../small-world.ts';

const pool = openHighsPool(1);
afterAll(() => pool.close());

const codes = ['5', '4', '3'];
const herkomst = axis('herkomst3', codes);
const split = {
  ...herkomst,
  categories: herkomst.categories.map((category) => ({
    ...category,
    when: { kind: 'equals' as const, column: 'herkomst', value: category.code },
  })),
};
const origin = tableOf('T02', 1, [counting('herkomst', [split])]);
const again = tableOf('T03', 1, [counting('herkomst', [split])]);
const anchors = tableOf('ANK', 0, [counting('residents'), counting('herkomst3', [split])]);
const atoms = Array.from({ length: 30 }, (_, i) => {
  const id = `0045-${100 + i}`;
  return { id, members: [id] };
});

function cubeOf(table: string, leaf: (atom: number, cell: number) => number): ProtectedTable {
  const heads = Int32Array.from(atoms.flatMap((_, a) => [0, 1, 2].map((cell) => leaf(a, cell))));
  const alive = new Uint8Array(atoms.length).fill(1);
  return { table, atoms, periods: [yearOf(2026)], cellCount: 3, heads, alive, sigma: {} };
}

const shown = (a: number, cell: number) => [100 + 5 * (a % 7), 5 * (a % 4), a % 3 === 0 ? 0 : 5 * (a % 5)][cell] ?? 0;
const released = new Map(['T02', 'T03'].map((id) => [id, cubeOf(id, shown)]));
const facts = { tables: released, definitions: [origin, again], anchors };
const rules = { n: 5, W: 3, most: 20_000, programs: 200 };
const open = (): Pick<Ledger, 'take'> & { ask: (sum: ToldSum) => Promise<boolean> } => {
  const ledger = openLedger(facts, rules);
  return { take: ledger.take, ask: (sum) => ledger.ask(sum, pool) };
};

function sumOf(chosen: readonly number[], cells: readonly number[], table = 'T02'): ToldSum {
  const ids = chosen.map((a) => atoms[a]?.id ?? '');
  return { edition: 2026, parts: [{ table, period: '2026', atoms: ids, cells }] };
}

/** Guarded leaves that the sums told determine, by elimination over the leaves of one table. */
function determined(told: readonly ToldSum[]): readonly number[] {
  const rows = told.map(({ parts }) => {
    const columns = parts.flatMap((part) =>
      part.atoms.flatMap((id) => part.cells.map((cell) => 3 * atoms.findIndex((atom) => atom.id === id) + cell)),
    );
    return { columns, values: columns.map(() => 1) };
  });
  const random = randomFrom('outsider');
  const vector = nullVector(eliminate(rows, 90, firstPrime), 90, () => 1 + random.integer(firstPrime - 1));
  return [...vector].flatMap((move, leaf) => {
    const value = shown(Math.floor(leaf / 3), leaf % 3);
    return move === 0 && (value === 0 || value === 5) ? [leaf] : [];
  });
}

test('colluding users with 50 random sums never determine a leaf shown as 0 or 5', async () => {
  const random = randomFrom('colluders');
  const ledger = open();
  const told: ToldSum[] = [];
  let refused = 0;
  for (let i = 0; i < 50; i++) {
    const chosen = random.shuffle([...atoms.keys()].slice(0, 12)).slice(0, 2 + random.integer(5));
    const cells = random.choice([[0], [1], [2], [0, 1, 2]]);
    const sum = sumOf(chosen, cells);
    if (await ledger.ask(sum)) told.push(sum);
    else refused += 1;
  }
  expect(told.length).toBeGreaterThan(15);
  expect(refused).toBeGreaterThan(0);
  expect(determined(told)).toEqual([]);
});

test('without the ledger the same sums give hidden leaves away', () => {
  const random = randomFrom('colluders');
  const told = Array.from({ length: 50 }, () =>
    sumOf(
      random.shuffle([...atoms.keys()].slice(0, 12)).slice(0, 2 + random.integer(5)),
      random.choice([[0], [1], [2], [0, 1, 2]]),
    ),
  );
  expect(determined(told).length).toBeGreaterThan(0);
});

test('a leaf shown as 0 or 5 is never told by itself, a large one is', async () => {
  const ledger = open();
  expect(await ledger.ask(sumOf([0], [2]))).toBe(false);
  expect(await ledger.ask(sumOf([0], [0]))).toBe(true);
  expect(await ledger.ask(sumOf([0], [0]))).toBe(true);
});

test('a total and all its parts but one are not told together', async () => {
  const ledger = open();
  // Afdeling 0 shows 100, 0 and 0; its total is told, then the first of its three.
  expect(await ledger.ask(sumOf([3], [0, 1, 2]))).toBe(true);
  expect(await ledger.ask(sumOf([3], [0, 1]))).toBe(false);
});

test('two tables on the same persons share the ledger', async () => {
  const ledger = open();
  expect(await ledger.ask(sumOf([3], [0, 1, 2], 'T03'))).toBe(true);
  expect(await ledger.ask(sumOf([3], [0, 1]))).toBe(false);
});

test('sums of nothing but zeros are refused: they would all be 0 at once', async () => {
  expect(await open().ask(sumOf([0, 3, 6], [2]))).toBe(false);
});

describe('what a ledger judges by', () => {
  const askBy = (more: Partial<typeof rules>, sum: ToldSum) => openLedger(facts, { ...rules, ...more }).ask(sum, pool);
  // Afdeling 1 is shown as 5, which is 1 to 9, and afdeling 3 as 0: told together as 5, the first is 1 to 5.
  const fiveAndZero = sumOf([1, 3], [2]);

  test('W: a sum that leaves a leaf five whole numbers is told where five are enough, and not where six are needed', async () => {
    expect([shown(1, 2), shown(3, 2)]).toEqual([5, 0]);
    expect(await askBy({ W: 5 }, fiveAndZero)).toBe(true);
    expect(await askBy({ W: 6 }, fiveAndZero)).toBe(false);
  });

  test('what the release alone leaves narrow is no reason to refuse: a leaf shown as 0 has five numbers at most', async () => {
    expect(await askBy({ W: 6 }, sumOf([0, 3], [0, 2]))).toBe(true);
  });

  test('more unknowns than it takes on, or more to work out than it does at a time, and it refuses', async () => {
    const large = sumOf([0, 1, 2], [0]);
    expect(await askBy({ most: 1000 }, large)).toBe(true);
    expect(await askBy({ most: 2 }, large)).toBe(false);
    expect(await askBy({ W: 6, programs: 0 }, sumOf([0, 3], [0, 2]))).toBe(false);
  });
});

test('a ledger put back from what was told judges as the one before', async () => {
  const random = randomFrom('restart');
  const one = open();
  const told: ToldSum[] = [];
  for (let i = 0; i < 20; i++) {
    const sum = sumOf(random.shuffle([...atoms.keys()]).slice(0, 4 + random.integer(8)), [i % 3]);
    if (await one.ask(sum)) told.push(sum);
  }
  const other = open();
  for (const sum of told) other.take(sum);
  for (let i = 0; i < 8; i++) {
    const sum = sumOf(random.shuffle([...atoms.keys()]).slice(0, 6), [i % 3]);
    expect(await other.ask(sum)).toBe(await one.ask(sum));
  }
});

describe('over the years', () => {
  const years = [yearOf(2025), yearOf(2026)];
  // Afdeling 3 is released alike in both years; afdeling 4 is not.
  const twoYears = new Map(
    [...released].map(([id, cube]) => {
      const heads = cube.atoms.flatMap((_, a) =>
        years.flatMap((__, p) => [0, 1, 2].map((cell) => shown(a, cell) + (a === 4 && p === 0 && cell === 0 ? 5 : 0))),
      );
      const alive = new Uint8Array(2 * atoms.length).fill(1);
      return [id, { ...cube, periods: years, heads: Int32Array.from(heads), alive }] as const;
    }),
  );
  const openBoth = () => {
    const ledger = openLedger({ ...facts, tables: twoYears }, rules);
    return { take: ledger.take, ask: (sum: ToldSum) => ledger.ask(sum, pool) };
  };
  const inYear = (edition: number, sum: ToldSum): ToldSum => ({
    edition,
    parts: sum.parts.map((part) => ({ ...part, period: String(edition) })),
  });

  test('a total of one year and all its parts but one of the next are not told together where nobody seems to have moved', async () => {
    const ledger = openBoth();
    expect(await ledger.ask(inYear(2025, sumOf([3], [0, 1, 2])))).toBe(true);
    expect(await ledger.ask(inYear(2026, sumOf([3], [0, 1])))).toBe(false);
    expect(await ledger.ask(inYear(2026, sumOf([3], [0, 1, 2])))).toBe(true);
  });

  test('nor is it after a restart, or by another table on the same persons', async () => {
    const ledger = openBoth();
    ledger.take(inYear(2025, sumOf([3], [0, 1, 2], 'T03')));
    ledger.take(inYear(2026, sumOf([3], [0, 1, 2])));
    expect(await ledger.ask(inYear(2025, sumOf([3], [0, 1])))).toBe(false);
  });

  test('a row that is released otherwise is of other people, and each year is judged by itself', async () => {
    const ledger = openBoth();
    expect(await ledger.ask(inYear(2025, sumOf([4], [0, 1, 2])))).toBe(true);
    expect(await ledger.ask(inYear(2026, sumOf([4], [0, 1])))).toBe(true);
  });

  test('a sum that would follow if nobody had moved is judged as one of its own year too', async () => {
    const ledger = openBoth();
    expect(await ledger.ask(inYear(2025, sumOf([3], [0, 1, 2])))).toBe(true);
    expect(await ledger.ask(inYear(2026, sumOf([3], [2])))).toBe(false);
  });
});
