import type { FastifyRequest } from 'fastify';
import { type GeoCollection, geoCollection } from '../../../app/geo/geo-collections.ts';
import { refuseUnknown } from '../../../app/geo/read-feature-question.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { type FeatureProperty, geometryName } from '../../../engines/areas/features/feature-type.ts';
import { type AnswerForm, formOf, parametersOf } from './answer-form.ts';
import type { OgcBlock } from './ogc-block.ts';
import { geoLanguage } from './ogc-error.ts';
import { geoBase, mediaTypes } from './ogc-links.ts';

const forms: readonly AnswerForm[] = ['json'];

/**
 * What can be asked about in a filter, and what can be ordered by, as JSON schemas.
 * @source OGC 19-079r2 section 6; draft Part 8
 */
export const queryablesBlock: OgcBlock = {
  conformance: [],
  routes: (geo) => {
    for (const what of ['queryables', 'sortables', 'schema'] as const) {
      geo.get<{ Params: { readonly collectionId: string } }>(`/collections/:collectionId/${what}`, (request, reply) => {
        const collection = geoCollection(request.params.collectionId);
        formOf(request, forms);
        refuseUnknown(parametersOf(request), ['f']);
        const schema = schemaOf(request, collection, what, geoLanguage(request));
        reply.type(mediaTypes.schema).send(JSON.stringify(schema));
      });
    }
  },
};

function schemaOf(
  request: FastifyRequest,
  { type }: GeoCollection,
  what: 'queryables' | 'sortables' | 'schema',
  lang: Lang,
): object {
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
