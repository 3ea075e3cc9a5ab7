import type { Text } from '../../../domain/kernel/language.ts';
import type { Catalogue, CatalogueDataset, CatalogueService } from '../../../domain/model/catalogue.ts';

/** A node of JSON-LD. */
export type JsonLd = { readonly [key: string]: unknown };

// Written out, so that a reader needs to fetch nothing to understand the catalogue.
const context: JsonLd = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const denmark = 'http://publications.europa.eu/resource/authority/country/DNK';
const openAccess = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';
const languages = ['DAN', 'ENG'].map((code) =>
  link(`http://publications.europa.eu/resource/authority/language/${code}`),
);

/**
 * A catalogue as JSON-LD by DCAT-AP-DK, with the terms of DCAT 2 that are valid in DCAT 3 too.
 * @param origin - Scheme and host the catalogue is read at; every identity begins with it.
 * @source geo-api.md section 8; digst.github.io/DCAT-AP-DK
 */
export function toJsonLd(catalogue: Catalogue, origin: string): JsonLd {
  const home = `${origin}/katalog`;
  const publisher = { '@id': `${home}#udgiver`, '@type': 'foaf:Agent', 'foaf:name': catalogue.publisher };
  return {
    '@context': context,
    '@id': home,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth(catalogue.title),
    'dct:description': inBoth(catalogue.description),
    'dct:publisher': publisher,
    'dct:language': languages,
    'dct:license': link(catalogue.licence),
    'dct:modified': day(catalogue.modified),
    'dct:spatial': link(denmark),
    'dcat:dataset': catalogue.datasets.map((dataset) => datasetNode(dataset, catalogue, origin)),
    'dcat:service': catalogue.services.map((service) => serviceNode(service, origin)),
    'dcat:record': catalogue.datasets.map(({ id, modified }) => ({
      '@id': `${home}/${id}#post`,
      '@type': 'dcat:CatalogRecord',
      'foaf:primaryTopic': link(`${home}/${id}`),
      'dct:modified': day(modified),
    })),
  };
}

function datasetNode(dataset: CatalogueDataset, { licence }: Catalogue, origin: string): JsonLd {
  const id = `${origin}/katalog/${dataset.id}`;
  const { temporal } = dataset;
  return {
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:title': inBoth(dataset.title),
    'dct:description': inBoth(dataset.description),
    'dct:identifier': id,
    'dct:publisher': link(`${origin}/katalog#udgiver`),
    'dct:accessRights': link(openAccess),
    'dct:accrualPeriodicity': link(dataset.frequency),
    'dct:modified': day(dataset.modified),
    'dct:spatial': link(denmark),
    'dct:language': languages,
    'dct:source': dataset.source,
    ...(temporal
      ? {
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': day(temporal.from),
            'dcat:endDate': day(temporal.to),
          },
        }
      : {}),
    'dcat:theme': link(dataset.theme),
    'dcat:keyword': dataset.keywords.flatMap(inBoth),
    'dcat:landingPage': link(id),
    'dcat:distribution': dataset.distributions.map(({ title, accessUrl, mediaType, crs }, at) => ({
      '@id': `${id}#fil-${at + 1}`,
      '@type': 'dcat:Distribution',
      'dct:title': inBoth(title),
      'dcat:accessURL': link(`${origin}${accessUrl}`),
      'dcat:mediaType': link(`http://www.iana.org/assignments/media-types/${mediaType}`),
      'dct:license': link(licence),
      ...(crs === undefined ? {} : { 'dct:conformsTo': link(crs) }),
    })),
  };
}

function serviceNode({ id, title, endpoint, description, serves }: CatalogueService, origin: string): JsonLd {
  return {
    '@id': `${origin}/katalog#${id}`,
    '@type': 'dcat:DataService',
    'dct:title': inBoth(title),
    'dcat:endpointURL': link(`${origin}${endpoint}`),
    'dcat:endpointDescription': link(`${origin}${description}`),
    'dcat:servesDataset': serves.map((dataset) => link(`${origin}/katalog/${dataset}`)),
  };
}

function link(address: string): JsonLd {
  return { '@id': address };
}

function inBoth({ da, en }: Text): readonly JsonLd[] {
  return [
    { '@value': da, '@language': 'da' },
    { '@value': en, '@language': 'en' },
  ];
}

function day(moment: string): JsonLd {
  return { '@value': moment.slice(0, 10), '@type': 'xsd:date' };
}
