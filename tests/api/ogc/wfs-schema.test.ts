import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestServer } from '../open-test-server.ts';
import { idOf, openGeoServer } from './geo-world.ts';
import { xmlFaults } from './judge-xml.ts';

let app: TestServer;
let own: string;
beforeAll(async () => {
  app = await openGeoServer();
  own = (await ask('request=DescribeFeatureType')).body;
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const ask = async (query: string, persona?: string) =>
  await app.get(`/geo/wfs?service=WFS&version=2.0.0&${query}`, persona);
const areas = 'request=GetFeature&typenames=kv:kv_9001_boligomraade';

describe('what surrounds the features is as OGC’s schemas of WFS 2.0 say', () => {
  test.each([
    ['capabilities', 'request=GetCapabilities'],
    ['features', areas],
    ['a page of features, with the address of the next', `${areas}&count=1`],
    ['the number of features alone', `${areas}&resulttype=hits`],
    ['no features', `${areas}&bbox=600000,6100000,600001,6100001,EPSG:25832`],
    ['features in degrees', `${areas}&srsname=urn:ogc:def:crs:EPSG::4326`],
    ['figures of kommuner', 'request=GetFeature&typenames=kv:kommuner&count=2'],
    ['the list of stored queries', 'request=ListStoredQueries'],
    ['what a stored query takes', 'request=DescribeStoredQueries'],
  ])('%s', async (_, query) => {
    const { statusCode, body } = await ask(query, 'fond');
    expect(statusCode, body.slice(0, 300)).toBe(200);
    expect(await xmlFaults([body], own)).toEqual([]);
  });

  test.each([
    ['an unknown operation', 'request=GetFeatures'],
    ['an unknown type', 'request=GetFeature&typenames=kv:nej'],
    ['a filter that is none', `${areas}&filter=<fes:Filter`],
    ['a version that is not spoken', 'request=GetCapabilities&acceptversions=1.0.0'],
  ])('the refusal of %s', async (_, query) => {
    const { statusCode, body } = await ask(query);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).toContain('ExceptionReport');
    expect(await xmlFaults([body])).toEqual([]);
  });

  test('one feature by its id stands alone, as GML', async () => {
    const query = `request=GetFeature&storedquery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=o-${idOf(1)}`;
    const { body } = await ask(query);
    expect(body).toContain('gml:id');
    expect(await xmlFaults([body], own)).toEqual([]);
  });
});

test('what is broken is found: in the envelope, in the capabilities, in a report, and in a feature inside', async () => {
  const [page, capabilities, report] = await Promise.all(
    [`${areas}&count=1`, 'request=GetCapabilities', 'request=nej'].map(async (query) => (await ask(query)).body),
  );
  const broken = [
    page?.replace(/ numberMatched="\d+"/, ''),
    page?.replaceAll('wfs:member', 'wfs:feature'),
    page?.replace('<kv:temakode>9001', '<kv:temakode>tolv'),
    page?.replaceAll('gml:exterior', 'gml:outside'),
    capabilities?.replace(/<Name>[^<]*<\/Name>/, ''),
    capabilities?.replaceAll('ows:Operation', 'ows:Deed'),
    report?.replace('exceptionCode', 'code'),
  ];
  for (const document of broken)
    expect(await xmlFaults([document ?? ''], own), document?.slice(0, 400)).not.toEqual([]);
});
