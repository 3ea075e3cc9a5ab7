import { describe, expect, test } from 'vitest';
import { type DrawnArea, type DrawnAreas, drawAreas } from '../../src/demo/draw-areas.ts';
import { foundSector } from '../../src/demo/found-sector.ts';
import { defaultSeed } from '../../src/demo/make-demo.ts';
import { type ScaleId, scales } from '../../src/demo/scales.ts';
import { addressesOf } from '../../src/demo/site-addresses.ts';
import { kommuner } from '../../src/domain/definitions/classifications/kommuner.ts';
import { areaDefinitions } from '../../src/domain/definitions/geofa/index.ts';
import { checkAreas } from '../../src/engines/areas/check-areas.ts';
import { draftsFromLayer } from '../../src/engines/areas/drafts-from-layer.ts';
import { pointInPolygon } from '../../src/engines/areas/point-in-ring.ts';
import { themeOf, told } from '../engines/areas/area-world.ts';

function drawn(scale: ScaleId, seed = defaultSeed): DrawnAreas {
  return drawAreas(foundSector(scales[scale], kommuner, seed), seed);
}

// Judged as a file of them would be.
function faults(code: number, areas: readonly DrawnArea[]): string[] {
  const features = areas.map(({ values, shape }, at) => ({ row: at + 1, values, geometry: { shape, heights: false } }));
  const theme = themeOf(code);
  const reading = { file: 'x', theme, definitions: areaDefinitions, repair: false, fallback: {} };
  const read = draftsFromLayer({ crs: 'EPSG:25832', features }, { ...reading, kommuneOf: () => undefined });
  const drafts = read.areas.map(({ draft }) => draft);
  return told([...read.findings, ...checkAreas(drafts, theme, areaDefinitions, 'import')]);
}

describe.each(['small', 'default', 'full'] as const)('at scale %s', (scale) => {
  const areas = drawn(scale);

  test('no rule of areas is broken, so that the first start can take them in', () => {
    expect(faults(9001, areas.boligomraader)).toEqual([]);
    expect(faults(9002, areas.afdelinger)).toEqual([]);
    expect(faults(5713, areas.districts)).toEqual([]);
  });

  test('a district holds no address of another kommune, whose readers would be shut out of it', () => {
    const sector = foundSector(scales[scale], kommuner, defaultSeed);
    const addresses = addressesOf(sector, defaultSeed);
    const grounds = areas.districts.map(({ values, shape }) => ({ code: Number(values.kommunekode), shape }));
    const strangers = sector.sites.flatMap((site) => {
      const code = Number(sector.kommuner[site.kommune]?.code);
      const inside = (addresses[site.index] ?? []).filter(({ x, y }) =>
        grounds.some((one) => one.code !== code && one.shape.some((part) => pointInPolygon([x, y], part) === 'inside')),
      );
      return inside.map(() => site.name);
    });
    expect(strangers).toEqual([]);
  });

  test('lineage is told of areas that are drawn, and of no other', () => {
    const ids = new Set(areas.boligomraader.map(({ values }) => values.objekt_id));
    const unknown = areas.lineage.filter(({ fra_id, til_id }) => !ids.has(fra_id) || !ids.has(til_id));
    expect(unknown).toEqual([]);
  });

  test('there are areas of every kind: divided, renamed, grown, and only for the kommune', () => {
    const versions = Map.groupBy(areas.boligomraader, ({ values }) => values.objekt_id);
    const several = [...versions.values()].filter(({ length }) => length > 1);
    const names = several.map((own) => new Set(own.map(({ values }) => values.omraade_navn)).size);
    expect(areas.lineage.length).toBeGreaterThan(0);
    expect(names).toContain(2);
    expect(areas.districts.length).toBeGreaterThan(3);
    if (scale !== 'small') {
      expect(names).toContain(1);
      expect(areas.boligomraader.some(({ values }) => values.off_kode === 2)).toBe(true);
      expect(areas.districts.some(({ values }) => values.off_kode === 3)).toBe(true);
    }
  });
});

test('the same seed draws the same areas, another seed others', () => {
  expect(drawn('small')).toEqual(drawn('small'));
  expect(drawn('small', 7).districts).not.toEqual(drawn('small').districts);
});
