import { gmlNamespace } from '../../../engines/areas/features/write-gml-features.ts';
import { xmlText } from '../../../engines/areas/files/parse-xml.ts';

const gml = 'http://www.opengis.net/gml/3.2';

function schemaAddress(base: string, name: string): string {
  return `${base}/wfs?service=WFS&version=2.0.0&request=DescribeFeatureType&typenames=kv:${name}`;
}

const collections = {
  wfs: 'http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd',
  sf: 'http://www.opengis.net/ogcapi-features-1/1.0/sf http://schemas.opengis.net/ogcapi/features/part1/1.0/xml/core-sf.xsd',
} as const;

/** Namespaces of features, and where the schemas of a type and of what stands around the features are. */
export function gmlNamespaces(base: string, name: string, around?: keyof typeof collections): string {
  const places = [
    ...(around === undefined ? [] : [collections[around]]),
    `${gmlNamespace} ${xmlText(schemaAddress(base, name))}`,
    `${gml} http://schemas.opengis.net/gml/3.2.1/gml.xsd`,
  ];
  return `xmlns:kv="${gmlNamespace}" xmlns:gml="${gml}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${places.join(' ')}"`;
}

/** What stands around the features of a GML answer of the OGC API. @source OGC 17-069r4, core-sf.xsd */
export function gmlAround(
  base: string,
  name: string,
): { readonly head: string; readonly member: string; readonly tail: string } {
  return {
    head: `<?xml version="1.0" encoding="UTF-8"?>\n<sf:FeatureCollection xmlns:sf="http://www.opengis.net/ogcapi-features-1/1.0/sf" ${gmlNamespaces(base, name, 'sf')} gml:id="samling">\n`,
    member: 'sf:featureMember',
    tail: '\n</sf:FeatureCollection>\n',
  };
}
