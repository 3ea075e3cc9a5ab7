import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../../app/context/app-context.ts';
import { type FeaturePage, findFeature, findFeatures } from '../../../app/geo/find-features.ts';
import { type GeoCollection, geoCollection } from '../../../app/geo/geo-collections.ts';
import { readMoment } from '../../../app/geo/read-datetime.ts';
import { crsIn, oneText, readFeatureQuestion, refuseUnknown } from '../../../app/geo/read-feature-question.ts';
import { crsUri } from '../../../engines/areas/crs-uris.ts';
import { featureCollectionJson, featureJson } from '../../../engines/areas/features/write-features.ts';
import { featureGml, featuresGml } from '../../../engines/areas/features/write-gml-features.ts';
import type { CrsName } from '../../../engines/areas/project.ts';
import { type AnswerForm, formOf, parametersOf } from './answer-form.ts';
import { gmlAround, gmlNamespaces } from './gml-around.ts';
import { itemPage, itemsPage } from './items-page.ts';
import type { OgcBlock } from './ogc-block.ts';
import { geoLanguage } from './ogc-error.ts';
import { addressWith, geoBase, linkHeader, mediaTypes, type OgcLink, ownLinks, relations } from './ogc-links.ts';
import { answeredByMark, geoReader } from './ogc-reader.ts';
import { sendGeoPage } from './send-resource.ts';

const forms: readonly AnswerForm[] = ['json', 'gml', 'html'];
const types = { json: mediaTypes.geojson, gml: mediaTypes.gml, html: mediaTypes.html } as const;

interface OfCollection {
  readonly collectionId: string;
}

/** Features of a collection, a page at a time, and one of them. @source OGC 17-069r4 sections 7.15 and 7.16 */
export const itemsBlock: OgcBlock = {
  conformance: [
    'ogcapi-features-1/1.0/conf/geojson',
    'ogcapi-features-1/1.0/conf/gmlsf0',
    'ogcapi-features-3/1.0/conf/filter',
    'ogcapi-features-3/1.0/conf/features-filter',
    'ogcapi-features-8/1.0/conf/sorting',
    'ogcapi-features-8/1.0/conf/features-sorting',
    'cql2/1.0/conf/cql2-text',
    'cql2/1.0/conf/cql2-json',
    'cql2/1.0/conf/basic-cql2',
    'cql2/1.0/conf/advanced-comparison-operators',
    'cql2/1.0/conf/case-insensitive-comparison',
    'cql2/1.0/conf/basic-spatial-functions',
    'cql2/1.0/conf/basic-spatial-functions-plus',
    'cql2/1.0/conf/spatial-functions',
    'cql2/1.0/conf/temporal-functions',
  ],
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
  const links = [...ownLinks(request, form, types), ...onwards(request, form, page, collection)];
  setFeatureHeaders(reply, links, asked.crs, page.at);
  reply.header('ogc-numbermatched', page.matched).header('ogc-numberreturned', page.features.length);
  if (answeredByMark(reply, page.mark, page.isPublic)) return reply;
  if (form === 'html') return sendGeoPage(reply, itemsPage(request, page, collection, links, geoLanguage(request)));
  if (form === 'gml') {
    const around = gmlAround(geoBase(request), collection.type.name);
    const chunks = featuresGml(page.layer, page.features, { crs: asked.crs, srsName: crsUri(asked.crs) }, around);
    return reply.type(mediaTypes.gml).send(Readable.from(chunks, { objectMode: false }));
  }
  const chunks = featureCollectionJson(page.layer, page.features, asked.crs, headOf(page, links));
  return reply.type(mediaTypes.geojson).send(Readable.from(chunks, { objectMode: false }));
}

// GML cannot carry these; in every form they say the same.
function setFeatureHeaders(reply: FastifyReply, links: readonly OgcLink[], crs: CrsName, at: string): void {
  reply.header('content-crs', `<${crsUri(crs)}>`).header('content-language', geoLanguage(reply.request));
  reply.header('link', linkHeader(links)).header('date', new Date(at).toUTCString());
}

function onwards(
  request: FastifyRequest,
  form: AnswerForm,
  { next }: FeaturePage,
  { type }: GeoCollection,
): readonly OgcLink[] {
  const of = `${geoBase(request)}/collections/${type.id}`;
  const onward =
    next === undefined
      ? []
      : [
          {
            href: addressWith(request, { side: next, offset: '' }),
            rel: 'next',
            type: types[form === 'xml' ? 'json' : form],
          },
        ];
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
  setFeatureHeaders(reply, links, crs, found.at);
  if (answeredByMark(reply, found.mark, found.isPublic)) return reply;
  const { layer, feature } = found;
  if (form === 'html') return sendGeoPage(reply, itemPage(request, found, collection, links, geoLanguage(request)));
  if (form === 'gml') {
    const alone = featureGml(layer, feature, { crs, srsName: crsUri(crs) });
    const named = alone.replace(' gml:id=', ` ${gmlNamespaces(geoBase(request), collection.type.name)} gml:id=`);
    return reply.type(mediaTypes.gml).send(`<?xml version="1.0" encoding="UTF-8"?>\n${named}\n`);
  }
  const more = `,"links":${JSON.stringify(links)}`;
  return reply.type(mediaTypes.geojson).send(featureJson(layer, feature, crs, more));
}
