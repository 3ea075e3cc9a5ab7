import type { ParquetWriter, TextRow } from '../storage/duckdb/stage-parquet.ts';
import { afdelingAccounts, type EstateYear } from './afdeling-accounts.ts';
import { afdelingerOn } from './afdelinger-on.ts';
import { unit } from './draw.ts';
import type { Sector } from './sector.ts';
import { withSums } from './with-sums.ts';
import { type WrittenFile, writeTable } from './write-master-data.ts';

/** First edition with accounts: the last four years are enough to compare and to see a trend. */
const firstEditionWithAccounts = 2023;

/** Accounts of the year before the edition, and the official efficiency figures computed on them in August. */
export async function writeAccounts(
  writer: ParquetWriter,
  sector: Sector,
  edition: number,
  folder: string,
): Promise<WrittenFile[]> {
  if (edition < firstEditionWithAccounts) return [];
  const year = edition - 1;
  const estates = estatesOf(sector, year);
  const afdelinger = [...estates.values()].flatMap((estate) => {
    if (unit(estate.afdeling, 0xacc0, year) < missingShare(edition)) return [];
    return [{ estate, amounts: afdelingAccounts(sector, estate, year) }];
  });
  const rows = afdelinger.flatMap(({ estate, amounts }) => afdelingRows(sector, estate, year, amounts));
  return [
    await writeTable(writer, folder, 'regnskaber', accountColumns, [
      ...rows,
      ...organisationRows(sector, estates, year),
    ]),
    await writeTable(
      writer,
      folder,
      'effektivitetstal',
      efficiencyColumns,
      efficiencyRows(
        sector,
        afdelinger.map(({ estate }) => estate),
        edition,
      ),
    ),
  ];
}

const accountColumns = [
  ['niveau', 'VARCHAR'],
  ['org_nr', 'VARCHAR'],
  ['afd_nr', 'VARCHAR'],
  ['regnskabsaar', 'INTEGER'],
  ['periode_fra', 'DATE'],
  ['periode_til', 'DATE'],
  ['konto', 'VARCHAR'],
  ['beloeb', 'DECIMAL(14,2)'],
  ['art', 'VARCHAR'],
  ['revideret', 'TINYINT'],
  ['indberettet', 'DATE'],
] as const;
const efficiencyColumns = [
  ['afdeling_id', 'VARCHAR'],
  ['beregnet_dato', 'DATE'],
  ['regnskabsaar', 'INTEGER'],
  ['effektivitetstal', 'DECIMAL(4,1)'],
  ['potentiale', 'DECIMAL(4,1)'],
  ['kilde', 'VARCHAR'],
] as const;

// The newest accounts are still coming in.
function missingShare(edition: number): number {
  return edition === 2026 ? 0.05 : 0.01;
}

function estatesOf(sector: Sector, year: number): Map<number, EstateYear> {
  const names = afdelingerOn(sector, `${year}-12-31`);
  const opened = firstDays(sector);
  const estates = new Map<number, EstateYear>();
  for (const site of sector.sites) {
    const afdeling = (names[site.index] ?? 0) - 1;
    if (afdeling < 0 || site.openYear > year || site.closeYear <= year) continue;
    const known = estates.get(afdeling);
    const first = opened.get(sector.afdelingIds[afdeling] ?? '') ?? '';
    const from = first > `${year}-01-01` ? first : `${year}-01-01`;
    estates.set(afdeling, { afdeling, sites: [...(known?.sites ?? []), site], from });
  }
  return estates;
}

/** First day of each afdeling, by id. */
function firstDays(sector: Sector): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { id, from } of sector.afdelinger) if (from < (days.get(id) ?? '9999')) days.set(id, from);
  return days;
}

/** Few organisations close their books on 30 June; an afdeling opened in the year has a short first period. */
function periodOf(sector: Sector, estate: EstateYear, year: number): readonly [string, string] {
  const id = sector.afdelingIds[estate.afdeling] ?? '';
  if (unit(Number(id.slice(0, 4)), 0x5e3d) < 0.04) {
    const from = estate.from > `${year}-07-01` ? estate.from : `${year}-07-01`;
    return [from, `${year + 1}-06-30`];
  }
  return [estate.from, `${year}-12-31`];
}

function afdelingRows(
  sector: Sector,
  estate: EstateYear,
  year: number,
  amounts: ReadonlyMap<string, number>,
): TextRow[] {
  const id = sector.afdelingIds[estate.afdeling] ?? '';
  const [from, to] = periodOf(sector, estate, year);
  const reported = `${year + 1}-${to > `${year}-12-31` ? '11' : '06'}-${10 + (estate.afdeling % 18)}`;
  const row = (konto: string, amount: number): TextRow => [
    ...['afd', id.slice(0, 4), id.slice(5), String(year), from, to, konto, String(amount), 'regnskab', '1', reported],
  ];
  const dirt = unit(estate.afdeling, 0xd127, year);
  return [
    ...[...amounts].map(([konto, amount]) => row(konto, konto === '119.9' && dirt < 0.004 ? amount + 1000 : amount)),
    ...(dirt > 0.996 ? [row('299', 500)] : []),
  ];
}

function organisationRows(sector: Sector, estates: ReadonlyMap<number, EstateYear>, year: number): TextRow[] {
  const units = new Map<string, number>();
  for (const estate of estates.values()) {
    const org = sector.afdelingIds[estate.afdeling]?.slice(0, 4) ?? '';
    const dwellings = estate.sites.reduce((sum, site) => sum + site.households, 0);
    units.set(org, (units.get(org) ?? 0) + dwellings);
  }
  return [...units].flatMap(([org, dwellings]) => {
    const amounts = new Map(
      organisationLevels.map(([konto, level]) => {
        const own = 0.75 + 0.5 * unit(Number(org), Number(konto), year);
        return [konto, Math.round(level * dwellings * own)] as const;
      }),
    );
    const base = ['org', org, null, String(year), `${year}-01-01`, `${year}-12-31`] as const;
    return [...withSums('org', amounts)].map(
      ([konto, amount]): TextRow => [...base, konto, String(amount), 'regnskab', '1', `${year + 1}-06-20`],
    );
  });
}

// Kr. per dwelling; invented.
const organisationLevels = [
  ['501', 45],
  ['502', 90],
  ['511', 3100],
  ['513', 780],
  ['514', 260],
  ['515', 110],
  ['521', 95],
  ['601', 4100],
  ['602', 260],
  ['803', 5600],
  ['805', 2900],
] as const;

/** Official figures cover most afdelinger that still exist in August; the potential lasts from year to year. */
function efficiencyRows(sector: Sector, estates: readonly EstateYear[], edition: number): TextRow[] {
  const day = `${edition}-08-15`;
  const open = new Set(afdelingerOn(sector, day));
  return estates.flatMap(({ afdeling }): TextRow[] => {
    if (!open.has(afdeling + 1) || unit(afdeling, 0xeffe) < 0.12) return [];
    const lasting = unit(afdeling, 0xeff1) + unit(afdeling, 0xeff2);
    const potential = Math.max(0, 34 * (lasting / 2) + 4 * (unit(afdeling, 0xeff3, edition) - 0.5)).toFixed(1);
    const figure = (100 - Number(potential)).toFixed(1);
    return [[sector.afdelingIds[afdeling] ?? '', day, String(edition - 1), figure, potential, 'officiel']];
  });
}
