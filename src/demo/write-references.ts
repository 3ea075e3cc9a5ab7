import type { ParquetWriter, TextRow } from '../storage/duckdb/stage-parquet.ts';
import { unit } from './draw.ts';
import { regionCodes } from './found-sector.ts';
import { inhabitantsThousand } from './kommune-weights.ts';
import { type ReferenceTable, referenceTables } from './reference-shares.ts';
import { rentLevel } from './rent-levels.ts';
import { type DemoScale, scales } from './scales.ts';
import { type WrittenFile, writeTable } from './write-master-data.ts';

const source = 'Kvarters syntetiske Danmark';

/** An area reference values are delivered for: 000, a region or a kommune. */
interface ReferenceArea {
  readonly code: string;
  readonly inhabitants: number;
  readonly kind: 'land' | 'region' | 'kommune';
}

/** Kommuner with the region they lie in, as the classification gives them. */
export interface PlacedKommune {
  readonly code: string;
  readonly region: string;
}

const columns = [
  ['noegle', 'VARCHAR'],
  ['omraade', 'VARCHAR'],
  ['periode', 'VARCHAR'],
  ['vaerdi', 'DECIMAL(18,6)'],
  ['enhed', 'VARCHAR'],
  ['kilde', 'VARCHAR'],
  ['hentet', 'DATE'],
] as const;

/** Residents of the whole sector, whose share a smaller invented one is. */
const wholeSector = scales.full.residents;

/** Writes `referencevaerdier` of an edition: national and regional means, rents, convicted, populations, table cells. */
export async function writeReferences(
  writer: ParquetWriter,
  kommuner: readonly PlacedKommune[],
  { residents }: Pick<DemoScale, 'residents'>,
  edition: number,
  folder: string,
): Promise<WrittenFile> {
  const areas = areasOf(kommuner, edition);
  const share = residents / wholeSector;
  const rows = [
    ...keyRows(areas, edition, share),
    ...referenceTables.flatMap((table) => tableRows(table, areas, edition)),
  ];
  return writeTable(writer, folder, 'referencevaerdier', columns, rows);
}

function areasOf(kommuner: readonly PlacedKommune[], edition: number): ReferenceArea[] {
  const growth = 1 + 0.005 * (edition - 2026);
  const people = (code: string): number => Math.round((inhabitantsThousand[code] ?? 0) * 1000 * growth);
  const sum = (codes: readonly PlacedKommune[]): number => codes.reduce((s, k) => s + people(k.code), 0);
  return [
    { code: '000', inhabitants: sum(kommuner), kind: 'land' },
    ...regionCodes.map((code): ReferenceArea => {
      return { code, inhabitants: sum(kommuner.filter((k) => k.region === code)), kind: 'region' };
    }),
    ...kommuner
      .filter((k) => people(k.code) > 0)
      .map((k): ReferenceArea => ({ code: k.code, inhabitants: people(k.code), kind: 'kommune' })),
  ];
}

function row(key: string, area: string, period: number, value: number, unitName: string, fetched: number): TextRow {
  return [key, area, String(period), value.toFixed(6), unitName, source, `${fetched}-01-01`];
}

/** Gross income of a region relative to the country, 081-085. */
const regionalIncome = [0.955, 0.99, 0.965, 1.06, 0.985] as const;

const nationalIncome = (year: number): number => Math.round(268_000 * 1.027 ** (year - 2015));

/** Mean gross income of a region (by its place in the list) that comes with an edition, kroner. */
export function regionGross(region: number, edition: number): number {
  return Math.round(nationalIncome(edition - 2) * 1.24 * (regionalIncome[region] ?? 1));
}

/** National share of convicted over two years that comes with an edition, per cent. */
export function convictedRate(edition: number): number {
  return 0.729 - 0.008 * (edition - 2022);
}

function keyRows(areas: readonly ReferenceArea[], edition: number, share: number): TextRow[] {
  const incomeYear = edition - 2;
  const income = nationalIncome(incomeYear);
  const convicted = convictedRate(edition) - 0.004;
  const gross = regionCodes.map((code, r) =>
    row('bruttoindkomst_gns_region', code, incomeYear, regionGross(r, edition), 'kr.', edition),
  );
  return [
    row('personindkomst_gns_land', '000', incomeYear, income, 'kr.', edition),
    ...gross,
    row('doemte_pct_land', '000', edition - 1, convicted, 'pct.', edition),
    row('doemte_pct_land_2aar', '000', edition - 1, convictedRate(edition), 'pct.', edition),
    row('husleje_m2_land', '000', edition - 1, rentLevel(edition - 1), 'kr. pr. m²', edition),
    ...sheetRows(areas, edition, share),
    ...areas
      .filter((a) => a.kind === 'kommune')
      .map((a) => row('befolkning_kommune', a.code, edition, a.inhabitants, 'personer', edition)),
  ];
}

/** National figures of fact sheets, and what each kommune's organisations bought locally; invented like all else here. */
function sheetRows(areas: readonly ReferenceArea[], edition: number, share: number): TextRow[] {
  const year = edition - 1;
  const national: readonly (readonly [key: string, value: number, unitName: string])[] = [
    ['N1', 24 + 4 * unit(year, 0x51), 'pct.'],
    ['N2', 33 + 4 * unit(year, 0x52), 'pct.'],
    ['N3A', Math.max(1, Math.round(share * (46 + 8 * unit(year, 0x53)))), 'planer'],
    ['N3B', Math.round(share * (195_000 + 12_000 * unit(year, 0x54))), 'personer'],
    ['N4', 10.2 + unit(year, 0x55), 'pct.'],
    ['N5', Math.round(share * (960_000 + 1_500 * (edition - 2022))), 'personer'],
  ];
  return [
    ...national.map(([key, value, unitName]) => row(`faktaark.${key}`, '000', year, value, unitName, edition)),
    ...areas
      .filter((a) => a.kind === 'kommune')
      .map((a) => {
        const bought = Math.round(a.inhabitants * (900 + 500 * unit(Number(a.code), year, 0x56)));
        return row('faktaark.F11', a.code, year, Math.min(bought, 900_000_000), 'kr.', edition);
      }),
  ];
}

/** Counts and per cent of a table for each area; the shares vary a little from place to place. */
function tableRows(table: ReferenceTable, areas: readonly ReferenceArea[], edition: number): TextRow[] {
  const period = edition - table.lag;
  return areas
    .filter((a) => a.kind !== 'kommune' || table.kommuner)
    .flatMap((area) => {
      const subject = Number(area.code);
      const wide = area.kind === 'kommune' ? 0.2 : 0.06;
      const weights = Object.entries(table.rows).map(([code, share], i): [string, number] => {
        const tilt = area.kind === 'land' ? 1 : 1 + wide * (unit(subject, i, 0x7ab1e) - 0.5);
        return [code, share * tilt];
      });
      const total = weights.reduce((s, [, w]) => s + w, 0);
      const base = area.inhabitants * table.base;
      const counts = weights.map(([code, w]): [string, number] => [code, Math.round((base * w) / total)]);
      const all = counts.reduce((s, [, n]) => s + n, 0);
      return [...counts, ['I_ALT', all] as const].flatMap(([code, n]) => [
        row(`${table.table}:${code}:n`, area.code, period, n, 'antal', edition),
        row(`${table.table}:${code}:pct`, area.code, period, Math.round((1000 * n) / all) / 10, 'pct.', edition),
      ]);
    });
}
