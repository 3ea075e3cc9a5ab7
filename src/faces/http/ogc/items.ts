import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../../app/app-context.ts';
import { type FeaturePage, findFeature, findFeatures } from '../../../app/geo/find-features.ts';
import { type GeoCollection, geoCollection } from '../../../app/geo/geo-collections.ts';
import { readMoment } from '../../../app/geo/read-datetime.ts';
import { crsIn, oneText, readFeatureQuestion, refuseUnknown } from '../../../app/geo/read-feature-question.ts';
import { crsUri } from '../../../engines/areas/crs-uris.ts';
import { featureCollectionJson, featureJson } from '../../../engines/areas/features/write-features.ts';
import { type AnswerForm, formOf, parametersOf } from './answer-form.ts';
import type { OgcBlock } from './ogc-block.ts';
import { addressWith, geoBase, linkHeader, mediaTypes, type OgcLink, ownLinks, relations } from './ogc-links.ts';
import { answeredByMark, geoReader } from './ogc-reader.ts';

const forms: readonly AnswerForm[] = ['json'];
const types = { json: mediaTypes.geojson } as const;

interface OfCollection {
  readonly collectionId: string;
}

/** Features of a collection, a page at a time, and one of them. @source OGC 17-069r4 sections 7.15 and 7.16 */
export const itemsBlock: OgcBlock = {
  conformance: [],
  routes: (geo, context) => {
    geo.get<{ Params: OfCollection }>('/collections/:collectionId/items', async (request, reply) => {
      const collection = geoCollection(request.params.collectionId);
      return await sendItems(context, request, reply, collection);
    });
    geo.get<{ Params: OfCollection & { readonly featureId: string } }>(
      '/collections/:collectionId/items/:featureId',
      async (request, reply) => {
        const collection = geoCollection(request.params.collectionId);
        return await sendItem(context, request, reply, collection, request.params.featureId);
      },
    );
  },
};

async function sendItems(
  context: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  collection: GeoCollection,
): Promise<FastifyReply> {
  const form = formOf(request, forms);
  const asked = readFeatureQuestion(parametersOf(request), collection.type, context.clock().slice(0, 10));
  const page = await findFeatures(context, await geoReader(context, request), collection, asked);
  const links = [...ownLinks(request, form, types), ...onwards(request, page, collection)];
  reply.header('content-crs', `<${crsUri(asked.crs)}>`);
  reply.header('link', linkHeader(links.filter(({ rel }) => rel !== 'self' && rel !== 'alternate')));
  if (answeredByMark(reply, page.mark, page.isPublic)) return reply;
  const chunks = featureCollectionJson(page.layer, page.features, asked.crs, headOf(page, links));
  return reply.type(mediaTypes.geojson).send(Readable.from(chunks, { objectMode: false }));
}

function onwards(request: FastifyRequest, { next }: FeaturePage, { type }: GeoCollection): readonly OgcLink[] {
  const of = `${geoBase(request)}/collections/${type.id}`;
  const onward =
    next === undefined
      ? []
      : [{ href: addressWith(request, { side: next, offset: '' }), rel: 'next', type: mediaTypes.geojson }];
  return [
    ...onward,
    { href: of, rel: 'collection', type: mediaTypes.json },
    { href: `${of}/queryables`, rel: relations.queryables, type: mediaTypes.schema },
    { href: `${of}/sortables`, rel: relations.sortables, type: mediaTypes.schema },
  ];
}

function headOf({ at, matched, features, filter, meaning }: FeaturePage, links: readonly OgcLink[]): string {
  const head = {
    timeStamp: at,
    numberMatched: matched,
    numberReturned: features.length,
    adgang: { filter, betydning: meaning.da, meaning: meaning.en },
    links,
  };
  return JSON.stringify(head).slice(1, -1);
}

const bareUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function sendItem(
  context: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  collection: GeoCollection,
  id: string,
): Promise<FastifyReply> {
  const form = formOf(request, forms);
  const parameters = parametersOf(request);
  refuseUnknown(parameters, ['crs', 'systid', 'f']);
  const of = `${geoBase(request)}/collections/${collection.type.id}`;
  if (bareUuid.test(id)) {
    const [, query] = request.url.split('?');
    const to = `${of}/items/o-${id.toLowerCase()}`;
    return reply.redirect(query === undefined ? to : `${to}?${query}`, 308);
  }
  const crs = crsIn(oneText(parameters, 'crs'), 'crs');
  const systid = oneText(parameters, 'systid');
  const known = systid === undefined ? {} : { known: readMoment(systid, 'systid') };
  const found = await findFeature(context, await geoReader(context, request), collection, { id, ...known });
  const links = [...ownLinks(request, form, types), { href: of, rel: 'collection', type: mediaTypes.json }];
  reply.header('content-crs', `<${crsUri(crs)}>`);
  if (answeredByMark(reply, found.mark, found.isPublic)) return reply;
  const more = `,"links":${JSON.stringify(links)}`;
  return reply.type(mediaTypes.geojson).send(featureJson(found.layer, found.feature, crs, more));
}
