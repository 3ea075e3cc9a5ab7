import { afterAll, expect, test } from 'vitest';
import { randomFrom } from '../../../src/domain/kernel/random.ts';
import type { LpModel } from '../../../src/domain/model/lp.ts';
import { openHighsPool } from '../../../src/storage/solver/highs-pool.ts';

const pool = openHighsPool(2);
afterAll(() => pool.close());

/** x + y = 10 with x and y from 1 to 8. */
const ten = (): LpModel => ({
  columnLower: Float64Array.of(1, 1),
  columnUpper: Float64Array.of(8, 8),
  costs: Float64Array.of(0, 0),
  rowStarts: Int32Array.of(0, 2),
  rowColumns: Int32Array.of(0, 1),
  rowValues: Float64Array.of(1, 1),
  rowLower: Float64Array.of(10),
  rowUpper: Float64Array.of(10),
});
/** A dense model that takes the solver far longer than it takes to end it: 400 rows over 400 columns. */
const hard = (): LpModel => {
  const size = 400;
  const each = Array.from({ length: size }, (_, at) => at);
  const random = randomFrom('a hard model');
  return {
    columnLower: new Float64Array(size),
    columnUpper: new Float64Array(size).fill(1000),
    costs: new Float64Array(size),
    rowStarts: Int32Array.from([...each, size], (row) => row * size),
    rowColumns: Int32Array.from({ length: size * size }, (_, at) => at % size),
    rowValues: Float64Array.from({ length: size * size }, () => random.uniform()),
    rowLower: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    rowUpper: new Float64Array(size).fill(1000),
  };
};
const allOfThem = { columns: Array.from({ length: 400 }, (_, at) => at), costs: new Array<number>(400).fill(-1) };
const point = (x: number, y: number) => ({ kind: 'optimal', x: Float64Array.of(x, y) });

test('costs of one solve are gone in the next', async () => {
  const session = await pool.open(ten(), 'costs');
  expect(await session.solve({ columns: [0], costs: [1] })).toEqual(point(2, 8));
  expect(await session.solve({ columns: [0], costs: [-1] })).toEqual(point(8, 2));
  expect(await session.solve({ columns: [1], costs: [-1] })).toEqual(point(2, 8));
  await session.close();
});

test('bounds of one solve are gone in the next, those of a change stay', async () => {
  const session = await pool.open(ten(), 'bounds');
  await session.change({ columns: [0], costs: [1] });
  expect(await session.solve({ columns: [0], lower: [5], upper: [8] })).toEqual(point(5, 5));
  expect(await session.solve({ columns: [] })).toEqual(point(2, 8));
  await session.change({ columns: [1], lower: [1], upper: [4] });
  expect(await session.solve({ columns: [] })).toEqual(point(6, 4));
  await session.close();
});

test('a demand nothing meets is infeasible, and the session goes on', async () => {
  const session = await pool.open(ten(), 'bounds');
  const tooLittle = { columns: [0, 1], lower: [1, 1], upper: [3, 3] };
  expect(await session.solve(tooLittle)).toEqual({ kind: 'infeasible' });
  expect((await session.solve({ columns: [] })).kind).toBe('optimal');
  await session.close();
});

test('a model that is none is refused with the words of the solver', async () => {
  const broken = { ...ten(), rowColumns: Int32Array.of(0, 7) };
  await expect(pool.open(broken, 'costs')).rejects.toMatchObject({ code: 'KV-S13' });
});

test('closing the pool refuses what is still asked', async () => {
  const other = openHighsPool(1);
  const session = await other.open(ten(), 'costs');
  const asked = session.solve({ columns: [0], costs: [1] }).catch((error: unknown) => error);
  await other.close();
  const late = await Promise.race([asked, new Promise((resolve) => setTimeout(() => resolve('still waiting'), 5000))]);
  expect(late).not.toBe('still waiting');
});

test('a solver that ends while it is asked, and ever after, says so in place of being silent', async () => {
  const own = openHighsPool(1);
  const session = await own.open(hard(), 'costs');
  const asked = session.solve(allOfThem);
  await Promise.all([expect(asked).rejects.toMatchObject({ code: 'KV-S13' }), own.close()]);
  await expect(session.solve({ columns: [0], costs: [1] })).rejects.toMatchObject({
    code: 'KV-S13',
    data: { status: 'the solver ended' },
  });
});

test('a solver that runs out of memory says so, and the process goes on', async () => {
  const small = openHighsPool(1, 4);
  await expect(small.open(ten(), 'costs')).rejects.toMatchObject({ code: 'KV-S24' });
  await small.close();
});
