import type { ParquetWriter, TextRow } from '../storage/duckdb/stage-parquet.ts';
import { afdelingerOn } from './afdelinger-on.ts';
import { calibration } from './calibration.ts';
import { boligtyper } from './delivered-codes.ts';
import { unit } from './draw.ts';
import { electionsOf } from './elections.ts';
import { NONE } from './population.ts';
import { rentLevel } from './rent-levels.ts';
import type { Sector, Stock } from './sector.ts';
import { type World, wantedHouseholds } from './world.ts';
import { dwellingAreaM2, type WrittenFile, writeTable } from './write-master-data.ts';

/** Rent relative to the sector by type (familie, ungdom, ældre) and by region 081-085. */
const rentByType = [0.975, 1.118, 1.303] as const;
const rentByRegion = [0.93, 0.955, 0.87, 1.075, 1.02] as const;

/** Rent of the dwellings of a stock in a year, kr. per m². */
export function rentPerM2(sector: Sector, stock: Stock, year: number): number {
  const site = sector.sites[stock.site];
  const level = rentLevel(year);
  const region = sector.kommuner[site?.kommune ?? 0]?.region ?? 0;
  const own = 0.92 + 0.16 * unit(stock.index, 0x12e7);
  return level * rentByType[stock.type] * (rentByRegion[region] ?? 1) * own;
}

interface Sum {
  dwellings: number;
  area: number;
  rent: number;
  outside: number;
  inside: number;
  short: number;
}

/** Rents and move-outs by afdeling and dwelling type, turnout of the year's elections. */
export async function writeEstateFigures(
  writer: ParquetWriter,
  world: World,
  edition: number,
  folder: string,
): Promise<WrittenFile[]> {
  const sums = sumByAfdeling(world, edition);
  const rents: TextRow[] = [];
  const leaving: TextRow[] = [];
  for (const [key, s] of sums) {
    const [afdeling = '', type = ''] = key.split('/');
    rents.push([afdeling, type, `${edition}-01-01`, String(s.dwellings), s.area.toFixed(2), s.rent.toFixed(2)]);
    leaving.push([afdeling, type, String(edition - 1), ...[s.dwellings, s.outside, s.inside, s.short].map(String)]);
  }
  const files = [
    await writeTable(writer, folder, 'huslejer', rentColumns, rents),
    await writeTable(writer, folder, 'fraflytninger', leavingColumns, leaving),
  ];
  const turnout = turnoutRows(world, edition);
  if (turnout.length > 0) files.push(await writeTable(writer, folder, 'valgdeltagelse', turnoutColumns, turnout));
  return files;
}

const rentColumns = [
  ['afdeling_id', 'VARCHAR'],
  ['boligtype', 'VARCHAR'],
  ['dato', 'DATE'],
  ['antal_lejemaal', 'INTEGER'],
  ['areal_m2', 'DECIMAL(14,2)'],
  ['aarsleje_kr', 'DECIMAL(14,2)'],
] as const;
const leavingColumns = [
  ['afdeling_id', 'VARCHAR'],
  ['boligtype', 'VARCHAR'],
  ['aar', 'INTEGER'],
  ['boliger', 'INTEGER'],
  ['fraflytninger_ekstern', 'INTEGER'],
  ['fraflytninger_intern', 'INTEGER'],
  ['udlejning_max_1_md', 'INTEGER'],
] as const;
const turnoutColumns = [
  ['afdeling_id', 'VARCHAR'],
  ['valg', 'VARCHAR'],
  ['valgdato', 'DATE'],
  ['beboere_18', 'INTEGER'],
  ['berettigede', 'INTEGER'],
  ['stemt', 'INTEGER'],
] as const;

function sumByAfdeling(world: World, edition: number): Map<string, Sum> {
  const { sector } = world;
  const names = afdelingerOn(sector, `${edition}-01-01`);
  const sums = new Map<string, Sum>();
  for (const stock of sector.stocks) {
    const afdeling = names[stock.site] ?? 0;
    if (afdeling === 0 || stock.dwellings === 0 || wantedHouseholds(world, stock.index, edition - 1) === 0) continue;
    const key = `${sector.afdelingIds[afdeling - 1] ?? ''}/${boligtyper[stock.type]}`;
    const sum = sums.get(key) ?? { dwellings: 0, area: 0, rent: 0, outside: 0, inside: 0, short: 0 };
    const area = stock.dwellings * dwellingAreaM2(stock);
    const outside = world.leftOutside[stock.index] ?? 0;
    sum.dwellings += stock.dwellings;
    sum.area += area;
    sum.rent += area * rentPerM2(sector, stock, edition);
    sum.outside += outside;
    sum.inside += world.leftInside[stock.index] ?? 0;
    sum.short += Math.round(outside * 0.03 * unit(stock.index, 0x9a1c, edition));
    sums.set(key, sum);
  }
  return sums;
}

/** Residents of 18 or over by afdeling on 1 January after the election, standing in for election day. */
function turnoutRows(world: World, edition: number): TextRow[] {
  const { sector, people } = world;
  const held = electionsOf(edition - 1);
  if (held.length === 0) return [];
  const adults = new Int32Array(sector.sites.length);
  const danes = new Int32Array(sector.sites.length);
  for (let p = 0; p < people.people; p++) {
    const home = people.home[p] ?? NONE;
    if (home === NONE || people.age(p, edition) < 18) continue;
    const site = sector.stocks[people.stock[home] ?? 0]?.site ?? 0;
    adults[site] = (adults[site] ?? 0) + 1;
    if ((people.origin[p] ?? 5) !== 25 && people.origin[p] !== 24) danes[site] = (danes[site] ?? 0) + 1;
  }
  return held.flatMap((e) => {
    const names = afdelingerOn(sector, e.date);
    const sums = new Map<string, [number, number, number]>();
    sector.sites.forEach((site) => {
      const afdeling = names[site.index] ?? 0;
      const total = adults[site.index] ?? 0;
      if (afdeling === 0 || total === 0) return;
      const key = sector.afdelingIds[afdeling - 1] ?? '';
      const sum = sums.get(key) ?? [0, 0, 0];
      const share =
        e.eligibleForeign * (1 - (danes[site.index] ?? 0) / total) +
        e.eligibleDanes * ((danes[site.index] ?? 0) / total);
      const eligible = Math.min(total, Math.round(total * share));
      const turnout =
        e.turnout - 0.028 * (site.strain - calibration.meanStrain) + 0.03 * (unit(site.index, 0xe1ec, edition) - 0.5);
      sums.set(key, [
        sum[0] + total,
        sum[1] + eligible,
        sum[2] + Math.round(eligible * Math.max(0.1, Math.min(0.95, turnout))),
      ]);
    });
    return [...sums].map(([afdeling, counts]): TextRow => [afdeling, e.id, e.date, ...counts.map(String)]);
  });
}
