import { must } from '../../../domain/kernel/invariant.ts';
import type { AreaShape } from '../../../domain/model/area.ts';
import { xmlText } from '../files/parse-xml.ts';
import type { CrsName } from '../project.ts';
import type { FeatureLayer } from './feature-layer.ts';
import { type FeatureType, geometryName } from './feature-type.ts';

/** Namespace of our features in GML; `kv` is its prefix. */
export const gmlNamespace = 'urn:kvarter:areas';

/** How features are written as GML: the coordinate system of the numbers, and what it is called. */
export interface GmlStyle {
  readonly crs: CrsName;
  readonly srsName: string;
  /** Properties to write; absent = all. */
  readonly only?: ReadonlySet<string>;
}

/** One feature as a GML 3.2 simple feature of level 0; properties without a value are left out. */
export function featureGml(layer: FeatureLayer, feature: number, { crs, srsName, only }: GmlStyle): string {
  const { type } = layer;
  const id = layer.ids[feature] ?? '';
  const parts = [`<kv:${type.name} gml:id="${xmlText(id)}">`];
  for (const { name, kind } of type.properties) {
    const value = layer.columns.get(name)?.[feature] ?? null;
    if (value === null || only?.has(name) === false) continue;
    const text = kind === 'string' ? xmlText(String(value)) : String(value);
    parts.push(`<kv:${name}>${text}</kv:${name}>`);
  }
  if (!layer.shapes.isNowhere(feature) && only?.has(geometryName) !== false) {
    const surface = multiSurface(layer.shapes.shapeIn(feature, crs), xmlText(`${id}.g`), srsName);
    parts.push(`<kv:${geometryName}>${surface}</kv:${geometryName}>`);
  }
  parts.push(`</kv:${type.name}>`);
  return parts.join('');
}

function multiSurface(shape: AreaShape, id: string, srsName: string): string {
  const surfaces = shape.map((polygon, at) => {
    const [outer, ...holes] = polygon.map(
      (ring) => `<gml:LinearRing><gml:posList>${ring.flat().join(' ')}</gml:posList></gml:LinearRing>`,
    );
    const inside = holes.map((hole) => `<gml:interior>${hole}</gml:interior>`).join('');
    return `<gml:surfaceMember><gml:Polygon gml:id="${id}.${at + 1}"><gml:exterior>${must(outer, 'outer ring')}</gml:exterior>${inside}</gml:Polygon></gml:surfaceMember>`;
  });
  return `<gml:MultiSurface gml:id="${id}" srsName="${srsName}" srsDimension="2">${surfaces.join('')}</gml:MultiSurface>`;
}

// Enough for a chunk to be worth its cost, few enough for memory to stay where it is.
const featuresAtOnce = 200;

/** Features as GML in pieces, each between two tags; `head` and `tail` are what stands around all of them. */
export function* featuresGml(
  layer: FeatureLayer,
  features: Uint32Array,
  style: GmlStyle,
  around: { readonly head: string; readonly member: string; readonly tail: string },
): Generator<string> {
  yield around.head;
  for (let at = 0; at < features.length; at += featuresAtOnce) {
    const some = Array.from(
      features.subarray(at, at + featuresAtOnce),
      (feature) => `<${around.member}>${featureGml(layer, feature, style)}</${around.member}>`,
    );
    yield some.join('\n');
  }
  yield around.tail;
}

const schemaTypes = {
  string: 'xs:string',
  number: 'xs:double',
  boolean: 'xs:boolean',
  date: 'xs:date',
  timestamp: 'xs:dateTime',
} as const;

/** The XML schema of feature types, as GML simple features of level 0. */
export function featureSchema(types: readonly FeatureType[]): string {
  const described = types.map(({ name, properties, geometry }) => {
    const plain = properties.map(
      (property) =>
        `<xs:element name="${property.name}" type="${property.integer ? 'xs:integer' : schemaTypes[property.kind]}" minOccurs="0"/>`,
    );
    const place = `<xs:element name="${geometryName}" type="gml:MultiSurfacePropertyType" minOccurs="0"/>`;
    const fields = [...plain, ...(geometry === 'none' ? [] : [place])].join('\n    ');
    return `<xs:element name="${name}" type="kv:${name}Type" substitutionGroup="gml:AbstractFeature"/>
<xs:complexType name="${name}Type"><xs:complexContent><xs:extension base="gml:AbstractFeatureType"><xs:sequence>
    ${fields}
</xs:sequence></xs:extension></xs:complexContent></xs:complexType>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:kv="${gmlNamespace}" targetNamespace="${gmlNamespace}" elementFormDefault="qualified" version="1.0">
<xs:import namespace="http://www.opengis.net/gml/3.2" schemaLocation="http://schemas.opengis.net/gml/3.2.1/gml.xsd"/>
${described.join('\n')}
</xs:schema>
`;
}
