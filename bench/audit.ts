import { draws, withSolvers } from '../src/app/calc/with-solvers.ts';
import { randomFrom } from '../src/domain/kernel/random.ts';
import { auditBounds } from '../src/engines/protect/audit/audit-bounds.ts';
import { auditPattern } from '../src/engines/protect/audit/audit-pattern.ts';
import type { CrossTable } from '../src/engines/protect/suppression/cross-table.ts';
import { suppressCells } from '../src/engines/protect/suppression/suppress-cells.ts';
import type { Benchmark, BenchRow } from './bench-row.ts';
import { haveInstances, sharedInstance, sharedPattern } from './shared-instances.ts';

const cases = [
  ['S_leaky_max4', 'plain'],
  ['S_gauss_max4', 'plain'],
  ['S_hypercube_max4', 'plain'],
  ['S_gauss_linked_max4', 'linked'],
  ['M_leaky_max4', 'plain'],
  ['M_gauss_max4', 'plain'],
] as const;

/** Exact algebra and ranges on patterns other programs chose; the leaky ones are known to have 122 and 65 holes. */
export const audit: Benchmark = async (setup) => {
  if (!haveInstances) {
    setup.say('audit: the shared instances are not present');
    return [];
  }
  const rows: BenchRow[] = [];
  for (const [name, by] of cases) {
    const table = await sharedInstance(name.charAt(0), by);
    const pattern = await sharedPattern(table, name);
    const begun = performance.now();
    const found = auditPattern(table, pattern, undefined, 4, randomFrom('audit'));
    const how =
      `${found.unknown} unknown, ${found.relations} relations, rank ${found.rank}, ${found.determined.length} certain, ` +
      `${found.recoverablePrimary} of them small, ${found.exposed.length} open to a lone contributor`;
    const measured = (performance.now() - begun) / 1000;
    rows.push({ what: `audit stage A ${name}`, measured, unit: 's', target: 2, how });
  }
  const large = await sharedInstance('L', 'plain');
  const hidden = suppressCells(large, { max: 4, singletons: true }, randomFrom('bench'));
  const begun = performance.now();
  const { unknown, rank, recoverable } = auditPattern(large, hidden, undefined, 4, randomFrom('audit'));
  rows.push({
    what: 'audit stage A of L',
    measured: (performance.now() - begun) / 1000,
    unit: 's',
    target: 2,
    how: `${unknown} unknown, rank ${rank}, ${recoverable} certain`,
  });
  const published = await sharedInstance('S', 'plain');
  const pattern = await sharedPattern(published, 'S_gauss_max4');
  rows.push(await ranges('S_gauss_max4', published, pattern, 0));
  rows.push(await ranges('S_gauss_max4', published, pattern, 1));
  rows.push(await ranges('L', large, hidden, 0));
  return rows;
};

/** Ranges of all small counts, beside the CPU it took: solvers work in threads. */
async function ranges(name: string, table: CrossTable, pattern: Uint8Array, lowerBound: number): Promise<BenchRow> {
  const { hiddenPrimary } = auditPattern(table, pattern, undefined, 4, randomFrom('audit'));
  const begun = performance.now();
  const before = process.cpuUsage();
  const needs = { wish: { lowerBound, width: 3, draws }, random: randomFrom('audit'), progress: () => undefined };
  const found = await withSolvers((pool) => auditBounds(table, pattern, hiddenPrimary, { ...needs, pool }));
  const { user, system } = process.cpuUsage(before);
  return {
    what: `audit stage B ${name}, x ≥ ${lowerBound}`,
    measured: (performance.now() - begun) / 1000,
    unit: 's',
    target: 60,
    how: `${((user + system) / 1e6).toFixed(1)} s CPU, ${found.programs} programs, narrowest ${found.smallestWidth.toFixed(2)}, ${found.single.length} with one whole number, ${found.failing.length} with fewer than three`,
  };
}
