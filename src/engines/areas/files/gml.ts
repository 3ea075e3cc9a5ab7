import { must } from '../../../domain/kernel/invariant.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AreaPolygon, AreaRing, AreaShape, FieldValue, Position } from '../../../domain/model/area.ts';
import { type AreaTable, noGeometry, notA, type ReadFeature, type ReadGeometry, type ReadLayer } from './area-file.ts';
import { counterClockwise } from './geojson.ts';
import { elementsNamed, parseXml, type XmlElement, xmlText } from './parse-xml.ts';

const uuidText = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const collections = ['FeatureCollection'];
const memberNames = ['member', 'featureMember', 'featureMembers'];
const polygonNames = ['Polygon', 'PolygonPatch'];
const wholeGeometries = ['MultiSurface', 'MultiPolygon', 'Surface', 'Polygon'];
const otherGeometries = ['Point', 'MultiPoint', 'LineString', 'Curve', 'MultiCurve', 'MultiLineString', 'Solid'];

/**
 * Reads GML 2, 3.1 and 3.2 simple features, and WFS answers of 1.0.0 to 2.0.0: polygons with straight edges.
 * @throws Problem KV-G20 when it is no feature collection or a WFS answered with an error, KV-G25, KV-G26
 */
export function readGml(text: string, file: string): ReadLayer {
  const root = parseXml(text, file);
  const failed = exceptionIn(root);
  if (failed !== undefined) throw new Problem('KV-G40', { detail: failed });
  if (!collections.includes(root.name)) {
    notA('GML', file, { da: `roden er ${root.name}`, en: `the root is ${root.name}` });
  }
  const members = root.children.filter((child) => memberNames.includes(child.name));
  const features = members.flatMap((member) => member.children);
  const crs = elementsNamed(root, 'MultiSurface')
    .concat(
      polygonNames.flatMap((name) => elementsNamed(root, name)),
      elementsNamed(root, 'MultiPolygon'),
    )
    .concat(elementsNamed(root, 'Envelope'), elementsNamed(root, 'Box'))
    .find((element) => element.attributes.srsName !== undefined)?.attributes.srsName;
  return { ...(crs === undefined ? {} : { crs }), features: features.map(featureFrom) };
}

/** What an exception report says: `code: text`; undefined when the answer is none. */
export function exceptionIn(root: XmlElement): string | undefined {
  if (root.name === 'ExceptionReport') {
    const [exception] = elementsNamed(root, 'Exception');
    const texts = elementsNamed(root, 'ExceptionText').map((element) => element.text.trim());
    return [exception?.attributes.exceptionCode, ...texts].filter((part) => part).join(': ');
  }
  if (root.name !== 'ServiceExceptionReport') return undefined;
  return elementsNamed(root, 'ServiceException')
    .map((element) => element.text.trim())
    .join('; ');
}

function featureFrom(feature: XmlElement, at: number): ReadFeature {
  const geometryIn = (element: XmlElement) =>
    element.children.find((child) => [...wholeGeometries, ...otherGeometries].includes(child.name));
  const holder = feature.children.find(geometryIn);
  const plain = feature.children.filter((child) => child.children.length === 0 && child.name !== 'boundedBy');
  const id = (feature.attributes.id ?? feature.attributes.fid)?.replace(/^(o-|.*\.)/, '');
  const values = Object.fromEntries(
    plain.map((child): [string, FieldValue] => [child.name, child.text.trim() || null]),
  );
  const named = id !== undefined && uuidText.test(id) ? { objekt_id: id } : {};
  const geometry = holder && geometryIn(holder);
  return { row: at + 1, values: { ...named, ...values }, geometry: geometry ? geometryFrom(geometry) : noGeometry };
}

function geometryFrom(geometry: XmlElement): ReadGeometry {
  if (!wholeGeometries.includes(geometry.name)) return { found: geometry.name };
  if (elementsNamed(geometry, 'Arc').length + elementsNamed(geometry, 'CurveSegment').length > 0)
    return { found: 'Curve' };
  const dimension = elementsNamed(geometry, 'posList').concat(geometry)[0]?.attributes.srsDimension;
  const size = Number(geometry.attributes.srsDimension ?? dimension ?? 2);
  const parts = polygonNames.flatMap((name) => elementsNamed(geometry, name));
  const seen = { heights: size > 2 };
  return { shape: parts.map((polygon) => polygonFrom(polygon, size, seen)), heights: seen.heights };
}

function polygonFrom(polygon: XmlElement, size: number, seen: { heights: boolean }): AreaPolygon {
  const named = (...names: readonly string[]) => polygon.children.filter((child) => names.includes(child.name));
  const rings = [...named('exterior', 'outerBoundaryIs'), ...named('interior', 'innerBoundaryIs')];
  return rings.map((ring) => ringFrom(ring, size, seen));
}

function ringFrom(ring: XmlElement, size: number, seen: { heights: boolean }): AreaRing {
  const list = elementsNamed(ring, 'posList').flatMap((element) => numbersIn(element.text));
  if (list.length > 0) return grouped(list, size);
  const tuples = [
    ...elementsNamed(ring, 'pos').map((element) => numbersIn(element.text)),
    ...elementsNamed(ring, 'coordinates').flatMap((element) =>
      element.text
        .trim()
        .split(/\s+/)
        .map((tuple) => tuple.split(',').map(Number)),
    ),
  ];
  if (tuples.some((tuple) => tuple.length > 2)) seen.heights = true;
  return tuples.map(([x = Number.NaN, y = Number.NaN]): Position => [x, y]);
}

function numbersIn(text: string): readonly number[] {
  return text.trim() === '' ? [] : text.trim().split(/\s+/).map(Number);
}

function grouped(numbers: readonly number[], size: number): AreaRing {
  const count = Math.ceil(numbers.length / size);
  return Array.from(
    { length: count },
    (_, i): Position => [numbers[i * size] ?? Number.NaN, numbers[i * size + 1] ?? Number.NaN],
  );
}

const uri = 'urn:ogc:def:crs:EPSG::25832';
const ownNamespace = 'urn:kvarter:areas';

/**
 * Areas as one GML 3.2 simple feature collection in EPSG:25832, easting first.
 * @param schema - Name of the file with the schema of its features, beside it.
 */
export function writeGml(table: AreaTable, schema?: string): string {
  const places = `${ownNamespace} ${xmlText(encodeURI(schema ?? ''))} http://www.opengis.net/gml/3.2 http://schemas.opengis.net/gml/3.2.1/gml.xsd`;
  const told =
    schema === undefined ? '' : ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${places}"`;
  const members = table.rows.map((row, at) => {
    const id = `o-${row.values.objekt_id ?? at + 1}`;
    const fields = table.columns.flatMap(({ name }) => {
      const value = row.values[name] ?? null;
      return value === null ? [] : [`<kv:${name}>${xmlText(value)}</kv:${name}>`];
    });
    const geometry =
      row.shape.length === 0 ? '' : `<kv:geometri>${gmlMultiSurface(row.shape, `${id}.g`)}</kv:geometri>`;
    return `<sf:featureMember><kv:${table.name} gml:id="${xmlText(id)}">${fields.join('')}${geometry}</kv:${table.name}></sf:featureMember>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<sf:FeatureCollection xmlns:sf="http://www.opengis.net/ogcapi-features-1/1.0/sf" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:kv="${ownNamespace}"${told} gml:id="${table.name}">`,
    ...members,
    '</sf:FeatureCollection>',
    '',
  ].join('\n');
}

/** A shape as a GML 3.2 MultiSurface in EPSG:25832. */
export function gmlMultiSurface(shape: AreaShape, id: string): string {
  const surfaces = counterClockwise(shape).map((polygon, at) => {
    const [outer, ...holes] = polygon.map(
      (ring) => `<gml:LinearRing><gml:posList>${ring.flat().join(' ')}</gml:posList></gml:LinearRing>`,
    );
    const inside = holes.map((hole) => `<gml:interior>${hole}</gml:interior>`).join('');
    const head = `<gml:Polygon gml:id="${xmlText(id)}.${at + 1}">`;
    return `<gml:surfaceMember>${head}<gml:exterior>${must(outer, 'outer ring')}</gml:exterior>${inside}</gml:Polygon></gml:surfaceMember>`;
  });
  return `<gml:MultiSurface gml:id="${xmlText(id)}" srsName="${uri}">${surfaces.join('')}</gml:MultiSurface>`;
}
