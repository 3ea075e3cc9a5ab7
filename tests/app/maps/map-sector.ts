import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { smallSector } from '../small-sector.ts';

// The small sector with key figures a map knows, and a place for every afdeling: two of them in one kilometre cell.

const places: Readonly<Record<string, readonly [number, number]>> = {
  '0045-00001': [498_371, 6_221_583],
  '0045-00002': [498_400, 6_221_700],
  '0101-00001': [500_100, 6_221_600],
  '0101-00002': [478_000, 6_248_000],
  '0200-00001': [724_351, 6_175_804],
};

/** The small sector on the map: residents (T00) and a share (T01, UNDER_18). */
export function mapSector(): ReleaseContent {
  const plain = smallSector();
  const [first, second] = plain.definitions;
  const [one, two] = [plain.tables.get('T01'), plain.tables.get('T02')];
  if (!first || !second || !one || !two) throw new Error('the small sector has two tables');
  const named = { ...first, rows: first.rows.map((row) => (row.code === 'M' ? { ...row, code: 'UNDER_18' } : row)) };
  const at = <T extends { readonly id: string }>(place: T): T => {
    const [x, y] = places[place.id] ?? [];
    return x === undefined || y === undefined ? place : { ...place, x, y };
  };
  const { units, afdelinger } = plain.directory;
  return {
    ...plain,
    manifest: { ...plain.manifest, tables: ['T00', 'T01'] },
    definitions: [{ ...second, id: 'T00' }, named],
    tables: new Map([
      ['T00', { ...two, table: 'T00' }],
      ['T01', one],
    ]),
    directory: { ...plain.directory, units: units.map(at), afdelinger: afdelinger.map(at) },
  };
}
