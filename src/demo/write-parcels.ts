import type { ParquetWriter, TextRow } from '../storage/duckdb/stage-parquet.ts';
import { unit } from './draw.ts';
import { extraTenancies } from './extra-tenancies.ts';
import type { Sector, Site } from './sector.ts';
import { dwellingAreaM2, GROSS_AREA, openCode, type WrittenFile, writeTable } from './write-master-data.ts';

/** Parcels and buildings of the estates there are now: one parcel each, some shared with an ejerforening. */
export async function writeParcels(writer: ParquetWriter, sector: Sector, folder: string): Promise<WrittenFile[]> {
  const parcels: TextRow[] = [];
  const shares: TextRow[] = [];
  const buildings: TextRow[] = [];
  const buildingShares: TextRow[] = [];
  for (const site of sector.sites) {
    const code = openCode(site);
    const dwellings = site.stocks.reduce((sum, index) => sum + (sector.stocks[index]?.dwellings ?? 0), 0);
    if (code === undefined || dwellings === 0) continue;
    const afdeling = sector.afdelingIds[code] ?? '';
    const at = [String(FIRST_EJERLAV + site.kommune), `${site.index + 1}${unit(site.index, 0x3a7) < 0.4 ? 'b' : ''}`];
    const { footprint, ground } = areasOf(sector, site);
    const others = unit(site.index, 0xe4e) < 0.06 ? Math.ceil(dwellings * 0.3) : 0;
    parcels.push([...at, (ground * (1 + others / dwellings)).toFixed(2)]);
    shares.push([...at, 'almen', afdeling, String(dwellings)]);
    if (others > 0) shares.push([...at, 'ejerforening', null, String(others)]);
    const blocks = Math.ceil(dwellings / DWELLINGS_PER_BUILDING);
    for (let n = 0; n < blocks; n++) {
      const id = `b-${site.index}-${n + 1}`;
      const homes = Math.floor(((n + 1) * dwellings) / blocks) - Math.floor((n * dwellings) / blocks);
      buildings.push([id, ...at, '1', ((footprint * homes) / dwellings).toFixed(2), `ejd-${site.index}`]);
      buildingShares.push([id, 'almen', afdeling, null, String(homes)]);
    }
    const { garages } = extraTenancies(site);
    const sheds = (garages * 16 + dwellings * 0.6).toFixed(2);
    buildings.push([`b-${site.index}-0`, ...at, '0', sheds, `ejd-${site.index}`]);
  }
  return [
    await writeTable(writer, folder, 'matrikler', parcelColumns, parcels),
    await writeTable(writer, folder, 'matrikel_andel', shareColumns, shares),
    await writeTable(writer, folder, 'bygninger', buildingColumns, buildings),
    await writeTable(writer, folder, 'bygning_andel', buildingShareColumns, buildingShares),
  ];
}

// Numbers of cadastral districts that no district has.
const FIRST_EJERLAV = 9_000_001;
const DWELLINGS_PER_BUILDING = 24;

/** Built area of the houses and area of the ground, m²; a few registrations are wrong, with more houses than ground. */
function areasOf(sector: Sector, site: Site): { readonly footprint: number; readonly ground: number } {
  const gross = site.stocks.reduce((sum, index) => {
    const stock = sector.stocks[index];
    return sum + (stock ? stock.dwellings * dwellingAreaM2(stock) * GROSS_AREA : 0);
  }, 0);
  const floors = site.etage * (3 + 2 * unit(site.index, 0xf100)) + (1 - site.etage) * 1.3;
  const footprint = gross / floors;
  const open = 1.4 + 2.2 * unit(site.index, 0x0be);
  const wrong = unit(site.index, 0xbad) < 0.005;
  return { footprint, ground: wrong ? footprint * 0.8 : footprint * (1 + open) };
}

const parcelColumns = [
  ['ejerlavskode', 'INTEGER'],
  ['matrikelnr', 'VARCHAR'],
  ['areal_m2', 'DECIMAL(12,2)'],
] as const;
const shareColumns = [
  ['ejerlavskode', 'INTEGER'],
  ['matrikelnr', 'VARCHAR'],
  ['ejer_art', 'VARCHAR'],
  ['afdeling_id', 'VARCHAR'],
  ['boliger', 'INTEGER'],
] as const;
const buildingColumns = [
  ['bygning_id', 'VARCHAR'],
  ['ejerlavskode', 'INTEGER'],
  ['matrikelnr', 'VARCHAR'],
  ['har_boliger', 'TINYINT'],
  ['bebygget_m2', 'DECIMAL(12,2)'],
  ['ejendom_id', 'VARCHAR'],
] as const;
const buildingShareColumns = [
  ['bygning_id', 'VARCHAR'],
  ['ejer_art', 'VARCHAR'],
  ['afdeling_id', 'VARCHAR'],
  ['ejendom_bebygget_m2', 'DECIMAL(12,2)'],
  ['boliger', 'INTEGER'],
] as const;
