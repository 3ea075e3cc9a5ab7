import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hmacSha256 } from '../src/app/build/hmac-sha256.ts';
import { originByAge } from '../src/domain/definitions/cross-tables/index.ts';
import { innerOf, roundCrossTable } from '../src/engines/protect/rounding/round-cross-table.ts';
import { buildCrossTable, type CrossTable } from '../src/engines/protect/suppression/cross-table.ts';
import { readCrossTable } from '../src/engines/protect/suppression/read-cross-table.ts';
import { type Benchmark, type BenchRow, quantile } from './bench-row.ts';

/** Targets of the issue: mean and largest error over all cells. */
const cases = [
  { instance: 'S', copies: 1, base: 5, mean: 1.45, max: 11, ms: 1000 },
  { instance: 'M', copies: 1, base: 5, mean: 1.43, max: 11, ms: 1000 },
  { instance: 'S', copies: 1, base: 3, mean: 0.88, max: 6, ms: 1000 },
  { instance: 'M', copies: 1, base: 3, mean: 0.88, max: 6, ms: 1000 },
  { instance: 'M', copies: 3, base: 5, ms: 2000 },
] as const;

/** Rounding every leaf of the shared instances, medians over the seeds 1-20; three M side by side for size. */
export const rounding: Benchmark = async (setup) => {
  const folder = process.env.KVARTER_SHARED_DATA ?? join(import.meta.dirname, '../../shared/data');
  if (!existsSync(join(folder, 'sdc'))) {
    setup.say('rounding: the shared instances are not present');
    return [];
  }
  const rows: BenchRow[] = [];
  for (const { instance, copies, base, ms, ...errors } of cases) {
    const table = await tableOf(join(folder, 'sdc'), instance, copies);
    const runs = Array.from({ length: 20 }, (_, i) => measure(table, base, i + 1));
    const name = `${copies > 1 ? `${copies} × ` : ''}${instance}, n = ${base}`;
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

async function tableOf(folder: string, instance: string, copies: number): Promise<CrossTable> {
  const text = async (kind: string) => await readFile(join(folder, `${instance}_${kind}.csv`), 'utf8');
  const repeated = (content: string, columns: RegExp): string => {
    const [header = '', ...lines] = content.trimEnd().split('\n');
    const all = Array.from({ length: copies }, (_, copy) =>
      lines.map((line) => (copy === 0 ? line : line.replaceAll(columns, `$1${copy}`))),
    );
    return [header, ...all.flat()].join('\n');
  };
  return readCrossTable(originByAge, {
    leaves: { name: 'leaves', text: repeated(await text('leaves'), /^(D)/g) },
    units: { name: 'units', text: repeated(await text('units'), /\b([DMOP])(?=\d)/g) },
    groupings: ['mun'],
  });
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
