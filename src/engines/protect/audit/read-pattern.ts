import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { CrossTable } from '../suppression/cross-table.ts';
import { type NamedText, readRows } from '../suppression/read-rows.ts';
import { cellStatus } from '../suppression/suppress-cells.ts';

const statuses: ReadonlyMap<string, number> = new Map([
  ['P', cellStatus.primary],
  ['S', cellStatus.secondary],
]);

/**
 * The hidden cells of a table as a file lists them: one code per dimension and `P` or `S`.
 * A file without lines hides nothing.
 * @throws Problem KV-S1, KV-S4, KV-S5 or KV-S12.
 */
export function readPattern({ dimensions, counts }: CrossTable, file: NamedText): Uint8Array {
  const pattern = new Uint8Array(counts.length);
  const positions = dimensions.map(({ codes }) => new Map(codes.map((code, at) => [code, at])));
  const lines = new Map<number, number>();
  for (const { line, fields } of readRows(file, [...dimensions.map(({ name }) => name), 'status'], true)) {
    let cell = 0;
    dimensions.forEach(({ name, codes }, d) => {
      const found = fields[d] ?? '';
      const at = positions[d]?.get(found);
      if (at === undefined) throw new Problem('KV-S4', { file: file.name, line, column: name, found, valid: codes });
      cell = cell * codes.length + at;
    });
    const found = fields[dimensions.length] ?? '';
    const status = statuses.get(found);
    if (status === undefined) {
      throw new Problem('KV-S4', { file: file.name, line, column: 'status', found, valid: [...statuses.keys()] });
    }
    const first = lines.get(cell);
    if (first !== undefined) {
      throw new Problem('KV-S5', { file: file.name, line, key: fields.slice(0, -1).join(' × '), first });
    }
    lines.set(cell, line);
    pattern[cell] = status;
  }
  return pattern;
}
