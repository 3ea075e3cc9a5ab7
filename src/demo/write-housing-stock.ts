import type { ParquetWriter, TextRow } from '../storage/duckdb/stage-parquet.ts';
import { boligtyper } from './delivered-codes.ts';
import { unit } from './draw.ts';
import type { Sector } from './sector.ts';
import { type WrittenFile, writeTable } from './write-master-data.ts';

const source = 'Kvarters syntetiske Danmark';
/** Almene dwellings as a part of all in a kommune, from and to, and how many of all are inhabited. */
const [fewestAlmene, mostAlmene, inhabited] = [0.1, 0.3, 0.94] as const;
/** Chance that building of a type is started in a year, and how much of the stock then, by type F, U, A. */
const building = [
  [0.25, 0.02],
  [0.2, 0.04],
  [0.3, 0.05],
] as const;
const renovationPerDwelling = 14_000;

const columns = [
  ['kommune', 'VARCHAR'],
  ['aar', 'INTEGER'],
  ['boligtype', 'VARCHAR'],
  ['boliger_almen', 'INTEGER'],
  ['boliger_alle', 'INTEGER'],
  ['boliger_beboede', 'INTEGER'],
  ['igangsat', 'INTEGER'],
  ['renoveret_kr', 'DECIMAL(14,2)'],
  ['kilde', 'VARCHAR'],
] as const;

/**
 * Writes `boligbestand` of an edition: dwellings of each kommune on 1 January by type, and what was started and renovated in
 * the year before. Dwellings of the other tenures are so many that the almene share is as in a whole country, at every
 * scale.
 */
export async function writeHousingStock(
  writer: ParquetWriter,
  sector: Sector,
  edition: number,
  folder: string,
): Promise<WrittenFile> {
  const almene = almeneByKommune(sector);
  const rows: TextRow[] = [];
  for (const [at, counts] of [...almene].sort(([a], [b]) => a - b)) {
    const code = sector.kommuner[at]?.code ?? '';
    const own = counts.reduce((sum, count) => sum + count, 0);
    const total = Math.round(own / (fewestAlmene + (mostAlmene - fewestAlmene) * unit(Number(code), 0xa17e)));
    boligtyper.forEach((type, t) => {
      const count = counts[t] ?? 0;
      // The other tenures have family dwellings only.
      const dwellings = t === 0 ? total - own + count : count;
      const stock = [count, dwellings, Math.min(dwellings, Math.round(dwellings * inhabited))];
      rows.push([code, String(edition), type, ...stock.map(String), null, null, source]);
      rows.push([
        code,
        String(edition - 1),
        type,
        null,
        null,
        null,
        ...yearsWork(Number(code), t, count, own, edition - 1),
        source,
      ]);
    });
  }
  return await writeTable(writer, folder, 'boligbestand', columns, rows);
}

function almeneByKommune(sector: Sector): ReadonlyMap<number, readonly number[]> {
  const sums = new Map<number, number[]>();
  for (const stock of sector.stocks) {
    const kommune = sector.sites[stock.site]?.kommune ?? 0;
    const counts = sums.get(kommune) ?? boligtyper.map(() => 0);
    counts[stock.type] = (counts[stock.type] ?? 0) + stock.dwellings;
    sums.set(kommune, counts);
  }
  return sums;
}

/** Dwellings started, and kr. renovated for, of a type in a year. Renovation is told with the family dwellings. */
function yearsWork(kommune: number, type: number, count: number, own: number, year: number): readonly string[] {
  const [chance, part] = building[type] ?? [0, 0];
  const isStarted = unit(kommune, 10 * year + type, 0xb111d) < chance;
  const started = isStarted ? Math.ceil(count * part * (0.5 + unit(kommune, 10 * year + type, 0x512e))) : 0;
  const renovated = type === 0 ? own * renovationPerDwelling * (0.4 + 1.2 * unit(kommune, year, 0x4e0)) : 0;
  return [String(started), renovated.toFixed(2)];
}
