import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elementsNamed, parseXml, type XmlElement } from '../../../src/engines/areas/files/parse-xml.ts';
import type { TestServer } from '../open-test-server.ts';
import { idOf, openGeoServer } from './geo-world.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openGeoServer();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const type = 'kv:kv_9001_boligomraade';
const kvp = (query: string, persona?: string) => app.get(`/geo/wfs?service=WFS&version=2.0.0&${query}`, persona);
const post = (payload: string, contentType = 'text/xml') =>
  app.server.inject({ method: 'POST', url: '/geo/wfs', payload, headers: { 'content-type': contentType } });
const found = (root: XmlElement): number[] => elementsNamed(root, 'omraade_nr').map(({ text }) => Number(text));

async function numbers(query: string, persona?: string): Promise<number[]> {
  const answer = await kvp(`request=GetFeature&typenames=${type}&${query}`, persona);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return found(parseXml(answer.body, 'wfs'));
}
const filtered = (
  inside: string,
  head = 'xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"',
) => numbers(`filter=${encodeURIComponent(`<fes:Filter ${head}>${inside}</fes:Filter>`)}`);
const property = (name: string) => `<fes:ValueReference>${name}</fes:ValueReference>`;
const literal = (text: string) => `<fes:Literal>${text}</fes:Literal>`;

describe('GetCapabilities', () => {
  test('says what there is: operations, paging, types with their systems, what a filter can hold', async () => {
    const root = parseXml((await kvp('request=GetCapabilities')).body, 'capabilities');
    expect([root.name, root.attributes.version]).toEqual(['WFS_Capabilities', '2.0.0']);
    const named = (name: string) => elementsNamed(root, name);
    expect(named('Operation').map(({ attributes }) => attributes.name)).toEqual([
      'GetCapabilities',
      'DescribeFeatureType',
      'GetFeature',
      'ListStoredQueries',
      'DescribeStoredQueries',
    ]);
    const constraint = (name: string) =>
      elementsNamed(must(named('Constraint').find(({ attributes }) => attributes.name === name)), 'DefaultValue')[0]
        ?.text;
    expect([constraint('ImplementsResultPaging'), constraint('CountDefault')]).toEqual(['TRUE', '10000']);
    expect(named('Name').map(({ text }) => text)).toContain(type);
    expect(named('DefaultCRS')[0]?.text).toBe('urn:ogc:def:crs:EPSG::25832');
    expect(named('SpatialOperator').map(({ attributes }) => attributes.name)).toContain('BBOX');
  });

  test('versions: 2.0.0 where none or it is accepted; older ones are refused', async () => {
    expect((await app.get('/geo/wfs?SERVICE=wfs&REQUEST=GetCapabilities&ACCEPTVERSIONS=1.1.0,2.0.0')).statusCode).toBe(
      200,
    );
    const old = await app.get('/geo/wfs?service=WFS&request=GetCapabilities&acceptversions=1.1.0,1.0.0');
    expect([old.statusCode, old.body]).toEqual([
      400,
      expect.stringContaining('exceptionCode="VersionNegotiationFailed"'),
    ]);
    const asked = await app.get(`/geo/wfs?service=WFS&version=1.1.0&request=GetFeature&typename=${type}`);
    expect(asked.body).toContain('taler WFS 2.0.0');
  });
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there');
  return value;
}

test('DescribeFeatureType: a GML schema, by either name of the parameter', async () => {
  for (const name of ['TYPENAME', 'typenames']) {
    const root = parseXml((await kvp(`request=DescribeFeatureType&${name}=${type}`)).body, 'schema');
    const elements = elementsNamed(root, 'element').map(({ attributes }) => [attributes.name, attributes.type]);
    expect(elements[0]).toEqual(['kv_9001_boligomraade', 'kv:kv_9001_boligomraadeType']);
    expect(elements).toContainEqual(['omraade_nr', 'xs:integer']);
    expect(elements).toContainEqual(['gyldig_fra', 'xs:date']);
    expect(elements.at(-1)).toEqual(['geometri', 'gml:MultiSurfacePropertyType']);
  }
});

describe('GetFeature', () => {
  test('what the reader may see and is true today', async () => {
    expect(await numbers('')).toEqual([1, 2]);
    expect(await numbers('', 'fond')).toEqual([1, 2, 5]);
  });

  test('hits tell how many without any; pages are stable and tell the next', async () => {
    const hits = parseXml((await kvp(`request=GetFeature&typenames=${type}&resulttype=hits`)).body, 'hits');
    expect(hits.attributes).toMatchObject({ numberMatched: '2', numberReturned: '0' });
    expect(elementsNamed(hits, 'member')).toEqual([]);
    const first = parseXml((await kvp(`request=GetFeature&typenames=${type}&count=1`)).body, 'page');
    expect(first.attributes).toMatchObject({
      numberMatched: '2',
      numberReturned: '1',
      next: expect.stringContaining('STARTINDEX=1'),
    });
    const next = await app.get(must(first.attributes.next).replace(/^http:\/\/[^/]+/, ''));
    expect([...found(first), ...found(parseXml(next.body, 'next'))]).toEqual([1, 2]);
    expect(parseXml(next.body, 'next').attributes.next).toBeUndefined();
  });

  test('axes: urn names of degrees have latitude first, the old ones longitude; metres have easting first', async () => {
    const first = async (name: string) => {
      const answer = await kvp(`request=GetFeature&typenames=${type}&count=1&srsname=${name}`);
      const root = parseXml(answer.body, 'gml');
      expect(elementsNamed(root, 'MultiSurface')[0]?.attributes.srsName).toBe(name);
      return must(elementsNamed(root, 'posList')[0]).text.split(' ').slice(0, 2).map(Number);
    };
    expect(await first('urn:ogc:def:crs:EPSG::25832')).toEqual([498_200, 6_221_000]);
    expect(await first('urn:ogc:def:crs:EPSG::4326')).toEqual([56.1340542, 8.9710386]);
    expect(await first('EPSG:4326')).toEqual([8.9710386, 56.1340542]);
  });

  test('a box in the system of the layer, or in the one it names', async () => {
    expect(await numbers('bbox=498200,6221000,498250,6221050')).toEqual([1]);
    expect(await numbers('bbox=56.13,8.97,56.14,8.973,urn:ogc:def:crs:EPSG::4326')).toEqual([1]);
  });

  test('some properties only; one feature by its id; JSON says its coordinate system', async () => {
    const only = (await kvp(`request=GetFeature&typenames=${type}&count=1&propertyname=kv:omraade_navn`)).body;
    expect(only).toContain('<kv:omraade_navn>Område 1</kv:omraade_navn>');
    expect(only).not.toMatch(/kv:omraade_nr|kv:geometri/);
    expect(await numbers(`resourceid=o-${idOf(2)}`)).toEqual([2]);
    const stored = 'request=GetFeature&storedquery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById';
    expect(parseXml((await kvp(`${stored}&id=o-${idOf(1)}`)).body, 'one')).toMatchObject({
      name: 'kv_9001_boligomraade',
      attributes: { id: `o-${idOf(1)}` },
    });
    expect((await kvp(`${stored}&id=o-${idOf(5)}`)).statusCode).toBe(404);
    const json = (
      await kvp(`request=GetFeature&typenames=${type}&outputformat=application/json&sortby=omraade_nr DESC`)
    ).json();
    expect(json).toMatchObject({ numberMatched: 2, crs: { properties: { name: 'urn:ogc:def:crs:EPSG::25832' } } });
    expect(json.features[0].properties.omraade_nr).toBe(2);
  });

  test.each([
    [`<fes:PropertyIsEqualTo>${property('omraade_nr')}${literal('2')}</fes:PropertyIsEqualTo>`, [2]],
    [
      `<fes:PropertyIsEqualTo matchCase="false">${property('kv:omraade_navn')}${literal('ÅRHUSVEJ')}</fes:PropertyIsEqualTo>`,
      [2],
    ],
    [
      `<fes:PropertyIsLike wildCard="*" singleChar="?" escapeChar="!">${property('omraade_navn')}${literal('Områ?e *')}</fes:PropertyIsLike>`,
      [1],
    ],
    [
      `<fes:PropertyIsLike wildCard="*" singleChar="?" escapeChar="!">${property('omraade_navn')}${literal('100%*')}</fes:PropertyIsLike>`,
      [],
    ],
    [`<fes:Not><fes:PropertyIsNull>${property('note')}</fes:PropertyIsNull></fes:Not>`, [2]],
    [
      `<fes:PropertyIsBetween>${property('omraade_nr')}<fes:LowerBoundary>${literal('1')}</fes:LowerBoundary><fes:UpperBoundary>${literal('1')}</fes:UpperBoundary></fes:PropertyIsBetween>`,
      [1],
    ],
    [
      `<fes:PropertyIsGreaterThan>${property('gyldig_fra')}${literal('2019-01-01')}</fes:PropertyIsGreaterThan>`,
      [1, 2],
    ],
    [
      `<fes:BBOX><gml:Envelope><gml:lowerCorner>498200 6221000</gml:lowerCorner><gml:upperCorner>498250 6221050</gml:upperCorner></gml:Envelope></fes:BBOX>`,
      [1],
    ],
    [
      `<fes:BBOX>${property('geometri')}<gml:Envelope srsName="urn:ogc:def:crs:EPSG::4326"><gml:lowerCorner>56.13 8.97</gml:lowerCorner><gml:upperCorner>56.14 8.973</gml:upperCorner></gml:Envelope></fes:BBOX>`,
      [1],
    ],
    [
      `<fes:And><fes:Intersects>${property('geometri')}<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>498000 6221000 499000 6221000 499000 6222000 498000 6221000</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></fes:Intersects><fes:PropertyIsNotEqualTo>${property('omraade_nr')}${literal('1')}</fes:PropertyIsNotEqualTo></fes:And>`,
      [2],
    ],
    [`<fes:ResourceId rid="o-${idOf(1)}"/><fes:ResourceId rid="o-${idOf(2)}"/>`, [1, 2]],
  ])('a filter %# finds what it says', async (inside, expected) => {
    expect(await filtered(inside)).toEqual(expected);
  });

  test('sent as XML: types, filter, order and page', async () => {
    const answer =
      await post(`<?xml version="1.0"?><wfs:GetFeature service="WFS" version="2.0.0" count="1" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:fes="http://www.opengis.net/fes/2.0">
      <wfs:Query typeNames="${type}"><fes:Filter><fes:PropertyIsLessThan>${property('omraade_nr')}${literal('9')}</fes:PropertyIsLessThan></fes:Filter>
      <fes:SortBy><fes:SortProperty>${property('omraade_nr')}<fes:SortOrder>DESC</fes:SortOrder></fes:SortProperty></fes:SortBy></wfs:Query></wfs:GetFeature>`);
    expect(found(parseXml(answer.body, 'post'))).toEqual([2]);
    expect(
      (await post(`<GetCapabilities service="WFS" xmlns="http://www.opengis.net/wfs/2.0"/>`, 'application/xml')).body,
    ).toContain('WFS_Capabilities');
    const form = await post(
      `service=WFS&request=GetFeature&typenames=${type}&resulttype=hits`,
      'application/x-www-form-urlencoded',
    );
    expect(form.body).toContain('numberMatched="2"');
  });
});

test('stored queries: the one there is', async () => {
  for (const request of ['ListStoredQueries', 'DescribeStoredQueries']) {
    expect((await kvp(`request=${request}`)).body).toContain('urn:ogc:def:query:OGC-WFS::GetFeatureById');
  }
});

describe('bad input', () => {
  const report = (answer: { body: string; statusCode: number }) => {
    const root = parseXml(answer.body, 'report');
    expect([root.name, root.attributes.version]).toEqual(['ExceptionReport', '2.0.0']);
    return [answer.statusCode, root.children[0]?.attributes.exceptionCode];
  };

  test.each([
    ['request=GetFeature', 400, 'MissingParameterValue'],
    ['', 400, 'MissingParameterValue'],
    ['request=Transaction', 501, 'OperationNotSupported'],
    ['request=GetFeature&typenames=kv:nej', 404, 'NotFound'],
    [`request=GetFeature&typenames=${type}&count=-1`, 400, 'InvalidParameterValue'],
    [`request=GetFeature&typenames=${type}&srsname=EPSG:9999`, 400, 'InvalidParameterValue'],
    [`request=GetFeature&typenames=${type}&bbox=6221000,498200,6221050,498250`, 400, 'InvalidParameterValue'],
    [`request=GetFeature&typenames=${type}&outputformat=shape`, 400, 'InvalidParameterValue'],
    [`request=GetFeature&typenames=${type}&sortby=geometri`, 400, 'InvalidParameterValue'],
    [`request=GetFeature&typenames=${type}&propertyname=nej`, 400, 'InvalidParameterValue'],
    [`request=GetFeature&typenames=${type}&filter=<Filter><PropertyIsCool/></Filter>`, 400, 'InvalidParameterValue'],
    [`request=GetFeature&typenames=${type}&filter=<Filter`, 400, 'InvalidParameterValue'],
    [
      `request=GetFeature&typenames=${type}&filter=<Filter>${'<Not>'.repeat(30)}<PropertyIsNull/>${'</Not>'.repeat(30)}</Filter>`,
      400,
      'InvalidParameterValue',
    ],
    [`request=GetFeature&typenames=${type},kv:kv_9002_afdeling`, 400, 'InvalidParameterValue'],
    [`request=GetFeature&storedquery_id=urn:x`, 400, 'InvalidParameterValue'],
  ])('%s is %i', async (query, status, code) => {
    expect(report(await kvp(query))).toEqual([status, code]);
  });

  const bombs: readonly (readonly [string, string])[] = [
    [
      'many laughs',
      `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><GetFeature xmlns="http://www.opengis.net/wfs/2.0">&b;</GetFeature>`,
    ],
    ['an entity from outside', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><GetFeature>&a;</GetFeature>`],
    ['nesting without end', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`],
    ['no XML', 'SELECT * FROM area_version'],
    ['half of one', '<GetFeature>'],
    ['a write', '<Transaction service="WFS" version="1.1.0"><Delete typeName="x"/></Transaction>'],
  ];

  test.each(bombs)('%s is refused, in both languages', async (_name, body) => {
    const danish = await post(body);
    expect(danish.statusCode).toBeGreaterThanOrEqual(400);
    const english = await app.server.inject({
      method: 'POST',
      url: '/geo/wfs',
      payload: body,
      headers: { 'content-type': 'text/xml', 'accept-language': 'en' },
    });
    report(danish);
    expect(english.body).toContain('xml:lang="en"');
    expect(english.body).not.toBe(danish.body);
    expect(danish.body).not.toContain('root:');
  });

  test('another type of body is refused', async () => {
    expect(report(await post('{}', 'application/json'))).toEqual([400, 'MissingParameterValue']);
    expect(report(await post('a;b', 'text/csv'))[0]).toBe(400);
  });
});
