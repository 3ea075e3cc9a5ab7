import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { areaViewerOf } from '../../../src/app/access/area-viewer-of.ts';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import { exportAreas } from '../../../src/app/areas/export-areas.ts';
import { type AreaImport, checkAreaFile, importAreas } from '../../../src/app/areas/import-areas.ts';
import { areaHistory, listAreas } from '../../../src/app/areas/list-areas.ts';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import type { Reader } from '../../../src/domain/model/access.ts';
import type { AreaShape } from '../../../src/domain/model/area.ts';
import { shapeAreaM2 } from '../../../src/engines/areas/measure-shape.ts';
import { square, themeOf, told } from '../../engines/areas/area-world.ts';
import { problemOf } from '../../world/problem-of.ts';
import { absent, hasSharedData, sharedData } from '../../world/shared-data.ts';

let folder: string;
let context: AppContext;
let minute = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-area-app-'));
  minute = 0;
  context = await openApp(join(folder, 'data'), () => `2026-03-01T10:${String(minute++).padStart(2, '0')}:00.000Z`);
});
afterEach(async () => {
  await context.state.close();
  await rm(folder, { recursive: true });
});

const theme = themeOf(5713);

async function fileOf(name: string, ...rows: readonly (readonly [number, AreaShape, object?])[]): Promise<string> {
  const path = join(folder, name);
  const features = rows.map(([nr, shape, more]) => ({
    type: 'Feature',
    properties: { noegle: `B-${nr}`, cvr_kode: 29189919, prog_distrikt_nr: nr, prog_distrikt_type_kode: 11, ...more },
    geometry: { type: 'MultiPolygon', coordinates: shape },
  }));
  const crs = { type: 'name', properties: { name: 'EPSG:25832' } };
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', crs, features }));
  return path;
}

function asked(path: string, more: Partial<AreaImport> = {}): AreaImport {
  return { path, theme, repair: false, renamed: {}, set: {}, skipRejected: false, ...more };
}

const kommune = (code: string): Reader => ({
  ...{ id: 'gis', name: { da: 'GIS', en: 'GIS' }, via: 'persona' },
  rights: [{ role: 'leverandoer', restrictions: [{ kind: 'kommune', code }], grantedBy: 'x' }],
});

describe('import', () => {
  test('new areas are added; the same file again changes nothing; a new boundary is a new version', async () => {
    const path = await fileOf('a.geojson', [1, square(0, 0, 100)], [2, square(200, 0, 100)]);
    expect(await importAreas(context, localInstallation, asked(path))).toMatchObject({ added: 2, changed: 0, same: 0 });
    expect(await importAreas(context, localInstallation, asked(path))).toMatchObject({ added: 0, changed: 0, same: 2 });
    const grown = await fileOf('b.geojson', [1, square(0, 0, 150)], [2, square(200, 0, 100)]);
    const reason = 'Ny bygning';
    expect(await importAreas(context, localInstallation, asked(grown, { reason }))).toMatchObject({
      changed: 1,
      same: 1,
    });
    const { areas } = await listAreas(context, localInstallation, { theme: 5713 });
    const [first] = areas.filter((area) => area.noegle === 'B-1');
    const history = await areaHistory(context, localInstallation, first?.objektId ?? '');
    expect(history.areas.map((v) => [v.command, v.reason, shapeAreaM2(v.shape)])).toEqual([
      ['insert', 'a.geojson', 10_000],
      ['correct', reason, 22_500],
    ]);
  });

  test('one row with an error stops the whole, unless such rows are to be left out', async () => {
    const path = await fileOf('a.geojson', [1, square(0, 0, 100)], [2, square(50, 0, 100)], [3, square(500, 0, 100)]);
    const stopped = await importAreas(context, localInstallation, asked(path));
    expect(stopped.written).toBe(false);
    expect(told(stopped.findings)).toEqual(['error G05-OVERLAP 0+1']);
    expect((await listAreas(context, localInstallation, {})).areas).toEqual([]);
    const left = await importAreas(context, localInstallation, asked(path, { skipRejected: true }));
    expect(left).toMatchObject({ written: true, added: 1 });
  });

  test('areas are judged beside those that are there; what is wrong among these is not told again', async () => {
    const path = await fileOf('a.geojson', [1, square(0, 0, 100)]);
    await importAreas(context, localInstallation, asked(path));
    const beside = await fileOf('b.geojson', [2, square(50, 0, 100)]);
    const { findings } = await checkAreaFile(context, localInstallation, asked(beside));
    expect(told(findings)).toEqual(['error G05-OVERLAP 0+1']);
    expect(findings[0]?.problem.data).toMatchObject({ other: '1' });
  });

  test('an own theme with a later first day is a change: the time before stays as it was', async () => {
    const own = themeOf(9001);
    const fields = {
      omraade_navn: 'Øst',
      omraade_type_kode: 1,
      afgraensning_kode: 1,
      objekt_id: '3f0c6a1e-5d0b-4b7e-9a55-0c8c2b6d1f10',
    };
    const first = await fileOf('a.geojson', [1, square(0, 0, 100), { ...fields, gyldig_fra: '2024-01-01' }]);
    const later = await fileOf('b.geojson', [1, square(0, 0, 200), { ...fields, gyldig_fra: '2026-01-01' }]);
    for (const path of [first, later]) await importAreas(context, localInstallation, asked(path, { theme: own }));
    const on = async (day: string, known?: string) => {
      const { areas } = await listAreas(context, localInstallation, { day, ...(known ? { known } : {}) });
      return areas.map(({ shape }) => shapeAreaM2(shape));
    };
    expect(await on('2025-12-31')).toEqual([10_000]);
    expect(await on('2026-01-01')).toEqual([40_000]);
    expect(await on('2026-01-01', '2026-03-01T10:01:00.000Z')).toEqual([10_000]);
    expect(await problemOf(() => on('i går'))).toBe('KV-G35');
  });

  test('who has no right to the kommune changes nothing; who has, does; the public sees what is for all', async () => {
    const path = await fileOf('a.geojson', [1, square(0, 0, 100)], [2, square(200, 0, 100), { off_kode: 2 }]);
    expect(await problemOf(() => importAreas(context, kommune('851'), asked(path)))).toBe('KV-A1');
    expect(await problemOf(() => importAreas(context, publicReader, asked(path)))).toBe('KV-A1');
    expect(await importAreas(context, kommune('657'), asked(path))).toMatchObject({ added: 2 });
    expect((await listAreas(context, publicReader, {})).areas).toHaveLength(1);
    expect(await listAreas(context, kommune('657'), {})).toMatchObject({
      areas: [{}, {}],
      filter: 'off_kode in (1, 3) or kommunekode in (657)',
    });
    const hidden = (await listAreas(context, localInstallation, {})).areas.find(({ offKode }) => offKode === 2);
    expect(await problemOf(() => areaHistory(context, publicReader, hidden?.objektId ?? ''))).toBe('KV-G31');
  });

  test('a file with an area of another kommune is refused with the row and whose it is', async () => {
    const other = { cvr_kode: 29189420, kommunekode: 851 };
    const path = await fileOf('a.geojson', [1, square(0, 0, 100)], [2, square(200, 0, 100), other]);
    await expect(importAreas(context, kommune('657'), asked(path))).rejects.toMatchObject({
      code: 'KV-A1',
      data: {
        what: {
          da: 'ændre området i række 2, der står med CVR-nummer 29189420 (Aalborg Kommune), kommunekode 851',
          en: 'change the area in row 2, which stands with CVR number 29189420 (Aalborg Kommune), municipality code 851',
        },
      },
    });
  });

  test('rights that are narrowed or over are no rights of an authority; the whole country reads as the fund', () => {
    const [right] = kommune('657').rights;
    const withRight = (more: object): Reader => ({ ...kommune('657'), rights: right ? [{ ...right, ...more }] : [] });
    expect(areaViewerOf(withRight({ validTo: '2025-12-31' }), '2026-01-01')).toEqual({ kind: 'public' });
    const narrowed = {
      restrictions: [
        { kind: 'kommune', code: '657' },
        { kind: 'afdeling', id: '0045-08501' },
      ],
    };
    expect(areaViewerOf(withRight(narrowed), '2026-01-01')).toEqual({ kind: 'public' });
    expect(areaViewerOf(withRight({ restrictions: [{ kind: 'land' }] }), '2026-01-01')).toEqual({ kind: 'fund' });
  });

  test('a file of another kind, a file that is not there', async () => {
    expect(await problemOf(() => checkAreaFile(context, localInstallation, asked(join(folder, 'a.dwg'))))).toBe(
      'KV-G21',
    );
    expect(await problemOf(() => checkAreaFile(context, localInstallation, asked(join(folder, 'a.gml'))))).toBe(
      'KV-G20',
    );
    await writeFile(join(folder, 'a.zip'), 'ikke en zip');
    expect(await problemOf(() => checkAreaFile(context, localInstallation, asked(join(folder, 'a.zip'))))).toBe(
      'KV-G20',
    );
  });
});

describe('export', () => {
  const endings = ['.gpkg', '.geojson', '.25832.geojson', '.zip', '.fgb', '.gml', '.csv'];

  test.each(endings)('%s: imported again, nothing has changed', async (ending) => {
    const path = await fileOf('a.geojson', [1, square(0, 0, 100)], [2, square(200, 0, 100)]);
    await importAreas(context, localInstallation, asked(path));
    const out = join(folder, `ud${ending}`);
    expect((await exportAreas(context, localInstallation, theme, { path: out, theme: 5713 })).areas).toHaveLength(2);
    const again = await importAreas(context, localInstallation, asked(out));
    expect(told(again.findings)).toEqual([]);
    // Seven decimals of a degree are a centimetre, so degrees come back as a new boundary.
    expect(again).toMatchObject(ending === '.geojson' ? { added: 0 } : { added: 0, changed: 0, same: 2 });
  });

  test('for GeoFA: what it would refuse is not written, own themes never', async () => {
    const path = await fileOf('a.geojson', [1, square(0, 0, 100)]);
    await importAreas(context, localInstallation, asked(path));
    const geofa = { user: 'kom657', namespace: 'http://x/fkg' };
    const write = (name: string, code = 5713) =>
      exportAreas(context, localInstallation, themeOf(code), { path: join(folder, name), theme: code, geofa });
    await write('a.sql-insert.json');
    expect(await readFile(join(folder, 'a.sql-insert.json'), 'utf8')).toContain('insert into fkg.t_5713_prog_stat_dis');
    await write('a.wfs-t.xml');
    expect(await readFile(join(folder, 'a.wfs-t.xml'), 'utf8')).toContain('<wfs:Insert>');
    expect(await problemOf(() => write('b.sql-insert.json', 9001))).toBe('KV-G27');
    expect(await problemOf(() => write('a.dwg'))).toBe('KV-G21');
  });
});

const kommuneFiles = ['dk-kommuner-simplified.geojson', 'dk-kommuner-dagi500-2014.topojson'];

describe.each(kommuneFiles)(`real kommuner in %s${absent}`, (name) => {
  const plan = themeOf(9003);
  const reading = (more: Partial<AreaImport> = {}) =>
    asked(join(sharedData, 'geo', name), {
      theme: plan,
      renamed: { noegle: 'kode', plan_nr: 'kode', plan_navn: 'navn' },
      set: { plan_type_kode: 99, bevillingsperiode_kode: 99, gyldig_fra: '2014-01-01' },
      ...more,
    });

  test.runIf(hasSharedData)(
    'faults are found with their place; mended, all 99 come in and go out with the same codes and areas',
    async () => {
      const strict = await checkAreaFile(context, localInstallation, reading());
      expect(strict.areas).toHaveLength(99);
      expect(strict.rejected.size).toBeGreaterThan(70);
      const errors = strict.findings.filter(({ severity }) => severity === 'error');
      expect(errors.every(({ at }) => at !== undefined)).toBe(true);
      expect(await importAreas(context, localInstallation, reading({ repair: true }))).toMatchObject({ added: 99 });
      const { areas: before } = await listAreas(context, localInstallation, {});
      for (const ending of ['.gpkg', '.fgb', '.zip']) {
        const path = join(folder, `ud${ending}`);
        await exportAreas(context, localInstallation, plan, { path, theme: 9003 });
        const { areas, findings } = await checkAreaFile(context, localInstallation, asked(path, { theme: plan }));
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(areas.map(({ draft }) => draft.noegle)).toEqual(before.map(({ noegle }) => noegle));
        const moved = areas.map(({ draft }, i) => shapeAreaM2(draft.shape) - shapeAreaM2(before[i]?.shape ?? []));
        expect(Math.max(...moved.map(Math.abs))).toBeLessThan(0.001);
      }
    },
  );
});
