import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const folder = join(import.meta.dirname, '../../ogc');

// Schemas name each other by addresses on the net or in folders beside; here all lie in one folder and nothing is fetched.
const besideEachOther = (text: string): string => text.replaceAll(/(schemaLocation=")[^"]*\/([^"/]+")/g, '$1$2');

const schemasIn = (part: string) =>
  readdirSync(join(folder, part))
    .filter((name) => name.endsWith('.xsd'))
    .map((name) => ({
      fileName: name,
      contents: besideEachOther(readFileSync(join(folder, part, name), 'utf8')),
    }));

// The three attributes of XML itself that OGC's schemas name.
const xmlAttributes = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
<attribute name="lang" type="language"/><attribute name="space" type="NCName"/><attribute name="base" type="anyURI"/></schema>`;
const gml = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.opengis.net/gml/3.2">
<include schemaLocation="feature.xsd"/></schema>`;
const kept = [
  ...['wfs', 'wfs/filter', 'wfs/ows', 'gml'].flatMap(schemasIn),
  { fileName: 'xml.xsd', contents: xmlAttributes },
  { fileName: 'gml.xsd', contents: gml },
];

const imported = (namespace: string, file: string) => `<import namespace="${namespace}" schemaLocation="${file}"/>`;

/**
 * What libxml2 finds wrong with documents by OGC's schemas of WFS 2.0, OWS 1.1, FES 2.0 and GML 3.2, and by a schema of the
 * features in them.
 * @param own - The answer to DescribeFeatureType.
 */
export async function xmlFaults(documents: readonly string[], own?: string): Promise<readonly string[]> {
  const roots = [
    imported('http://www.opengis.net/wfs/2.0', 'wfs.xsd'),
    imported('http://www.opengis.net/gml/3.2', 'gml.xsd'),
    ...(own === undefined ? [] : [imported('urn:kvarter:areas', 'own.xsd')]),
  ];
  const all = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:all">${roots.join('')}</schema>`;
  const result = await validateXML({
    xml: documents.map((contents, at) => ({ fileName: `${at}.xml`, contents })),
    schema: { fileName: 'all.xsd', contents: all },
    preload: [...kept, ...(own === undefined ? [] : [{ fileName: 'own.xsd', contents: besideEachOther(own) }])],
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  return result.errors.map(({ rawMessage }) => rawMessage);
}
