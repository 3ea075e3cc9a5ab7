import { hmacSha256 } from '../src/app/context/hmac-sha256.ts';
import { innerOf, roundCrossTable } from '../src/engines/protect/rounding/round-cross-table.ts';
import { buildCrossTable, type CrossTable } from '../src/engines/protect/suppression/cross-table.ts';
import { type Benchmark, type BenchRow, quantile } from './bench-row.ts';
import { haveInstances, sharedInstance } from './shared-instances.ts';

/** Targets of the issue: mean and largest error over all cells. */
const cases = [
  { instance: 'S', base: 5, mean: 1.45, max: 11, ms: 1000 },
  { instance: 'M', base: 5, mean: 1.43, max: 11, ms: 1000 },
  { instance: 'S', base: 3, mean: 0.88, max: 6, ms: 1000 },
  { instance: 'M', base: 3, mean: 0.88, max: 6, ms: 1000 },
  { instance: 'L', base: 5, mean: 1.41, max: 11, ms: 2000 },
] as const;

/** Rounding every leaf of the shared instances, medians over the seeds 1-20; L is made of M for size. */
export const rounding: Benchmark = async (setup) => {
  if (!haveInstances) {
    setup.say('rounding: the shared instances are not present');
    return [];
  }
  const rows: BenchRow[] = [];
  for (const { instance, base, ms, ...errors } of cases) {
    const table = await sharedInstance(instance, 'plain');
    const runs = Array.from({ length: 20 }, (_, i) => measure(table, base, i + 1));
    const name = `${instance}, n = ${base}`;
    const how = `${table.counts.length} cells and margins, median of seeds 1-20`;
    const median = (of: 'mean' | 'max' | 'ms') =>
      quantile(
        runs.map((run) => run[of]),
        0.5,
      );
    rows.push(
      {
        what: `rounding ${name}: mean error`,
        measured: median('mean'),
        unit: 'persons',
        how,
        ...targetOf(errors, 'mean'),
      },
      {
        what: `rounding ${name}: largest error`,
        measured: median('max'),
        unit: 'persons',
        how,
        ...targetOf(errors, 'max'),
      },
      { what: `rounding ${name}: time`, measured: median('ms'), unit: 'ms', target: ms, how },
    );
  }
  return rows;
};

function targetOf(errors: { readonly mean?: number; readonly max?: number }, of: 'mean' | 'max') {
  const target = errors[of];
  return target === undefined ? {} : { target };
}

function measure(table: CrossTable, base: number, seed: number) {
  const started = performance.now();
  const { values } = roundCrossTable(table, { base, seed: new Uint8Array(32).fill(seed), hmac: hmacSha256 });
  const ms = performance.now() - started;
  const { units, cells } = innerOf(table);
  const width = table.counts.length / (table.dimensions[0]?.codes.length ?? 1);
  const inner = new Map<number, number>();
  units.forEach((unit, u) => {
    cells.forEach((cell, c) => {
      const value = values[u * cells.length + c] ?? 0;
      if (value > 0) inner.set(unit * width + cell, value);
    });
  });
  const shown = buildCrossTable(table.dimensions, table.levels, inner);
  const errors = [...shown.counts].map((value, cell) => Math.abs(value - (table.counts[cell] ?? 0)));
  return { ms, mean: errors.reduce((sum, error) => sum + error, 0) / errors.length, max: Math.max(...errors) };
}
