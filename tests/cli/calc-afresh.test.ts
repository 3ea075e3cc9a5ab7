import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withOwnFile } from '../app/calc/own-file-worlds.ts';

// What `calc` says beside the same worked out plainly from the issue's own words, with nothing of the platform's code.
const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');

function lines(content: string, args: readonly string[]): Promise<readonly string[][]> {
  return withOwnFile(
    content,
    (input) =>
      new Promise((resolve, reject) => {
        const options = { env: { PATH: process.env.PATH }, encoding: 'utf8' as const, maxBuffer: 1e9 };
        execFile(process.execPath, [kvarter, 'calc', ...args, '--input', input], options, (error, out) => {
          if (error) reject(error);
          else
            resolve(
              out
                .trimEnd()
                .split('\n')
                .slice(1)
                .map((line) => line.split(',')),
            );
        });
      }),
  );
}

function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Row {
  readonly id: string;
  readonly values: readonly (number | undefined)[];
}

const columns = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** 395 rows of 10 columns: skewed, tiny, huge and far from 0; some empty, some all alike, some twins of one another. */
function made(seed: number): readonly Row[] {
  const draw = draws(seed);
  const of = [
    () => draw() ** 8 * 1e6,
    () => draw() * 1e-9,
    () => 1e9 + draw() * 10,
    () => Math.floor(draw() * 4),
    () => -draw(),
    () => (draw() < 0.02 ? undefined : draw() * 100),
    () => 7.3,
    () => Number((draw() * 2).toFixed(3)),
    () => draw(),
    () => draw() * 12_345.678,
  ];
  const rows = Array.from(
    { length: 380 },
    (_, at): Row => ({ id: `E${(at * 7919) % 380}`, values: of.map((one) => one()) }),
  );
  return [...rows, ...rows.slice(0, 15).map(({ values }, at) => ({ id: `D${at}`, values }))];
}

/** As programs on Windows write it: byte order mark, CR LF, names in quotation marks. */
function written(rows: readonly Row[]): string {
  const body = rows.map(({ id, values }) =>
    [`"${id}"`, ' "a, ""b""" ', ...values.map((value) => value ?? '')].join(','),
  );
  return `\uFEFF"id",note,${columns.join(',')}\r\n${body.join('\r\n')}\r\n`;
}

interface Plain {
  readonly scaling: 'z' | 'none' | 'minmax';
  readonly weights: readonly number[];
  readonly caps: Readonly<Record<number, readonly [number, number]>>;
}

/** Differences over the spread itself: no mean is taken away, so the rounding is another. */
function nearest(rows: readonly Row[], { scaling, weights, caps }: Plain, count: number): readonly string[][] {
  const column = (v: number) =>
    rows.map(({ values }) => {
      const value = values[v];
      const cap = caps[v];
      return value === undefined || !cap ? value : Math.min(Math.max(value, cap[0]), cap[1]);
    });
  const all = columns.map((_, v) => column(v));
  const spreads = all.map((values) => {
    const known = values.filter((value) => value !== undefined);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    if (scaling === 'none') return low === high ? undefined : 1;
    if (low === high) return undefined;
    if (scaling === 'minmax') return high - low;
    const mean = known.reduce((sum, value) => sum + (value - low), 0) / known.length;
    return Math.sqrt(known.reduce((sum, value) => sum + (value - low - mean) ** 2, 0) / (known.length - 1));
  });
  const counts = columns.flatMap((_, v) => (spreads[v] !== undefined && (weights[v] ?? 0) > 0 ? [v] : []));
  const whole = rows.flatMap((_, r) => (counts.every((v) => all[v]?.[r] !== undefined) ? [r] : []));
  const apart = (one: number, other: number) =>
    Math.sqrt(
      counts.reduce((sum, v) => {
        const difference = ((all[v]?.[one] ?? 0) - (all[v]?.[other] ?? 0)) / (spreads[v] ?? 1);
        return sum + (weights[v] ?? 0) * difference ** 2;
      }, 0),
    );
  const idOf = (r: number) => rows[r]?.id ?? '';
  return whole.flatMap((own) =>
    whole
      .filter((other) => other !== own)
      .map((other) => ({ id: idOf(other), distance: apart(own, other) }))
      .sort(
        (a, b) => (Math.abs(a.distance - b.distance) <= 1e-12 ? 0 : a.distance - b.distance) || (a.id < b.id ? -1 : 1),
      )
      .slice(0, count)
      .map(({ id, distance }, at) => [idOf(own), String(at + 1), id, String(distance)]),
  );
}

const ones = columns.map(() => 1);
describe('kvarter calc twins: every rank, and every distance within 1e-9', () => {
  test.each<readonly [string, Plain, number]>([
    ['as published: t-values, weights of 1', { scaling: 'z', weights: ones, caps: {} }, 60],
    ['weights as they stand', { scaling: 'z', weights: [0.5, 2, 0, 1, 1e-3, 0, 1, 3, 1, 10], caps: {} }, 20],
    ['caps, also where everybody is outside', { scaling: 'z', weights: ones, caps: { 0: [10, 1000], 8: [2, 3] } }, 20],
    ['between smallest and largest', { scaling: 'minmax', weights: ones, caps: { 7: [0.25, 1] } }, 20],
    ['as they are', { scaling: 'none', weights: [0, 1, 0, 1, 1, 1, 1, 1, 1, 0], caps: {} }, 20],
  ])('%s', async (_, plain, count) => {
    const rows = made(count);
    const caps = Object.entries(plain.caps).map(([v, [low, high]]) => `${columns[Number(v)]}:${low}:${high}`);
    const found = await lines(written(rows), [
      ...['twins', '--id', 'id', '--variables', columns.join(), '--scaling', plain.scaling],
      ...['--weights', plain.weights.join(), '--nearest', String(count)],
      ...caps.flatMap((cap) => ['--caps', cap]),
    ]);
    const expected = nearest(rows, plain, count);
    const ranks = (all: readonly string[][]) => all.map((line) => line.slice(0, 3).join()).join('\n');
    expect(ranks(found)).toBe(ranks(expected));
    const farthest = found.reduce((most, [, , , distance], at) => {
      return Math.max(most, Math.abs(Number(distance) - Number(expected[at]?.[3])));
    }, 0);
    expect(farthest).toBeLessThan(1e-9);
  });
});

/** The rule of the issue, pair by pair. */
function efficiencies(rows: readonly (Row & { readonly group: string })[], fewest: number): readonly string[][] {
  const items = ['c1', 'c2', 'c3'];
  const total = (row: Row) => row.values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const complete = rows.filter(({ values }) => values.every((value) => value !== undefined));
  const out = new Set(
    [...new Set(rows.map(({ group }) => group))].flatMap((group) => {
      const own = complete.filter((row) => row.group === group);
      const sorted = own.toSorted((a, b) => total(a) - total(b) || (a.id < b.id ? -1 : 1));
      const ends = Math.floor(own.length / 100);
      return [...sorted.slice(0, ends), ...sorted.slice(own.length - ends)].map(({ id }) => id);
    }),
  );
  return complete.map((own) => {
    const peers = complete.filter(({ id, group }) => group === own.group && id !== own.id && !out.has(id));
    if (out.has(own.id) || peers.length < fewest) return [own.id, '', '', '', ''];
    const found = peers.flatMap((peer) => {
      const ratios = items.flatMap((item, i) => {
        const [x, y] = [own.values[i] ?? 0, peer.values[i] ?? 0];
        if (x < 0 || y < 0 || (x === 0 && y === 0)) return [];
        return [{ item, ratio: x === 0 ? Number.POSITIVE_INFINITY : y / x }];
      });
      const most = Math.max(...ratios.map(({ ratio }) => ratio));
      const binding = ratios.find(({ ratio }) => ratio === most);
      return binding && most < 1 ? [{ peer: peer.id, ...binding }] : [];
    });
    const [best] = found.toSorted((a, b) => a.ratio - b.ratio || (a.peer < b.peer ? -1 : 1));
    if (!best) return [own.id, '100', '0', '', ''];
    return [own.id, String(100 * best.ratio), String(100 - 100 * best.ratio), best.peer, best.item];
  });
}

test('kvarter calc efficiency: every figure, peer and item, with extremes, zeros, negative and missing costs', async () => {
  const draw = draws(11);
  const cost = () => {
    const kind = draw();
    if (kind < 0.01) return undefined;
    if (kind < 0.03) return 0;
    return kind < 0.04 ? -50 : Math.round(500 + draw() * draw() * 4000);
  };
  const rows = Array.from({ length: 640 }, (_, at) => ({
    id: `u${at}`,
    group: `r${at % 3},"${at % 20 === 0 ? 'sjælden' : 'F'}"`,
    values: [cost(), cost(), cost()],
  }));
  const body = rows.map(({ id, group, values }) => [id, group, ...values.map((value) => value ?? 'NA')].join(','));
  const content = `id,region,type,c1,c2,c3\r\n${body.join('\r\n')}`;
  const asked = ['efficiency', '--id', 'id', '--group', 'region,type', '--items', 'c1,c2,c3'];
  const found = await lines(content, asked);
  const expected = efficiencies(rows, 30);
  expect(found).toEqual(expected);
  const kinds = (key: number, value: string) => expected.filter((line) => line[key] === value).length;
  expect([kinds(1, '') > 30, kinds(1, '100') > 5, kinds(4, 'c3') > 20]).toEqual([true, true, true]);
});
