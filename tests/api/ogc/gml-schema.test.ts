import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localInstallation } from '../../../src/app/access/readers.ts';
import { exportAreas } from '../../../src/app/areas/export-areas.ts';
import { observeAreas } from '../../../src/app/areas/observe-areas.ts';
import { geoCollections } from '../../../src/app/geo/geo-collections.ts';
import { releaseMonths } from '../../../src/app/monitor/release-months.ts';
import { elementsNamed, parseXml, type XmlElement } from '../../../src/engines/areas/files/parse-xml.ts';
import { importRows, ownArea, placedSector } from '../../app/areas/area-sector.ts';
import { square, themeOf } from '../../engines/areas/area-world.ts';
import { openTestServer, type TestServer } from '../open-test-server.ts';
import { keep, omraade } from './geo-world.ts';
import { xmlFaults } from './judge-xml.ts';

const run = promisify(execFile);
const gdal = 'ogrinfo';
const hasGdal = isInstalled();

function isInstalled(): boolean {
  try {
    execFileSync(gdal, ['--version']);
    return true;
  } catch {
    return false;
  }
}

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(placedSector());
  await importRows(app.context, 9001, [
    ownArea('n', square(0, 0, 200), { noegle: 'N-1', omraade_navn: 'Birkeparken', gyldig_fra: '2020-01-01' }),
  ]);
  const [[outer = []] = []] = square(400, 0, 100);
  const [[hole = []] = []] = square(420, 20, 10);
  await keep(app, [
    omraade(7, { gyldigFra: '2020-01-01', note: '<b>&"\u0007' }),
    omraade(8, { gyldigFra: '2020-01-01', gyldigTil: '2030-12-31', shape: [[outer, hole], ...square(600, 0, 50)] }),
  ]);
  const observed = { noegle: 'N-1', indikator: 'residents', definition_id: 'residents_cpr', datakilde: 'cpr' };
  const rows = [{ row: 1, values: { ...observed, periode: '2026-09', taeller: '1021', off_kode: 1 } }];
  await observeAreas(app.context, localInstallation, { file: 'm', rows, skipRejected: false });
  await releaseMonths(app.context, localInstallation);
  const content = { list: '2023-12', kind: 'parallelsamfund', area: 'Birkeparken', kommune: 'Herning' };
  await app.context.state.keepListRecords(
    [{ kind: 'row', key: '2023-12 Birkeparken', content: { ...content, values: {}, source: 'test' } }],
    { file: 'l.csv', at: app.context.clock(), by: 'test' },
  );
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const wfs = async (query: string) => {
  const answer = await app.get(`/geo/wfs?service=WFS&version=2.0.0&${query}`, 'fond');
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer.body;
};
const types = geoCollections.map(({ type }) => type.name);
const schemaOf = async (name: string) => await wfs(`request=DescribeFeatureType&typenames=kv:${name}`);
const featuresOf = async (name: string) => await wfs(`request=GetFeature&typenames=kv:${name}`);

const forms: Readonly<Record<string, RegExp>> = {
  'xs:integer': /^-?\d+$/,
  'xs:double': /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  'xs:boolean': /^(true|false)$/,
  'xs:date': /^\d{4}-\d\d-\d\d$/,
  'xs:dateTime': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
};

/** What of a feature is not as its schema says: elements in another order, unknown, or not written as their type. */
function faultsOf(feature: XmlElement, schema: XmlElement): readonly string[] {
  const told = elementsNamed(schema, 'element').filter(({ attributes }) => attributes.minOccurs === '0');
  const places = new Map(told.map(({ attributes }, at) => [attributes.name, at]));
  const types = new Map(told.map(({ attributes }) => [attributes.name, attributes.type]));
  let last = -1;
  return feature.children.flatMap((child): readonly string[] => {
    const [, name = child.name] = child.name.split(':');
    const at = places.get(name) ?? -1;
    const isLater = at > last;
    last = at;
    if (!isLater) return [`${name} is out of order or unknown`];
    const form = forms[types.get(name) ?? ''];
    return form && !form.test(child.text) ? [`${name} = ${child.text}`] : [];
  });
}

test.each(types)('%s: every feature of the service is as its own schema says', async (name) => {
  const schema = parseXml(await schemaOf(name), 'xsd');
  const members = elementsNamed(parseXml(await featuresOf(name), 'gml'), 'member');
  expect(members.flatMap(({ children }) => children.flatMap((feature) => faultsOf(feature, schema)))).toEqual([]);
});

test('the world of this test has features of areas, figures, classes and months, so that they are judged', async () => {
  const counts = await Promise.all(
    ['kv_9001_boligomraade', ...types.filter((name) => !/^(t_|kv_900)/.test(name))].map(
      async (name) => elementsNamed(parseXml(await featuresOf(name), 'gml'), 'member').length,
    ),
  );
  expect(counts.every((count) => count > 0)).toBe(true);
});

describe('libxml2 with OGC’s schemas of GML 3.2', () => {
  // Features stand in a file under a root of their own; the schema lets any element in that a schema knows.
  const judged = async (features: string) =>
    await xmlFaults(
      [
        `<sf:FeatureCollection xmlns:sf="http://www.opengis.net/wfs/2.0" xmlns:kv="urn:kvarter:areas" xmlns:gml="http://www.opengis.net/gml/3.2" timeStamp="2026-01-01T00:00:00Z" numberMatched="1" numberReturned="1">${features}</sf:FeatureCollection>`,
      ],
      await wfs('request=DescribeFeatureType'),
    );

  async function membersOf(name: string): Promise<readonly string[]> {
    const members = (await featuresOf(name)).matchAll(/<wfs:member>(.*?)<\/wfs:member>/gs);
    return [...members].map(([, inside = '']) => `<sf:member>${inside}</sf:member>`);
  }

  test('finds no fault in any feature of any type', async () => {
    const features = (await Promise.all(types.map(membersOf))).flat();
    expect(features.length).toBeGreaterThan(4);
    expect(await judged(features.join('\n'))).toEqual([]);
  });

  describe('a file of areas', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'kvarter-gml-schema-'));
    });
    afterAll(async () => await rm(folder, { recursive: true }));

    test(`comes with the schema of its features, in which no fault is found${hasGdal ? '' : ' (not read with GDAL, which is not installed)'}`, async () => {
      const path = join(folder, 'omraader i år.gml');
      await exportAreas(app.context, localInstallation, themeOf(9001), { path, theme: 9001 });
      const [file, schema] = [await readFile(path, 'utf8'), await readFile(path.replace('.gml', '.xsd'), 'utf8')];
      expect(schema).toBe(await schemaOf('kv_9001_boligomraade'));
      expect(file).toContain('urn:kvarter:areas omraader%20i%20%C3%A5r.xsd');
      const members = [...file.matchAll(/<sf:featureMember>(.*?)<\/sf:featureMember>/gs)].map(([, inside]) => inside);
      expect(members).toHaveLength(3);
      expect(await judged(members.map((inside) => `<sf:member>${inside}</sf:member>`).join('\n'))).toEqual([]);
      if (!hasGdal) return;
      const { stdout } = await run(gdal, ['-ro', '-so', '-al', path]);
      expect(stdout).toContain('omraade_nr: Integer');
    });
  });

  test('finds what is wrong with a feature that has been broken', async () => {
    const [feature = ''] = await membersOf('kv_9001_boligomraade');
    const broken = [
      feature.replace('<kv:temakode>9001', '<kv:temakode>tolv'),
      feature.replaceAll('gml:exterior', 'gml:outside'),
      feature.replace(/(<kv:temakode>.*?<\/kv:temakode>)(<kv:temanavn>.*?<\/kv:temanavn>)/, '$2$1'),
    ];
    for (const one of broken) expect((await judged(one)).length, one.slice(0, 200)).toBeGreaterThan(0);
  });
});
