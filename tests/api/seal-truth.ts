import { must } from '../../src/domain/kernel/invariant.ts';
import type { ExactTable } from '../../src/domain/model/leaf.ts';
import type { TestServer } from './open-test-server.ts';

/** Seals true leaves behind the served release: one person more than is shown in every leaf of its newest edition. */
export async function sealTruth({ context }: TestServer): Promise<void> {
  const { manifest, release } = await context.desk.open();
  const tables = [...release.content.tables.values()].flatMap((cube): readonly ExactTable[] => {
    const p = cube.periods.findIndex(({ edition }) => edition === manifest.edition);
    const period = cube.periods[p];
    if (!period) return [];
    const { cellCount, periods } = cube;
    const heads = Int32Array.from({ length: cube.atoms.length * cellCount }, (_, i) => {
      const atom = Math.floor(i / cellCount);
      return 1 + (cube.heads[(atom * periods.length + p) * cellCount + (i % cellCount)] ?? 0);
    });
    return [
      { table: cube.table, period, units: cube.atoms.map(({ members }) => must(members[0], 'unit')), cellCount, heads },
    ];
  });
  const { sealed } = await context.openVault();
  const kept = await sealed.keep({ edition: manifest.edition, tables, anchors: [] });
  await sealed.seal(manifest.id, new Map([[manifest.edition, kept]]));
}
