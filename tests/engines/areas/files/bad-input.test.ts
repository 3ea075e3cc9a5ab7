import { describe, expect, test } from 'vitest';
import { Problem } from '../../../../src/domain/kernel/problems/problem.ts';
import { readCsv } from '../../../../src/engines/areas/files/csv.ts';
import { readGeojson } from '../../../../src/engines/areas/files/geojson.ts';
import { readGml } from '../../../../src/engines/areas/files/gml.ts';
import { readTopojson } from '../../../../src/engines/areas/files/topojson.ts';
import { keyedAreas } from '../../../../src/engines/areas/keyed-areas.ts';
import { shapeAreaM2 } from '../../../../src/engines/areas/measure-shape.ts';
import { problemOf } from '../../../world/problem-of.ts';
import { square, themeOf, told } from '../area-world.ts';
import { readAs, versions } from './file-world.ts';

const utm = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };
const geojson = (geometry: object | null, more: object = {}, properties: object = { prog_distrikt_type_kode: 11 }) =>
  readGeojson(
    JSON.stringify({ type: 'FeatureCollection', ...more, features: [{ type: 'Feature', properties, geometry }] }),
    'f',
  );
const polygon = (coordinates: unknown) => ({ type: 'Polygon', coordinates });
const metres = square(0, 0, 100)[0] ?? [];
const degrees = [
  [
    [8.97, 56.13],
    [8.98, 56.13],
    [8.98, 56.14],
    [8.97, 56.13],
  ],
];

describe('GeoJSON', () => {
  test('heights are dropped with a note, rings turned with a note', () => {
    const high = degrees.map((r) => r.map((point) => [...point, -999]));
    expect(told(readAs(geojson(polygon(high))).findings)).toEqual(['note G01-3D 0']);
    const turned = degrees.map((r) => [...r].reverse());
    expect(told(readAs(geojson(polygon(turned))).findings)).toEqual(['note G01-RINGS 0']);
  });

  test('metres without a crs member are a question; degrees declared as metres an error; unknown systems refused', async () => {
    expect(await problemOf(() => readAs(geojson(polygon(metres))))).toBe('KV-G22');
    expect(readAs(geojson(polygon(metres)), { crs: '25832' }).findings).toEqual([]);
    expect(told(readAs(geojson(polygon(degrees), { crs: utm })).findings)).toEqual(['error G01-DEGREES 0']);
    const other = { type: 'name', properties: { name: 'EPSG:2197' } };
    expect(await problemOf(() => readAs(geojson(polygon(metres), { crs: other })))).toBe('KV-G23');
  });

  test('points, nothing, words for numbers and one identity twice', () => {
    expect(told(readAs(geojson({ type: 'Point', coordinates: [9, 56] })).findings)).toEqual(['error G01-TYPE 0']);
    expect(readAs(geojson(null)).areas[0]?.draft.shape).toEqual([]);
    const broken = readAs(geojson(polygon([[['x', 1], [2], [3, 4], ['x', 1]]]), { crs: utm }));
    expect(broken.areas[0]?.draft.shape.flat(2)[0]).toEqual([Number.NaN, 1]);
    const one = {
      type: 'Feature',
      properties: { objekt_id: '{3F0C6A1E-5D0B-4B7E-9A55-0C8C2B6D1F10}' },
      geometry: null,
    };
    const two = readAs(readGeojson(JSON.stringify({ type: 'FeatureCollection', features: [one, one] }), 'f'));
    expect(told(two.findings)).toEqual(['error KV-G28 1']);
    expect(two.areas[0]?.draft.objektId).toBe('3f0c6a1e-5d0b-4b7e-9a55-0c8c2b6d1f10');
  });

  test('a faulty shape is mended only when asked, and the note tells the areas', () => {
    const [left, low] = [498_000, 6_221_000];
    const bow = polygon([
      [
        [left, low],
        [left + 100, low + 100],
        [left + 100, low],
        [left, low + 100],
        [left, low],
      ],
    ]);
    const layer = geojson(bow, { crs: utm });
    expect(readAs(layer).areas[0]?.draft.shape).toHaveLength(1);
    const mended = readAs(layer, { repair: true });
    expect(told(mended.findings)).toContain('note G01-REPAIRED 0');
    expect(shapeAreaM2(mended.areas[0]?.draft.shape ?? [])).toBeCloseTo(5000, 3);
  });

  test('a feature, a bare geometry, what is no GeoJSON, what is no JSON', async () => {
    expect(
      readGeojson(JSON.stringify({ type: 'Feature', geometry: null, properties: { a: true, b: [1] } }), 'f').features[0]
        ?.values,
    ).toEqual({ a: 1, b: '[1]' });
    expect(readGeojson(JSON.stringify(polygon(degrees)), 'f').features).toHaveLength(1);
    expect(await problemOf(() => readGeojson('{"type":"Topology"}', 'f'))).toBe('KV-G20');
    expect(await problemOf(() => readGeojson('{', 'f'))).toBe('KV-G20');
  });
});

describe('XML', () => {
  test('a DOCTYPE is refused before anything of it is believed', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><FeatureCollection>&b;</FeatureCollection>';
    expect(await problemOf(() => readGml(bomb, 'f'))).toBe('KV-G25');
  });

  test('deep nesting, broken XML, another root and an unknown entity are refused', async () => {
    const deep = `<FeatureCollection>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</FeatureCollection>`;
    expect(await problemOf(() => readGml(deep, 'f'))).toBe('KV-G26');
    expect(await problemOf(() => readGml('<FeatureCollection><a></FeatureCollection>', 'f'))).toBe('KV-G20');
    expect(await problemOf(() => readGml('<html/>', 'f'))).toBe('KV-G20');
    expect(await problemOf(() => readGml('<FeatureCollection>&x;</FeatureCollection>', 'f'))).toBe('KV-G20');
  });

  test('an error of a WFS is told in its own words', () => {
    const answer =
      '<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows"><ows:Exception exceptionCode="NotFound"><ows:ExceptionText>intet lag</ows:ExceptionText></ows:Exception></ows:ExceptionReport>';
    expect(() => readGml(answer, 'f')).toThrow(Problem);
    expect(() => readGml(answer, 'f')).toThrow('NotFound: intet lag');
    expect(() =>
      readGml('<ServiceExceptionReport><ServiceException>nej</ServiceException></ServiceExceptionReport>', 'f'),
    ).toThrow('nej');
  });

  test('a WFS 1.1.0 answer of GeoFA, an old one with coordinates, curves and heights', () => {
    const feature = (geometry: string) =>
      `<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" xmlns:gml="http://www.opengis.net/gml" xmlns:fkg="x"><gml:featureMember><fkg:t_5713_prog_stat_dis gml:id="t_5713_prog_stat_dis.3f0c6a1e-5d0b-4b7e-9a55-0c8c2b6d1f10"><fkg:prog_distrikt_nr>14</fkg:prog_distrikt_nr><fkg:note/><fkg:geometri>${geometry}</fkg:geometri></fkg:t_5713_prog_stat_dis></gml:featureMember></wfs:FeatureCollection>`;
    const list = '0 0 9 10 0 9 10 10 9 0 0 9';
    const surface = (inner: string) =>
      `<gml:MultiSurface srsName="EPSG:25832"><gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing>${inner}</gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface>`;
    const layer = readGml(feature(surface(`<gml:posList srsDimension="3">${list}</gml:posList>`)), 'f');
    expect(layer.crs).toBe('EPSG:25832');
    expect(layer.features[0]).toMatchObject({
      values: { objekt_id: '3f0c6a1e-5d0b-4b7e-9a55-0c8c2b6d1f10', prog_distrikt_nr: '14', note: null },
      geometry: {
        heights: true,
        shape: [
          [
            [
              [0, 0],
              [10, 0],
              [10, 10],
              [0, 0],
            ],
          ],
        ],
      },
    });
    const old =
      '<gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>0,0,5 10,0,5 10,10,5 0,0,5</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>';
    expect(readGml(feature(old), 'f').features[0]?.geometry).toMatchObject({ heights: true });
    expect(readGml(feature('<gml:Point/>'), 'f').features[0]?.geometry).toEqual({ found: 'Point' });
    expect(readGml(feature(surface('<gml:Arc/>')), 'f').features[0]?.geometry).toEqual({ found: 'Curve' });
  });
});

describe('CSV by key', () => {
  const keyed = (text: string, theme = 5713) => {
    const layer = readCsv(text, 'f.csv');
    const read = readAs(layer, { theme: themeOf(theme) });
    return keyedAreas(layer, read, { file: 'f.csv', theme: themeOf(theme), known: versions });
  };

  test('known by key, number or identity, the ground of the area is kept and the named fields replaced', () => {
    const byKey = keyed('noegle;prog_distrikt_navn\nBASIS-657-014;Nyt navn\n');
    expect(byKey.findings).toEqual([]);
    expect(byKey.areas[0]?.draft).toMatchObject({
      ...{ objektId: versions[0]?.objektId, note: versions[0]?.note, shape: versions[0]?.shape },
      fields: { prog_distrikt_nr: 14, prog_distrikt_navn: 'Nyt navn' },
    });
    expect(keyed('pro_dis_nr,off_kode\n15,2').areas[0]?.draft).toMatchObject({
      objektId: versions[1]?.objektId,
      offKode: 2,
    });
    expect(keyed(`objekt_id\n${versions[1]?.objektId.toUpperCase()}`).areas[0]?.draft.objektId).toBe(
      versions[1]?.objektId,
    );
  });

  test('a key that is nowhere, or fits several, is told with its line', () => {
    expect(told(keyed('noegle\nUKENDT\n').findings)).toEqual(['error KV-G34 0']);
    expect(keyed('kommunekode\n657\n').findings[0]?.problem).toMatchObject({ data: { matches: 2, area: '#2' } });
  });

  test('kvadratnet cells are the ground of an area', () => {
    const read = keyed('prog_distrikt_nr;kvadratnet\n20;"100m_62215_4983 100m_62215_4984"\n21;100m_6221_4\n');
    expect(shapeAreaM2(read.areas[0]?.draft.shape ?? [])).toBeCloseTo(20_000, 3);
    expect(told(read.findings)).toEqual(['error KV-G34 1']);
  });

  test('no key at all, no names, too many cells', async () => {
    expect(await problemOf(() => keyed('navn\nx\n'))).toBe('KV-G29');
    expect(await problemOf(() => readCsv('', 'f'))).toBe('KV-G20');
    expect(await problemOf(() => readCsv('a;b\n1;2;3\n', 'f'))).toBe('KV-G20');
  });

  test('a row with ground and the key of a current area is that area', () => {
    const layer = geojson(polygon(metres), { crs: utm }, { noegle: 'BASIS-657-014', kommunekode: 657 });
    const read = keyedAreas(layer, readAs(layer), { file: 'f', theme: themeOf(5713), known: versions });
    expect(read.areas[0]?.draft.objektId).toBe(versions[0]?.objektId);
  });
});

describe('TopoJSON', () => {
  const topology = {
    ...{ type: 'Topology', transform: { scale: [0.1, 0.1], translate: [9, 56] } },
    arcs: [
      [
        [0, 0],
        [1, 0],
        [0, 1],
      ],
      [
        [1, 1],
        [-1, -1],
      ],
    ],
    objects: {
      areas: { geometries: [{ type: 'Polygon', arcs: [[0, 1]], properties: { kode: '0657' } }, { type: 'Point' }] },
    },
  };

  test('arcs are joined to rings, the other way round where they are negative', () => {
    const { features } = readTopojson(JSON.stringify(topology), 'f');
    const corners = [
      [9, 56],
      [9.1, 56],
      [9.1, 56.1],
      [9, 56],
    ];
    expect(features[0]).toMatchObject({ values: { kode: '0657' } });
    const ringOf = (at: number, text: string) => {
      const { geometry } = readTopojson(text, 'f').features[at] ?? {};
      return geometry && 'shape' in geometry
        ? geometry.shape[0]?.[0]?.map(([x, y]) => [+x.toFixed(6), +y.toFixed(6)])
        : [];
    };
    expect(ringOf(0, JSON.stringify(topology))).toEqual(corners);
    const reversed = JSON.stringify(topology).replace('[[0,1]]', '[[-2,-1]]');
    expect(ringOf(0, reversed)).toEqual([...corners].reverse());
    expect(features[1]?.geometry).toEqual({ found: 'Point' });
    const { transform: _, ...plain } = topology;
    expect(readTopojson(JSON.stringify(plain), 'f').features).toHaveLength(2);
  });

  test('what is no topology is refused', async () => {
    expect(await problemOf(() => readTopojson('{"type":"FeatureCollection"}', 'f'))).toBe('KV-G20');
    expect(await problemOf(() => readTopojson('<', 'f'))).toBe('KV-G20');
  });
});
