import { commaLine } from '../../domain/kernel/comma-csv.ts';
import { innerOf, roundCrossTable } from '../../engines/protect/rounding/round-cross-table.ts';
import { type CrossTable, codesOf } from '../../engines/protect/suppression/cross-table.ts';
import { hmacSha256 } from '../context/hmac-sha256.ts';

/** How a person's own table is rounded: to multiples of `base`, by 32 secret bytes. */
export interface OwnRounding {
  readonly base: number;
  readonly seed: Uint8Array;
  /** Columns of the unit and the count in the file of leaves. */
  readonly unit: string;
  readonly count: string;
}

/**
 * Rounds every leaf of a person's own table. Answers a CSV file with the columns of the leaves, sorted, zeros left out.
 * @source diskretion.md section 4
 */
export function protectOwnTable(table: CrossTable, { base, seed, unit: unitColumn, count }: OwnRounding): string {
  const { units, cells } = innerOf(table);
  const { values } = roundCrossTable(table, { base, seed, hmac: hmacSha256 });
  const width = table.counts.length / (table.dimensions[0]?.codes.length ?? 1);
  const lines = units.flatMap((unit, u) =>
    cells.flatMap((cell, c) => {
      const value = values[u * cells.length + c] ?? 0;
      return value === 0 ? [] : [commaLine([...codesOf(table, unit * width + cell), `${value}`])];
    }),
  );
  const header = [unitColumn, ...table.dimensions.slice(1).map(({ name }) => name), count].join(',');
  return `${[header, ...lines.sort()].join('\n')}\n`;
}
