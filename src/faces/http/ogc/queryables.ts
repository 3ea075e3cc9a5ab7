import type { FastifyRequest } from 'fastify';
import { type GeoCollection, geoCollection } from '../../../app/geo/geo-collections.ts';
import { refuseUnknown } from '../../../app/geo/read-feature-question.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { type FeatureProperty, geometryName } from '../../../engines/areas/features/feature-type.ts';
import { type AnswerForm, formOf, parametersOf } from './answer-form.ts';
import type { GeoPage } from './geo-html.ts';
import type { OgcBlock } from './ogc-block.ts';
import { geoLanguage } from './ogc-error.ts';
import { geoBase, mediaTypes, type OgcLink, ownLinks } from './ogc-links.ts';
import { sendResource } from './send-resource.ts';

const forms: readonly AnswerForm[] = ['json', 'html'];

/**
 * What can be asked about in a filter, and what can be ordered by, as JSON schemas.
 * @source OGC 19-079r2 section 6; draft Part 8
 */
export const queryablesBlock: OgcBlock = {
  conformance: [
    'ogcapi-features-3/1.0/conf/queryables',
    'ogcapi-features-3/1.0/conf/queryables-query-parameters',
    'ogcapi-features-8/1.0/conf/sortables',
  ],
  routes: (geo) => {
    for (const what of ['queryables', 'sortables', 'schema'] as const) {
      geo.get<{ Params: { readonly collectionId: string } }>(`/collections/:collectionId/${what}`, (request, reply) => {
        const collection = geoCollection(request.params.collectionId);
        const form = formOf(request, forms);
        refuseUnknown(parametersOf(request), ['f']);
        const lang = geoLanguage(request);
        const links = ownLinks(request, form, { json: mediaTypes.schema, html: mediaTypes.html });
        const body = schemaOf(request, collection, what, lang);
        const page = fieldsPage(request, collection, what, links, lang);
        sendResource(reply, form, { json: { body, type: mediaTypes.schema }, page, links });
      });
    }
  },
};

type What = 'queryables' | 'sortables' | 'schema';

function schemaOf(request: FastifyRequest, { type }: GeoCollection, what: What, lang: Lang): object {
  const plain = type.properties.map((property) => [property.name, propertySchema(property, lang)] as const);
  const hasGeometry = what !== 'sortables' && type.geometry !== 'none';
  const place = {
    title: lang === 'da' ? 'Afgrænsning' : 'Delimitation',
    format: 'geometry-multipolygon',
    ...(what === 'schema' ? { 'x-ogc-role': 'primary-geometry' } : {}),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${geoBase(request)}/collections/${type.id}/${what}`,
    type: 'object',
    title: type.title[lang],
    description: type.about[lang],
    properties: Object.fromEntries([...plain, ...(hasGeometry ? [[geometryName, place] as const] : [])]),
    additionalProperties: false,
  };
}

function propertySchema({ name, kind, integer, about, codes }: FeatureProperty, lang: Lang): object {
  const types = {
    string: 'string',
    number: integer ? 'integer' : 'number',
    boolean: 'boolean',
    date: 'string',
    timestamp: 'string',
  };
  const formats: Readonly<Record<string, string>> = { date: 'date', timestamp: 'date-time' };
  const format = formats[kind];
  return {
    title: name,
    description: about[lang],
    type: types[kind],
    ...(format === undefined ? {} : { format }),
    ...(codes ? { oneOf: codes.map(({ code, text }) => ({ const: code, title: text })) } : {}),
  };
}

const words = {
  da: {
    titles: { queryables: 'Kan bruges i filtre', sortables: 'Kan sorteres efter', schema: 'Felter og koder' },
    heads: ['Felt', 'Slags', 'Hvad det er', 'Koder'],
    place: 'Afgrænsningen, en flade',
    home: 'Geodata',
    collections: 'Lag',
  },
  en: {
    titles: { queryables: 'Can be used in filters', sortables: 'Can be sorted by', schema: 'Fields and codes' },
    heads: ['Field', 'Kind', 'What it is', 'Codes'],
    place: 'The delimitation, a surface',
    home: 'Geodata',
    collections: 'Collections',
  },
} as const;

function fieldsPage(
  request: FastifyRequest,
  { type }: GeoCollection,
  what: What,
  links: readonly OgcLink[],
  lang: Lang,
): GeoPage {
  const { titles, heads, place, home, collections } = words[lang];
  const rows = type.properties.map(({ name, kind, about, codes = [] }) => [
    name,
    kind,
    about[lang],
    codes.map(({ code, text }) => `${code} ${text}`).join(', '),
  ]);
  const hasGeometry = what !== 'sortables' && type.geometry !== 'none';
  const all = hasGeometry ? [...rows, [geometryName, 'geometry', place, '']] : rows;
  const base = geoBase(request);
  return {
    title: `${type.title[lang]}: ${titles[what].toLowerCase()}`,
    path: [
      { text: home, href: base },
      { text: collections, href: `${base}/collections` },
      { text: type.title[lang], href: `${base}/collections/${type.id}` },
    ],
    sections: [{ heading: titles[what], table: { head: heads, rows: all } }],
    links,
  };
}
