import type { ParquetWriter, TextRow } from '../storage/duckdb/stage-parquet.ts';
import { addressOfDwellings } from './cut-estates.ts';
import { Dice } from './draw.ts';
import { extraTenancies } from './extra-tenancies.ts';
import { scramble } from './pseudonyms.ts';
import type { Sector, Site } from './sector.ts';
import { addressesOf, addressId } from './site-addresses.ts';
import { dwellingAreaM2, type WrittenFile, writeTable } from './write-master-data.ts';

const columns = [
  ['enhed_id', 'VARCHAR'],
  ['afdeling_id', 'VARCHAR'],
  ['byggeafsnit_nr', 'INTEGER'],
  ['art', 'VARCHAR'],
  ['pleje', 'TINYINT'],
  ['enkeltvaerelse', 'TINYINT'],
  ['rum', 'INTEGER'],
  ['areal_m2', 'DECIMAL(8,2)'],
  ['gyldig_fra', 'DATE'],
  ['gyldig_til', 'DATE'],
  ['adgangsadresse_id', 'VARCHAR'],
] as const;

const arts = ['familie', 'ungdom', 'aeldre'] as const;

/** Every dwelling, shop, institution and garage, once per afdeling number it has had. */
export async function writeTenancies(
  writer: ParquetWriter,
  sector: Sector,
  seed: number,
  folder: string,
): Promise<WrittenFile> {
  const rows = [...dwellingRows(sector, seed), ...extraRows(sector, seed)];
  return writeTable(writer, folder, 'lejemaal', columns, rows);
}

/** Pseudonym of a dwelling, the same as in `husstande`. */
function unitId(dwelling: number, seed: number): string {
  const low = scramble(dwelling, seed + 2);
  const hex = (n: number): string => n.toString(16).padStart(8, '0');
  return `e_s${hex(low)}${hex((low ^ 1540483477) >>> 0)}`;
}

function inEveryAfdeling(sector: Sector, site: Site, unit: string, facts: TextRow, address: string | null): TextRow[] {
  return site.codes.map((c) => [unit, sector.afdelingIds[c.afdeling] ?? '', ...facts, c.from, c.to ?? null, address]);
}

/** The address of each dwelling by its number. */
function addressesOfDwellings(sector: Sector, seed: number): readonly string[] {
  const found: string[] = [];
  const addresses = addressesOf(sector, seed);
  for (const site of sector.sites) {
    const own = addresses[site.index] ?? [];
    const ids = own.map((_, at) => addressId(site, at, seed));
    for (const [dwelling, at] of addressOfDwellings(sector, site, own)) found[dwelling] = ids[at] ?? '';
  }
  return found;
}

function dwellingRows(sector: Sector, seed: number): TextRow[] {
  const dice = new Dice(seed ^ 0x1e3e);
  const addresses = addressesOfDwellings(sector, seed);
  return sector.stocks.flatMap((stock) => {
    const site = sector.sites[stock.site];
    if (!site) return [];
    return Array.from({ length: stock.dwellings }, (_, n) => {
      const area = dwellingAreaM2(stock) * (0.75 + 0.5 * dice.next());
      const rooms = String(Math.max(1, Math.min(6, Math.round(area / 28))));
      const pleje = stock.type === 2 ? '0' : null;
      const single = stock.type === 1 && area < 30 ? '1' : '0';
      const facts = [String(stock.stage), arts[stock.type], pleje, single, rooms, area.toFixed(2)];
      const dwelling = stock.firstDwelling + n;
      return inEveryAfdeling(sector, site, unitId(dwelling, seed), facts, addresses[dwelling] ?? null);
    }).flat();
  });
}

function extraRows(sector: Sector, seed: number): TextRow[] {
  let next = sector.dwellings;
  return sector.sites.flatMap((site) => {
    const stage = String(sector.stocks[site.stocks[0] ?? -1]?.stage ?? 0);
    const { shops, institutions, garages } = extraTenancies(site);
    const all = [
      ...shops.map((m2) => ['erhverv', m2.toFixed(2)] as const),
      ...institutions.map((m2) => ['institution', m2.toFixed(2)] as const),
      ...Array.from({ length: garages }, () => ['garage', null] as const),
    ];
    return all.flatMap(([art, m2]) => {
      next += 1;
      return inEveryAfdeling(sector, site, unitId(next - 1, seed), [stage, art, null, null, null, m2], null);
    });
  });
}
