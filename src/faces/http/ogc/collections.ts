import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../../app/app-context.ts';
import { type OpenedLayer, openLayer } from '../../../app/geo/find-features.ts';
import { type GeoCollection, geoCollection, geoCollections } from '../../../app/geo/geo-collections.ts';
import { refuseUnknown } from '../../../app/geo/read-feature-question.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { crsUri, servedCrs } from '../../../engines/areas/crs-uris.ts';
import type { FeatureLayer } from '../../../engines/areas/features/feature-layer.ts';
import { type AnswerForm, formOf, parametersOf } from './answer-form.ts';
import type { OgcBlock } from './ogc-block.ts';
import { geoLanguage } from './ogc-error.ts';
import { geoBase, mediaTypes, type OgcLink, ownLinks, relations } from './ogc-links.ts';
import { answeredByMark, geoReader } from './ogc-reader.ts';

const forms: readonly AnswerForm[] = ['json'];
const types = { json: mediaTypes.json } as const;

/** The collections and each of them: what it holds, where and when, in which coordinates. @source OGC 17-069r4 7.13-7.14 */
export const collectionsBlock: OgcBlock = {
  conformance: [],
  routes: (geo, context) => {
    geo.get('/collections', async (request, reply) => await sendCollections(context, request, reply));
    geo.get<{ Params: { readonly collectionId: string } }>(
      '/collections/:collectionId',
      async (request, reply) => await sendCollection(context, request, reply, request.params.collectionId),
    );
  },
};

async function sendCollections(
  context: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formOf(request, forms);
  refuseUnknown(parametersOf(request), ['f']);
  const reader = await geoReader(context, request);
  const lang = geoLanguage(request);
  const shown: object[] = [];
  const marks: string[] = [];
  let isPublic = true;
  for (const collection of geoCollections) {
    const opened = await openLayer(context, reader, collection);
    shown.push(described(request, collection, opened, lang, ownCollectionLinks(request, collection)));
    marks.push(opened.mark);
    isPublic &&= opened.isPublic;
  }
  if (answeredByMark(reply, marks.join(), isPublic)) return reply;
  const links = ownLinks(request, form, types);
  return reply.type(mediaTypes.json).send(JSON.stringify({ links, crs: servedCrs.map(crsUri), collections: shown }));
}

async function sendCollection(
  context: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
): Promise<FastifyReply> {
  const collection = geoCollection(id);
  formOf(request, forms);
  refuseUnknown(parametersOf(request), ['f']);
  const opened = await openLayer(context, await geoReader(context, request), collection);
  if (answeredByMark(reply, opened.mark, opened.isPublic)) return reply;
  const own = ownCollectionLinks(request, collection);
  const shown = described(request, collection, opened, geoLanguage(request), own);
  const { queryables, sortables } = relations;
  reply.header(
    'link',
    [queryables, sortables].map((rel) => `<${own[0]?.href}/${rel.split('/').at(-1)}>; rel="${rel}"`).join(', '),
  );
  return reply.type(mediaTypes.json).send(JSON.stringify(shown));
}

// The same wherever the collection is described: the single one is equal to its entry in the list.
function ownCollectionLinks(request: FastifyRequest, { type }: GeoCollection): readonly OgcLink[] {
  const href = `${geoBase(request)}/collections/${type.id}`;
  return [{ href, rel: 'self', type: mediaTypes.json }];
}

function described(
  request: FastifyRequest,
  { type }: GeoCollection,
  { layer, isPublic }: OpenedLayer,
  lang: Lang,
  own: readonly OgcLink[],
): object {
  const href = `${geoBase(request)}/collections/${type.id}`;
  const licence = { href: 'https://creativecommons.org/licenses/by/4.0/', rel: 'license', type: mediaTypes.html };
  const extent = extentOf(layer);
  return {
    id: type.id,
    title: type.title[lang],
    description: type.about[lang],
    ...(extent ? { extent } : {}),
    itemType: 'feature',
    crs: servedCrs.map(crsUri),
    storageCrs: crsUri('25832'),
    links: [
      ...own,
      { href: `${href}/items`, rel: 'items', type: mediaTypes.geojson, title: type.title[lang] },
      { href: `${href}/queryables`, rel: relations.queryables, type: mediaTypes.schema },
      { href: `${href}/sortables`, rel: relations.sortables, type: mediaTypes.schema },
      ...(isPublic ? [licence] : []),
    ],
  };
}

/** The box around the features in CRS84, and the days they are true on; nothing of a layer without any. */
function extentOf({ shapes, from, to, count }: FeatureLayer): object | undefined {
  if (count === 0) return undefined;
  const box = shapes.extent('degrees');
  const known = (days: readonly (string | null)[]) => days.filter((day) => day !== null).sort();
  const begins = from.includes(null) ? null : `${known(from)[0]}T00:00:00Z`;
  const ends = to.includes(null) ? null : `${known(to).at(-1)}T23:59:59Z`;
  return {
    ...(box ? { spatial: { bbox: [box], crs: crsUri('CRS84') } } : {}),
    temporal: { interval: [[begins, ends]], trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian' },
  };
}
