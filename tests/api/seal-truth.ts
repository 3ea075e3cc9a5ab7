import { must } from '../../src/domain/kernel/invariant.ts';
import type { ExactTable, ProtectedTable } from '../../src/domain/model/leaf.ts';
import type { TestServer } from './open-test-server.ts';

/** Seals true leaves behind the served release: one person more than is shown in every leaf of its newest editions. */
export async function sealTruth({ context }: TestServer, count = 1): Promise<void> {
  const { manifest, release } = await context.desk.open();
  const { sealed } = await context.openVault();
  const editions = Array.from({ length: count }, (_none, back) => manifest.edition - back);
  const kept = editions.map(async (edition) => {
    const tables = [...release.content.tables.values()].flatMap((cube) => oneMore(cube, edition));
    return [edition, await sealed.keep({ edition, tables, anchors: [] })] as const;
  });
  await sealed.seal(manifest.id, new Map(await Promise.all(kept)));
}

function oneMore(cube: ProtectedTable, edition: number): readonly ExactTable[] {
  const p = cube.periods.findIndex((one) => one.edition === edition);
  const period = cube.periods[p];
  if (!period) return [];
  const { cellCount, periods } = cube;
  const heads = Int32Array.from({ length: cube.atoms.length * cellCount }, (_, i) => {
    const atom = Math.floor(i / cellCount);
    return 1 + (cube.heads[(atom * periods.length + p) * cellCount + (i % cellCount)] ?? 0);
  });
  const units = cube.atoms.map(({ members }) => must(members[0], 'unit'));
  return [{ table: cube.table, period, units, cellCount, heads }];
}
