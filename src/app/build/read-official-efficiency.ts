import { layouts } from '../../domain/definitions/deliveries/index.ts';
import type { EfficiencyYear } from '../../domain/model/accounts.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import { nameSources } from '../../storage/duckdb/name-sources.ts';
import { sliceOf } from './read-accounts.ts';

/**
 * Official efficiency figures by accounting year: of several for one afdeling the one computed last, and of those the
 * newest delivery's. Own computations that were delivered are left out.
 * @source tvillinger.md section 8; persondata.md 4.9
 */
export async function readOfficialEfficiency(
  engine: SqlEngine,
  paths: readonly string[],
): Promise<ReadonlyMap<number, EfficiencyYear['official']>> {
  if (paths.length === 0) return new Map();
  const columns = ['afdeling_id', 'beregnet_dato', 'regnskabsaar', 'effektivitetstal', 'potentiale', 'kilde'];
  const slices = paths.map((path) => sliceOf('effektivitetstal', path));
  const sources = [{ layout: 'effektivitetstal', columns }];
  await nameSources(engine, { sources, references: [] }, slices, new Map(), layouts);
  const rows = await engine.rows(`SELECT regnskabsaar AS year, afdeling_id AS id,
  beregnet_dato - DATE '1970-01-01' AS day, CAST(effektivitetstal AS DOUBLE) AS efficiency, CAST(potentiale AS DOUBLE) AS potential
FROM src_effektivitetstal WHERE kilde = 'officiel' ORDER BY year, id, day, slice`);
  return new Map(
    Map.groupBy(rows, (row) => Number(row.year))
      .entries()
      .map(([year, own]) => {
        const newest = [...new Map(own.map((row) => [String(row.id), row])).values()];
        const column = (name: string): Float64Array => Float64Array.from(newest, (row) => Number(row[name]));
        return [
          year,
          {
            ids: newest.map((row) => String(row.id)),
            columns: { efficiency: column('efficiency'), potential: column('potential'), day: column('day') },
          },
        ];
      }),
  );
}
