import type { SqlEngine } from '../../domain/model/ports.ts';
import type { ReferenceValue } from '../../domain/model/release.ts';
import { parquet } from '../../storage/duckdb/name-sources.ts';

/** A reference value with the decimal text it was delivered as, for exact comparison. */
export interface DeliveredReference extends ReferenceValue {
  readonly text: string;
}

/** Reference values of files in order of acceptance; the last one with a key, area and period holds. */
export async function readReferences(
  engine: SqlEngine,
  paths: readonly string[],
): Promise<readonly DeliveredReference[]> {
  const values = new Map<string, DeliveredReference>();
  for (const path of paths) {
    const rows = await engine.rows(
      `SELECT noegle, omraade, periode, CAST(vaerdi AS VARCHAR) AS vaerdi, enhed, kilde FROM ${parquet(path)}`,
    );
    for (const row of rows) {
      const text = String(row.vaerdi);
      const value = {
        key: String(row.noegle),
        area: String(row.omraade),
        period: String(row.periode),
        value: Number(text),
        unit: String(row.enhed),
        source: String(row.kilde),
        text,
      };
      values.set([value.key, value.area, value.period].join('|'), value);
    }
  }
  return [...values].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
