import { crsUri } from '../../../engines/areas/crs-uris.ts';

const text = { type: 'string' };
const link = { $ref: '#/components/schemas/link' };
const links = { type: 'array', items: link };
const numbers = { type: 'array', minItems: 2, maxItems: 3, items: { type: 'number' } };

/** Schemas of the answers for the OpenAPI 3.0 document. @source OGC 17-069r4 and 18-058r1, in our own words */
export const describedSchemas: Readonly<Record<string, object>> = {
  link: {
    type: 'object',
    required: ['href', 'rel', 'type'],
    properties: { href: text, rel: text, type: text, hreflang: text, title: text },
  },
  landingPage: { type: 'object', required: ['links'], properties: { title: text, description: text, links } },
  confClasses: {
    type: 'object',
    required: ['conformsTo'],
    properties: { conformsTo: { type: 'array', items: text }, links },
  },
  extent: {
    type: 'object',
    properties: {
      spatial: {
        type: 'object',
        properties: {
          bbox: {
            type: 'array',
            minItems: 1,
            items: { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } },
          },
          crs: { type: 'string', enum: [crsUri('CRS84')] },
        },
      },
      temporal: {
        type: 'object',
        properties: {
          interval: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'array',
              minItems: 2,
              maxItems: 2,
              items: { type: 'string', format: 'date-time', nullable: true },
            },
          },
          trs: text,
        },
      },
    },
  },
  collection: {
    type: 'object',
    required: ['id', 'links'],
    properties: {
      id: text,
      title: text,
      description: text,
      links,
      extent: { $ref: '#/components/schemas/extent' },
      itemType: { type: 'string', default: 'feature' },
      crs: { type: 'array', items: text },
      storageCrs: text,
    },
  },
  collections: {
    type: 'object',
    required: ['links', 'collections'],
    properties: {
      links,
      crs: { type: 'array', items: text },
      collections: { type: 'array', items: { $ref: '#/components/schemas/collection' } },
    },
  },
  multipolygonGeoJSON: {
    type: 'object',
    nullable: true,
    required: ['type', 'coordinates'],
    properties: {
      type: { type: 'string', enum: ['MultiPolygon'] },
      coordinates: {
        type: 'array',
        items: { type: 'array', items: { type: 'array', minItems: 4, items: numbers } },
      },
    },
  },
  featureGeoJSON: {
    type: 'object',
    required: ['type', 'geometry', 'properties'],
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: text,
      geometry: { $ref: '#/components/schemas/multipolygonGeoJSON' },
      properties: { type: 'object', nullable: true },
      links,
    },
  },
  featureCollectionGeoJSON: {
    type: 'object',
    required: ['type', 'features'],
    properties: {
      type: { type: 'string', enum: ['FeatureCollection'] },
      features: { type: 'array', items: { $ref: '#/components/schemas/featureGeoJSON' } },
      links,
      timeStamp: { type: 'string', format: 'date-time' },
      numberMatched: { type: 'integer', minimum: 0 },
      numberReturned: { type: 'integer', minimum: 0 },
      adgang: {
        type: 'object',
        description: 'Det filter for synlighed, der er lagt på. / The filter of visibility that was applied.',
        properties: { filter: text, betydning: text, meaning: text },
      },
    },
  },
  exception: {
    type: 'object',
    required: ['code'],
    properties: { code: text, description: text, detaljer: text, kode: text },
  },
  jsonSchema: { type: 'object' },
  anyObject: { type: 'object' },
  page: { type: 'string' },
  xml: { type: 'string' },
};
