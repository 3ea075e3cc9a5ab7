import { draws, withSolvers } from '../src/app/calc/with-solvers.ts';
import { randomFrom } from '../src/domain/kernel/random.ts';
import { auditExact } from '../src/engines/protect/audit/audit-exact.ts';
import { repairBounds } from '../src/engines/protect/suppression/repair-bounds.ts';
import { cellStatus, suppressCells } from '../src/engines/protect/suppression/suppress-cells.ts';
import type { Benchmark, BenchRow } from './bench-row.ts';
import { haveInstances, sharedInstance } from './shared-instances.ts';

/** Targets of the issue; `gauss` is what GaussSuppression 1.2.3 hid, as the instances' description says. */
const cases = [
  { instance: 'S', by: 'plain', singletons: false, cells: 757, seconds: 2, gauss: 997 },
  { instance: 'S', by: 'plain', singletons: true, cells: 949, seconds: 2 },
  { instance: 'M', by: 'plain', singletons: false, cells: 2615, seconds: 4, gauss: 3424 },
  { instance: 'M', by: 'plain', singletons: true, cells: 3484, seconds: 4 },
  { instance: 'S', by: 'linked', singletons: false, cells: 1226, seconds: 10, gauss: 1626 },
  { instance: 'S', by: 'linked', singletons: true, cells: 1226, seconds: 10 },
  { instance: 'L', by: 'plain', singletons: true, seconds: 10 },
  { instance: 'L', by: 'linked', singletons: true, seconds: 120 },
] as const;
const repairs = [
  { instance: 'S', cells: 1150, seconds: 20 },
  { instance: 'M', cells: 3900, seconds: 180 },
] as const;

const max = 4;

/** Cells hidden besides the small ones, and time, on the shared instances; every pattern is audited. */
export const suppression: Benchmark = async (setup) => {
  if (!haveInstances) {
    setup.say('suppression: the shared instances are not present');
    return [];
  }
  const rows: BenchRow[] = [];
  for (const { instance, by, singletons, seconds, ...known } of cases) {
    const table = await sharedInstance(instance, by);
    const begun = performance.now();
    const pattern = suppressCells(table, { max, singletons }, randomFrom('bench'));
    const measured = (performance.now() - begun) / 1000;
    const { determined, exposed } = auditExact(table, pattern, randomFrom('audit'));
    const what = `suppression ${instance} ${by}${singletons ? ', lone contributors stopped' : ''}`;
    const how = `${determined.length} recoverable, ${exposed.length} open to a lone contributor`;
    const gauss = 'gauss' in known ? { peers: [{ name: 'GaussSuppression 1.2.3', measured: known.gauss }] } : {};
    const target = 'cells' in known ? { target: known.cells } : {};
    rows.push(
      { what: `${what}: secondary`, measured: secondary(pattern), unit: 'cells', ...target, ...gauss, how },
      { what: `${what}: time`, measured, unit: 's', target: seconds, how: `${table.counts.length} cells` },
    );
  }
  for (const { instance, cells, seconds } of repairs) rows.push(...(await repaired(instance, cells, seconds)));
  return rows;
};

async function repaired(instance: string, cells: number, seconds: number): Promise<readonly BenchRow[]> {
  const table = await sharedInstance(instance, 'plain');
  const random = randomFrom('bench');
  const exact = suppressCells(table, { max, singletons: true }, random);
  const begun = performance.now();
  const wish = { width: 3, draws };
  const pattern = await withSolvers((pool) =>
    repairBounds(table, exact, { wish, pool, random, progress: () => undefined }),
  );
  const what = `bound repair ${instance}, lone contributors stopped`;
  const how = 'each small count may be three whole numbers';
  return [
    { what: `${what}: secondary`, measured: secondary(pattern), unit: 'cells', target: cells, how },
    { what: `${what}: time`, measured: (performance.now() - begun) / 1000, unit: 's', target: seconds, how },
  ];
}

function secondary(pattern: Uint8Array): number {
  return pattern.filter((status) => status === cellStatus.secondary).length;
}
