import { xmlText } from '../../../engines/areas/files/parse-xml.ts';
import type { DescribedCollection } from './described-collection.ts';
import type { OgcLink } from './ogc-links.ts';

const namespaces = 'xmlns="http://www.opengis.net/ogcapi-features-1/1.0" xmlns:atom="http://www.w3.org/2005/Atom"';

/** The landing page in the XML of the standard. @source OGC 17-069r4, core.xsd */
export function landingXml(landing: {
  readonly title: string;
  readonly description: string;
  readonly links: readonly OgcLink[];
}): string {
  return whole(
    'LandingPage',
    `<Title>${xmlText(landing.title)}</Title><Description>${xmlText(landing.description)}</Description>${linksXml(landing.links)}`,
  );
}

/** The conformance declaration in XML. */
export function conformanceXml(classes: readonly string[]): string {
  return whole('ConformsTo', classes.map((href) => `<atom:link href="${xmlText(href)}" rel="self"/>`).join(''));
}

/** Collections in XML; a single one is a list of one. */
export function collectionsXml(links: readonly OgcLink[], collections: readonly DescribedCollection[]): string {
  return whole('Collections', `${linksXml(links)}${collections.map(collectionXml).join('')}`);
}

function collectionXml({ id, title, description, links, extent, crs, storageCrs }: DescribedCollection): string {
  const [west, south, east, north] = extent?.spatial?.bbox[0] ?? [];
  const spatial =
    west === undefined
      ? ''
      : `<Spatial crs="http://www.opengis.net/def/crs/OGC/1.3/CRS84" dimensions="2"><LowerCorner>${west} ${south}</LowerCorner><UpperCorner>${east} ${north}</UpperCorner></Spatial>`;
  const [begin, end] = extent?.temporal.interval[0] ?? [];
  const ends = [begin ? `<begin>${begin}</begin>` : '', end ? `<end>${end}</end>` : ''].join('');
  const temporal = `<Temporal trs="http://www.opengis.net/def/uom/ISO-8601/0/Gregorian">${ends}</Temporal>`;
  return [
    `<Collection><Id>${id}</Id><ItemType>feature</ItemType><Title>${xmlText(title)}</Title>`,
    `<Description>${xmlText(description)}</Description>${linksXml(links)}`,
    extent ? `<Extent>${spatial}${temporal}</Extent>` : '',
    ...crs.map((uri) => `<Crs>${uri}</Crs>`),
    `<StorageCrs>${storageCrs}</StorageCrs></Collection>`,
  ].join('');
}

function linksXml(links: readonly OgcLink[]): string {
  return links
    .map(({ href, rel, type, title }) => {
      const named = title === undefined ? '' : ` title="${xmlText(title)}"`;
      return `<atom:link href="${xmlText(href)}" rel="${xmlText(rel)}" type="${xmlText(type)}"${named}/>`;
    })
    .join('');
}

function whole(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces} service="OGCAPI-Features" version="1.0.1">${content}</${root}>\n`;
}
