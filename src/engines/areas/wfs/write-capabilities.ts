import type { AreaBox } from '../../../domain/model/area.ts';
import { servedCrs } from '../crs-uris.ts';
import { gmlNamespace } from '../features/write-gml-features.ts';
import { xmlText } from '../files/parse-xml.ts';
import { fesElements } from './read-fes.ts';

/** A feature type as capabilities list it. */
export interface ListedType {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** Longitude and latitude; absent where it has no features with a place. */
  readonly extent?: AreaBox;
}

/** What the document says of the service. */
export interface ListedService {
  readonly address: string;
  readonly title: string;
  readonly about: string;
  readonly countDefault: number;
  readonly types: readonly ListedType[];
}

/** Operations of the service. */
export const wfsOperations: readonly string[] = [
  'GetCapabilities',
  'DescribeFeatureType',
  'GetFeature',
  'ListStoredQueries',
  'DescribeStoredQueries',
];

/** Forms features are given in, the usual one first; what clients call them is taken too. */
export const wfsFormats = {
  gml: 'application/gml+xml; version=3.2',
  others: ['text/xml; subtype=gml/3.2', 'text/xml; subtype=gml/3.2.1', 'gml32', 'gml3', 'xml'],
  json: ['application/json', 'application/geo+json', 'json', 'geojson'],
} as const;

/** The only stored query: one feature by its id. */
export const featureById = 'urn:ogc:def:query:OGC-WFS::GetFeatureById';

const namespaces = [
  'xmlns="http://www.opengis.net/wfs/2.0"',
  'xmlns:ows="http://www.opengis.net/ows/1.1"',
  'xmlns:fes="http://www.opengis.net/fes/2.0"',
  'xmlns:gml="http://www.opengis.net/gml/3.2"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  `xmlns:kv="${gmlNamespace}"`,
].join(' ');

/** The capabilities of the service. @source OGC 09-025r2 section 8 */
export function writeCapabilities({ address, title, about, countDefault, types }: ListedService): string {
  const href = `xlink:type="simple" xlink:href="${xmlText(address)}?"`;
  const operations = wfsOperations.map((name) => {
    const parameters = name === 'GetFeature' || name === 'DescribeFeatureType' ? formatsOf(name) : '';
    return `<ows:Operation name="${name}"><ows:DCP><ows:HTTP><ows:Get ${href}/><ows:Post ${href}/></ows:HTTP></ows:DCP>${parameters}</ows:Operation>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<WFS_Capabilities version="2.0.0" ${namespaces}>
<ows:ServiceIdentification><ows:Title>${xmlText(title)}</ows:Title><ows:Abstract>${xmlText(about)}</ows:Abstract><ows:ServiceType codeSpace="OGC">WFS</ows:ServiceType><ows:ServiceTypeVersion>2.0.0</ows:ServiceTypeVersion><ows:Fees>NONE</ows:Fees><ows:AccessConstraints>NONE</ows:AccessConstraints></ows:ServiceIdentification>
<ows:OperationsMetadata>${operations.join('\n')}
${parameter('version', ['2.0.0'])}${constraints(countDefault)}</ows:OperationsMetadata>
<FeatureTypeList>${types.map(typeXml).join('\n')}</FeatureTypeList>
${filterCapabilities()}
</WFS_Capabilities>
`;
}

function formatsOf(operation: string): string {
  return parameter(
    'outputFormat',
    operation === 'GetFeature' ? [wfsFormats.gml, ...wfsFormats.json.slice(0, 1)] : [wfsFormats.gml],
  );
}

function parameter(name: string, values: readonly string[]): string {
  const all = values.map((value) => `<ows:Value>${xmlText(value)}</ows:Value>`).join('');
  return `<ows:Parameter name="${name}"><ows:AllowedValues>${all}</ows:AllowedValues></ows:Parameter>`;
}

function constraint(name: string, value: string): string {
  return `<ows:Constraint name="${name}"><ows:NoValues/><ows:DefaultValue>${value}</ows:DefaultValue></ows:Constraint>`;
}

function constraints(countDefault: number): string {
  const met = ['ImplementsBasicWFS', 'KVPEncoding', 'XMLEncoding', 'ImplementsResultPaging', 'ImplementsSorting'];
  const unmet = [
    'ImplementsTransactionalWFS',
    'ImplementsLockingWFS',
    'SOAPEncoding',
    'ImplementsInheritance',
    'ImplementsRemoteResolve',
    'ImplementsStandardJoins',
    'ImplementsSpatialJoins',
    'ImplementsTemporalJoins',
    'ImplementsFeatureVersioning',
    'ManageStoredQueries',
  ];
  return [
    ...met.map((name) => constraint(name, 'TRUE')),
    ...unmet.map((name) => constraint(name, 'FALSE')),
    constraint('CountDefault', String(countDefault)),
  ].join('');
}

function typeXml({ name, title, about, extent }: ListedType): string {
  const others = servedCrs.filter((crs) => crs !== '25832').map((crs) => `<OtherCRS>${crsUrn(crs)}</OtherCRS>`);
  const [west, south, east, north] = extent ?? [];
  const box =
    west === undefined
      ? ''
      : `<ows:WGS84BoundingBox><ows:LowerCorner>${west} ${south}</ows:LowerCorner><ows:UpperCorner>${east} ${north}</ows:UpperCorner></ows:WGS84BoundingBox>`;
  return `<FeatureType><Name>kv:${name}</Name><Title>${xmlText(title)}</Title><Abstract>${xmlText(about)}</Abstract><DefaultCRS>${crsUrn('25832')}</DefaultCRS>${others.join('')}<OutputFormats><Format>${wfsFormats.gml}</Format><Format>application/json</Format></OutputFormats>${box}</FeatureType>`;
}

function crsUrn(crs: string): string {
  return crs === 'CRS84' ? 'urn:ogc:def:crs:OGC:1.3:CRS84' : `urn:ogc:def:crs:EPSG::${crs}`;
}

function filterCapabilities(): string {
  const conformance = [
    'ImplementsQuery',
    'ImplementsAdHocQuery',
    'ImplementsFunctions',
    'ImplementsResourceId',
    'ImplementsMinStandardFilter',
    'ImplementsStandardFilter',
    'ImplementsMinSpatialFilter',
    'ImplementsSpatialFilter',
    'ImplementsMinTemporalFilter',
    'ImplementsTemporalFilter',
    'ImplementsVersionNav',
    'ImplementsSorting',
    'ImplementsExtendedOperators',
    'ImplementsMinimumXPath',
    'ImplementsSchemaElementFunc',
  ];
  const unmet = [
    'ImplementsFunctions',
    'ImplementsMinTemporalFilter',
    'ImplementsTemporalFilter',
    'ImplementsVersionNav',
    'ImplementsExtendedOperators',
    'ImplementsSchemaElementFunc',
  ];
  const list = conformance.map((name) => constraintFes(name, unmet.includes(name) ? 'FALSE' : 'TRUE')).join('');
  const comparisons = fesElements.comparisons.map((name) => `<fes:ComparisonOperator name="${name}"/>`).join('');
  const operands = ['Envelope', 'Point', 'LineString', 'Polygon', 'MultiSurface'].map(
    (name) => `<fes:GeometryOperand name="gml:${name}"/>`,
  );
  const relations = fesElements.relations.map((name) => `<fes:SpatialOperator name="${name}"/>`).join('');
  return `<fes:Filter_Capabilities><fes:Conformance>${list}</fes:Conformance><fes:Id_Capabilities><fes:ResourceIdentifier name="fes:ResourceId"/></fes:Id_Capabilities><fes:Scalar_Capabilities><fes:LogicalOperators/><fes:ComparisonOperators>${comparisons}</fes:ComparisonOperators></fes:Scalar_Capabilities><fes:Spatial_Capabilities><fes:GeometryOperands>${operands.join('')}</fes:GeometryOperands><fes:SpatialOperators>${relations}</fes:SpatialOperators></fes:Spatial_Capabilities></fes:Filter_Capabilities>`;
}

function constraintFes(name: string, value: string): string {
  return `<fes:Constraint name="${name}"><ows:NoValues/><ows:DefaultValue>${value}</ows:DefaultValue></fes:Constraint>`;
}

/** The list of stored queries: one feature by its id. */
export function writeStoredQueries(types: readonly string[], isDescribed: boolean): string {
  const returned = types.map((name) => `<ReturnFeatureType>kv:${name}</ReturnFeatureType>`).join('');
  if (!isDescribed) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<ListStoredQueriesResponse ${namespaces}><StoredQuery id="${featureById}"><Title>GetFeatureById</Title>${returned}</StoredQuery></ListStoredQueriesResponse>\n`;
  }
  const text = `<QueryExpressionText returnFeatureTypes="${types.map((name) => `kv:${name}`).join(' ')}" language="urn:ogc:def:queryLanguage:OGC-WFS::WFS_QueryExpression" isPrivate="true"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<DescribeStoredQueriesResponse ${namespaces} xmlns:xs="http://www.w3.org/2001/XMLSchema"><StoredQueryDescription id="${featureById}"><Title>GetFeatureById</Title><Parameter name="ID" type="xs:string"/>${text}</StoredQueryDescription></DescribeStoredQueriesResponse>\n`;
}

/** An exception report. @source OGC 06-121r3 section 8 */
export function writeException(code: string, text: string, lang: string, locator?: string): string {
  const place = locator === undefined ? '' : ` locator="${xmlText(locator)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0" xml:lang="${lang}"><ows:Exception exceptionCode="${code}"${place}><ows:ExceptionText>${xmlText(text)}</ows:ExceptionText></ows:Exception></ows:ExceptionReport>\n`;
}
