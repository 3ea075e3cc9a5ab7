import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../../app/context/app-context.ts';
import { type FeaturePage, openLayer } from '../../../app/geo/find-features.ts';
import { findWfsFeatures } from '../../../app/geo/find-wfs-features.ts';
import { geoCollections } from '../../../app/geo/geo-collections.ts';
import { demandWfs, readWfsQuestion, typesIn, type WfsQuestion } from '../../../app/geo/read-wfs-question.ts';
import { serviceLimits } from '../../../domain/definitions/geo/service-limits.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { featureCollectionJson } from '../../../engines/areas/features/write-features.ts';
import { featureGml, featureSchema, featuresGml } from '../../../engines/areas/features/write-gml-features.ts';
import { xmlText } from '../../../engines/areas/files/parse-xml.ts';
import { readKvp, readXmlRequest, type WfsRequest } from '../../../engines/areas/wfs/read-request.ts';
import {
  wfsFormats,
  wfsOperations,
  writeCapabilities,
  writeException,
  writeStoredQueries,
} from '../../../engines/areas/wfs/write-capabilities.ts';
import { problemOfError, statusOf } from '../request/error-body.ts';
import { originOf } from '../request/origin-of-request.ts';
import type { ServerOptions } from '../server/server-options.ts';
import { gmlNamespaces } from './gml-around.ts';
import { geoLanguage, ogcCode } from './ogc-error.ts';
import { geoBase, mediaTypes } from './ogc-links.ts';
import { answeredByMark, geoReader } from './ogc-reader.ts';

const xml = 'text/xml; charset=utf-8';

/** WFS 2.0 for today's QGIS projects: parameters and XML, read only. Errors are exception reports. @source OGC 09-025r2 */
export async function wfsService(
  wfs: FastifyInstance,
  context: AppContext,
  { onBug }: Pick<ServerOptions, 'onBug'>,
): Promise<void> {
  wfs.addContentTypeParser(['text/xml', 'application/xml'], { parseAs: 'string' }, (_request, body, done) => {
    done(null, String(body));
  });
  wfs.setErrorHandler((error, request, reply) => {
    const problem = problemOfError(error, request);
    if (problem.code === 'KV-A7') onBug(request.id, error);
    const lang = geoLanguage(request);
    const report = writeException(ogcCode(problem), problem.sentence(lang), lang, locatorOf(problem));
    return reply.code(statusOf(problem)).header('cache-control', 'no-store').type(xml).send(report);
  });
  wfs.get('/wfs', async (request, reply) => await answer(context, request, reply, readKvp(pairsOf(request))));
  wfs.post('/wfs', async (request, reply) => {
    const { body } = request;
    if (typeof body === 'string') return await answer(context, request, reply, readXmlRequest(body));
    // Some programs post parameters as a form.
    if (typeof body === 'object' && body !== null) {
      const pairs = Object.entries(body).map(([name, value]) => [name, String(value)] as const);
      return await answer(context, request, reply, readKvp(pairs));
    }
    throw new Problem('KV-Z14', { found: String(request.headers['content-type'] ?? '') });
  });
}

function pairsOf(request: FastifyRequest): Iterable<readonly [string, string]> {
  const [, query = ''] = request.url.split(/\?(.*)/s);
  return new URLSearchParams(query);
}

function locatorOf({ data }: Problem): string | undefined {
  const parameter: unknown = Reflect.get(data ?? {}, 'parameter');
  return typeof parameter === 'string' ? parameter : undefined;
}

async function answer(
  context: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: WfsRequest,
): Promise<FastifyReply> {
  demandWfs(asked);
  switch (asked.operation.toLowerCase()) {
    case 'getcapabilities':
      return await sendCapabilities(context, request, reply);
    case 'describefeaturetype':
      return reply.type(`${wfsFormats.gml}; charset=utf-8`).send(featureSchema(typesIn(asked).map(({ type }) => type)));
    case 'getfeature':
      return await sendFeatures(context, request, reply, readWfsQuestion(asked, context.clock().slice(0, 10)));
    case 'liststoredqueries':
    case 'describestoredqueries': {
      const names = geoCollections.map(({ type }) => type.name);
      return reply.type(xml).send(writeStoredQueries(names, asked.operation.toLowerCase().startsWith('describe')));
    }
    default:
      throw new Problem('KV-Z10', { found: asked.operation.slice(0, 60), valid: wfsOperations });
  }
}

const words = {
  da: { title: 'Kvarters geodata', about: 'Områder, afdelinger, helhedsplaner, distrikter og kommuner.' },
  en: { title: 'Geodata of Kvarter', about: 'Areas, afdelinger, helhedsplaner, districts and kommuner.' },
} as const;

async function sendCapabilities(
  context: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const reader = await geoReader(context, request);
  const lang = geoLanguage(request);
  const types = [];
  for (const collection of geoCollections) {
    const { layer } = await openLayer(context, reader, collection);
    const { name, title, about } = collection.type;
    const extent = layer.shapes.extent('degrees');
    types.push({ name, title: title[lang], about: about[lang], ...(extent ? { extent } : {}) });
  }
  const service = {
    ...words[lang],
    address: `${geoBase(request)}/wfs`,
    countDefault: serviceLimits.mostFeatures,
    types,
  };
  return reply.header('cache-control', 'private, no-cache').type(xml).send(writeCapabilities(service));
}

async function sendFeatures(
  context: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: WfsQuestion,
): Promise<FastifyReply> {
  const page = await findWfsFeatures(context, await geoReader(context, request), asked);
  const isKept = request.method === 'GET';
  if (!isKept) reply.header('cache-control', 'no-store');
  else if (answeredByMark(reply, page.mark, page.isPublic)) return reply;
  const { crs } = asked.items;
  const style = { crs, srsName: xmlText(asked.srsName), ...(asked.only ? { only: asked.only } : {}) };
  const { layer } = page;
  const [first] = page.features;
  if (asked.isStored && first !== undefined) {
    const named = gmlNamespaces(geoBase(request), layer.type.name);
    const alone = featureGml(layer, first, style).replace(' gml:id=', ` ${named} gml:id=`);
    return reply.type(wfsFormats.gml).send(`<?xml version="1.0" encoding="UTF-8"?>\n${alone}\n`);
  }
  const features = asked.onlyCount ? new Uint32Array() : page.features;
  if (asked.form === 'json') {
    const head = jsonHead(page, asked, features.length);
    return reply
      .type(mediaTypes.geojson)
      .send(Readable.from(featureCollectionJson(layer, features, crs, head), { objectMode: false }));
  }
  const around = {
    head: gmlHead(request, page, asked, features.length),
    member: 'wfs:member',
    tail: '\n</wfs:FeatureCollection>\n',
  };
  return reply
    .type(wfsFormats.gml)
    .send(Readable.from(featuresGml(layer, features, style, around), { objectMode: false }));
}

// Programs that read GeoJSON from a WFS know the old member, and would else take metres for degrees.
function jsonHead({ at, matched }: FeaturePage, { items: { crs }, srsName }: WfsQuestion, returned: number): string {
  const told = crs === 'CRS84' ? {} : { crs: { type: 'name', properties: { name: srsName } } };
  return JSON.stringify({ timeStamp: at, numberMatched: matched, numberReturned: returned, ...told }).slice(1, -1);
}

function gmlHead(
  request: FastifyRequest,
  { at, matched, layer }: FeaturePage,
  { items, onlyCount }: WfsQuestion,
  returned: number,
): string {
  const onward = items.offset + returned;
  const isMore = !onlyCount && request.method === 'GET' && returned > 0 && onward < matched;
  const next = isMore ? ` next="${xmlText(nextAddress(request, onward))}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" ${gmlNamespaces(geoBase(request), layer.type.name, 'wfs')} timeStamp="${at}" numberMatched="${matched}" numberReturned="${returned}"${next}>\n`;
}

function nextAddress(request: FastifyRequest, startIndex: number): string {
  const parameters = [...pairsOf(request)].filter(([name]) => name.toUpperCase() !== 'STARTINDEX');
  const query = new URLSearchParams([
    ...parameters.map(([name, value]) => [name, value]),
    ['STARTINDEX', String(startIndex)],
  ]);
  return `${originOf(request)}${request.url.split('?')[0]}?${query}`;
}
