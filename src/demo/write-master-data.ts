import type { ParquetWriter, TextRow } from '../storage/duckdb/stage-parquet.ts';
import { cutEstates, cutFrom } from './cut-estates.ts';
import { unit } from './draw.ts';
import type { Sector, Site, Stock } from './sector.ts';
import { addressesOf, addressId } from './site-addresses.ts';

/** A written file: its layout (and name) and rows. */
export interface WrittenFile {
  readonly layout: string;
  readonly rows: number;
}

type Columns = readonly (readonly [name: string, sqlType: string])[];

/** Writes a table of texts as `<layout>.parquet`. */
export async function writeTable(
  writer: ParquetWriter,
  folder: string,
  layout: string,
  columns: Columns,
  rows: readonly TextRow[],
): Promise<WrittenFile> {
  const named = columns.map(([name, sqlType]) => ({ name, sqlType }));
  return { layout, rows: await writer.rows(`${folder}/${layout}.parquet`, named, rows) };
}

const id = 'VARCHAR';

const day = 'DATE';

const whole = 'INTEGER';

const money = 'DECIMAL(14,2)';

/** Writes organisationer, afdelinger and what they are grouped in into a folder. */
export async function writeMasterData(
  writer: ParquetWriter,
  sector: Sector,
  seed: number,
  folder: string,
): Promise<WrittenFile[]> {
  const table = (layout: string, columns: Columns, rows: readonly TextRow[]) =>
    writeTable(writer, folder, layout, columns, rows);
  return [
    await table('organisationer', organisationColumns, organisationRows(sector)),
    await table('afdelinger', afdelingColumns, afdelingRows(sector)),
    await table('afdeling_haendelser', eventColumns, eventRows(sector)),
    await table('adresser', addressColumns, addressRows(sector, seed)),
    await table('byggeafsnit', stageColumns, stageRows(sector)),
    await table('helhedsplaner', planColumns, planRows(sector)),
    await table('helhedsplan_medlemmer', planMemberColumns, planMemberRows(sector)),
    await table('omraader', areaColumns, areaRows(sector)),
    await table('omraade_medlemmer', areaMemberColumns, areaMemberRows(sector)),
    await table('afdelingsdele', partColumns, partRows(sector, seed)),
  ];
}

const organisationColumns: Columns = [
  ['org_nr', id],
  ['cvr', id],
  ['navn', id],
  ['art', id],
  ['hjemsted_kommune', id],
  ['gyldig_fra', day],
  ['gyldig_til', day],
];

function kommuneCode(sector: Sector, kommune: number): string {
  return sector.kommuner[kommune]?.code ?? '';
}

function organisationRows(sector: Sector): TextRow[] {
  return sector.organisationer.map((o) => [
    o.nr,
    o.cvr,
    o.name,
    o.art,
    kommuneCode(sector, o.kommune),
    '1941-01-01',
    null,
  ]);
}

const afdelingColumns: Columns = [
  ['org_nr', id],
  ['afd_nr', id],
  ['navn', id],
  ['kommune', id],
  ['beliggenhed', id],
  ['gyldig_fra', day],
  ['gyldig_til', day],
  ['plejebolig_afdeling', 'TINYINT'],
];

function afdelingRows(sector: Sector): TextRow[] {
  return sector.afdelinger.map((a) => {
    const kommune = sector.kommuner[a.kommune];
    return [
      a.id.slice(0, 4),
      a.id.slice(5),
      a.name,
      kommune?.code ?? '',
      kommune?.name ?? '',
      a.from,
      a.to ?? null,
      '0',
    ];
  });
}

const eventColumns: Columns = [
  ['haendelse_id', id],
  ['art', id],
  ['dato', day],
  ['fra', 'VARCHAR[]'],
  ['til', 'VARCHAR[]'],
  ['aarsag', id],
];

function eventRows(sector: Sector): TextRow[] {
  return sector.events.map((e) => [e.id, e.art, e.date, e.from.join('|'), e.to.join('|'), e.reason]);
}

const addressColumns: Columns = [
  ['adgangsadresse_id', id],
  ['afdeling_id', id],
  ['fra', day],
  ['til', day],
  ['x', 'DECIMAL(10,2)'],
  ['y', 'DECIMAL(10,2)'],
  ['boliger', whole],
  ['koblingsniveau', whole],
];

/** An address follows the estate's afdeling number. */
function addressRows(sector: Sector, seed: number): TextRow[] {
  const addresses = addressesOf(sector, seed);
  return sector.sites.flatMap((site, s) =>
    (addresses[s] ?? []).flatMap(({ x, y, homes }, n) => {
      const address = addressId(site, n, seed);
      const told = [x.toFixed(2), y.toFixed(2), String(homes), joinLevel(site.index * 512 + n)];
      return site.codes.map(
        (c): TextRow => [address, sector.afdelingIds[c.afdeling] ?? '', c.from, c.to ?? null, ...told],
      );
    }),
  );
}

/** Nearly every address is joined exactly; a few are known as access addresses only. */
function joinLevel(address: number): string {
  return unit(address, 0x10f) < 0.03 ? '3' : '1';
}

const stageColumns: Columns = [
  ['afdeling_id', id],
  ['byggeafsnit_nr', whole],
  ['ibrugtagelsesaar', whole],
  ['byggeart_etage_boliger', whole],
  ['byggeart_taetlav_boliger', whole],
  ['bruttoetageareal_m2', 'DECIMAL(12,2)'],
];

/** Mean dwelling area by type (familie, ungdom, ældre), m². */
export const meanAreaM2 = [79, 38, 62] as const;

/** Gross floor area of dwellings relative to what is let: stairs, walls and common rooms. */
export const GROSS_AREA = 1.08;

/** Area of the dwellings of a stock, m² each; it varies a little from estate to estate. */
export function dwellingAreaM2(stock: Stock): number {
  return meanAreaM2[stock.type] * (0.92 + 0.16 * (((stock.index * 37) % 100) / 100));
}

/** Index of the afdeling a site belongs to now; undefined when it is closed. */
export function openCode(site: Site): number | undefined {
  return site.codes.find((c) => c.to === undefined)?.afdeling;
}

function stageRows(sector: Sector): TextRow[] {
  return sector.stocks.flatMap((stock) => {
    const site = sector.sites[stock.site];
    const afdeling = site && openCode(site);
    if (!site || afdeling === undefined || stock.dwellings === 0) return [];
    const area = (stock.dwellings * dwellingAreaM2(stock) * GROSS_AREA).toFixed(2);
    const etage = Math.round(stock.dwellings * site.etage);
    const counts = [String(etage), String(stock.dwellings - etage)];
    return [[sector.afdelingIds[afdeling] ?? '', String(stock.stage), String(site.builtYear), ...counts, area]];
  });
}

const planColumns: Columns = [
  ['plan_nr', id],
  ['navn', id],
  ['bevillingsperiode', id],
  ['fra', day],
  ['til', day],
  ['kommune', id],
  ['status', id],
  ['budget_kr', money],
  ['lbf_bevilling_kr', money],
  ['lokal_medfinansiering_kr', money],
];

function planRows(sector: Sector): TextRow[] {
  return sector.plans.map((p) => [
    ...[p.number, p.name, p.period, p.from, p.to, kommuneCode(sector, p.kommune), p.status],
    ...[p.budget, p.grant, p.budget - p.grant].map(String),
  ]);
}

const planMemberColumns: Columns = [
  ['plan_nr', id],
  ['bevillingsperiode', id],
  ['afdeling_id', id],
  ['fra', day],
  ['til', day],
  ['rolle', id],
];

function planMemberRows(sector: Sector): TextRow[] {
  return sector.plans.flatMap((p) =>
    p.members.map((m): TextRow => [p.number, p.period, m.afdeling, m.from, m.to ?? null, m.role]),
  );
}

const areaColumns: Columns = [
  ['omraade_id', id],
  ['navn', id],
  ['kommune', id],
  ['forgaenger', 'VARCHAR[]'],
  ['gyldig_fra', day],
  ['gyldig_til', day],
];

function areaRows(sector: Sector): TextRow[] {
  return sector.areas.map((a) => [a.id, a.name, kommuneCode(sector, a.kommune), '', '2010-01-01', null]);
}

const areaMemberColumns: Columns = [
  ['omraade_id', id],
  ['afdeling_id', id],
  ['fra', day],
  ['til', day],
  ['kilde', id],
];

function areaMemberRows(sector: Sector): TextRow[] {
  return sector.areas.flatMap((a) =>
    a.members.map((m): TextRow => [a.id, m.afdeling, m.from, m.to ?? null, 'Kvarters syntetiske Danmark']),
  );
}

const partColumns: Columns = [
  ['omraade_id', id],
  ['afdeling_id', id],
  ['adgangsadresse_id', id],
  ['fra', day],
  ['til', day],
  ['kilde', id],
];

function partRows(sector: Sector, seed: number): TextRow[] {
  return cutEstates(sector, addressesOf(sector, seed)).flatMap(({ area, site: s, inside }) => {
    const site = sector.sites[s];
    const code = site && openCode(site);
    if (!site || code === undefined) return [];
    const ids = [sector.areas[area]?.id ?? '', sector.afdelingIds[code] ?? ''];
    return [...inside].map(
      (at): TextRow => [...ids, addressId(site, at, seed), cutFrom, null, 'Kvarters syntetiske Danmark'],
    );
  });
}
