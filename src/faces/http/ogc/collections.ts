import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../../app/context/app-context.ts';
import { type OpenedLayer, openLayer } from '../../../app/geo/find-features.ts';
import { type GeoCollection, geoCollection, geoCollections } from '../../../app/geo/geo-collections.ts';
import { refuseUnknown } from '../../../app/geo/read-feature-question.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { crsUri, servedCrs } from '../../../engines/areas/crs-uris.ts';
import type { FeatureLayer } from '../../../engines/areas/features/feature-layer.ts';
import { type AnswerForm, formOf, parametersOf } from './answer-form.ts';
import { collectionsXml } from './core-xml.ts';
import type { DescribedCollection } from './described-collection.ts';
import type { GeoPage } from './geo-html.ts';
import type { OgcBlock } from './ogc-block.ts';
import { geoLanguage } from './ogc-error.ts';
import { geoBase, mediaTypes, type OgcLink, relations, usualLinks } from './ogc-links.ts';
import { answeredByMark, geoReader } from './ogc-reader.ts';
import { sendResource } from './send-resource.ts';

const forms: readonly AnswerForm[] = ['json', 'html', 'xml'];

/** The collections and each of them: what it holds, where and when, in which coordinates. @source OGC 17-069r4 7.13-7.14 */
export const collectionsBlock: OgcBlock = {
  conformance: ['ogcapi-features-2/1.0/conf/crs'],
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
  const collections: DescribedCollection[] = [];
  const marks: string[] = [];
  let isPublic = true;
  for (const collection of geoCollections) {
    const opened = await openLayer(context, reader, collection);
    collections.push(described(request, collection, opened, lang));
    marks.push(opened.mark);
    isPublic &&= opened.isPublic;
  }
  if (answeredByMark(reply, marks.join(), isPublic)) return reply;
  const links = usualLinks(request, form);
  const body = { links, crs: servedCrs.map(crsUri), collections };
  const page = listPage(request, collections, links, lang);
  return sendResource(reply, form, {
    json: { body, type: mediaTypes.json },
    page,
    xml: collectionsXml(links, collections),
    links,
  });
}

async function sendCollection(
  context: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
): Promise<FastifyReply> {
  const collection = geoCollection(id);
  const form = formOf(request, forms);
  refuseUnknown(parametersOf(request), ['f']);
  const lang = geoLanguage(request);
  const opened = await openLayer(context, await geoReader(context, request), collection);
  if (answeredByMark(reply, opened.mark, opened.isPublic)) return reply;
  const body = described(request, collection, opened, lang);
  const links = [
    ...usualLinks(request, form),
    ...body.links.filter(({ rel }) => rel !== 'self' && rel !== 'alternate'),
  ];
  const page = collectionPage(request, body, opened, links, lang);
  return sendResource(reply, form, {
    json: { body, type: mediaTypes.json },
    page,
    xml: collectionsXml([], [body]),
    links,
  });
}

// The same wherever the collection is described: the single one is equal to its entry in the list.
function described(
  request: FastifyRequest,
  { type }: GeoCollection,
  { layer, isPublic }: OpenedLayer,
  lang: Lang,
): DescribedCollection {
  const href = `${geoBase(request)}/collections/${type.id}`;
  const items = `${href}/items`;
  const title = type.title[lang];
  const extent = extentOf(layer);
  return {
    id: type.id,
    title,
    description: type.about[lang],
    ...(extent ? { extent } : {}),
    itemType: 'feature',
    crs: servedCrs.map(crsUri),
    storageCrs: crsUri('25832'),
    links: [
      { href, rel: 'self', type: mediaTypes.json },
      { href: `${href}?f=html`, rel: 'alternate', type: mediaTypes.html },
      { href: `${href}?f=xml`, rel: 'alternate', type: mediaTypes.xml },
      { href: items, rel: 'items', type: mediaTypes.geojson, title: `${title}, GeoJSON` },
      { href: `${items}?f=gml`, rel: 'items', type: mediaTypes.gml, title: `${title}, GML` },
      { href: `${items}?f=html`, rel: 'items', type: mediaTypes.html, title: `${title}, HTML` },
      { href: `${href}/queryables`, rel: relations.queryables, type: mediaTypes.schema },
      { href: `${href}/sortables`, rel: relations.sortables, type: mediaTypes.schema },
      { href: `${href}/schema`, rel: 'describedby', type: mediaTypes.schema },
      { href: `${geoBase(request)}/wfs?${describeQuery}${type.name}`, rel: 'describedby', type: mediaTypes.xml },
      ...(isPublic ? [licence] : []),
    ],
  };
}

const licence = { href: 'https://creativecommons.org/licenses/by/4.0/', rel: 'license', type: mediaTypes.html };
const describeQuery = 'service=WFS&version=2.0.0&request=DescribeFeatureType&typenames=kv:';

/** The box around the features in CRS84, and the days they are true on; nothing of a layer without any. */
function extentOf({ shapes, from, to, count }: FeatureLayer): DescribedCollection['extent'] {
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

const words = {
  da: {
    home: 'Geodata',
    collections: 'Lag',
    about: 'Hvad det er',
    features: 'Se indholdet',
    fields: 'Felter og koder',
    count: 'Antal',
    filter: 'Hvad du ser',
    where: 'Hvor (længde, bredde)',
    when: 'Gælder',
    crs: 'Koordinatsystemer',
    get: 'Hent',
    open: 'uden ende',
  },
  en: {
    home: 'Geodata',
    collections: 'Collections',
    about: 'What it is',
    features: 'See the content',
    fields: 'Fields and codes',
    count: 'Number',
    filter: 'What you see',
    where: 'Where (longitude, latitude)',
    when: 'True',
    crs: 'Coordinate systems',
    get: 'Get',
    open: 'without end',
  },
} as const;

function listPage(
  request: FastifyRequest,
  collections: readonly DescribedCollection[],
  links: readonly OgcLink[],
  lang: Lang,
): GeoPage {
  const said = words[lang];
  const rows = collections.map(({ id, title, description }) => [
    { text: title, href: `${geoBase(request)}/collections/${id}` },
    description,
  ]);
  const table = { head: [said.collections, said.about], rows };
  const path = [{ text: said.home, href: geoBase(request) }];
  return { title: said.collections, path, sections: [{ heading: said.collections, table }], links };
}

function collectionPage(
  request: FastifyRequest,
  { id, title, description, extent, crs }: DescribedCollection,
  { layer, meaning }: OpenedLayer,
  links: readonly OgcLink[],
  lang: Lang,
): GeoPage {
  const said = words[lang];
  const base = `${geoBase(request)}/collections`;
  const days = (extent?.temporal.interval[0] ?? []).map((day) => day?.slice(0, 10) ?? said.open).join(' – ');
  const facts: [string, string][] = [
    [said.count, String(layer.count)],
    [said.filter, meaning[lang]],
    [said.where, extent?.spatial?.bbox[0]?.join(', ') ?? '–'],
    [said.when, days || '–'],
    [said.crs, crs.join(' ')],
  ];
  const to = (text: string, path: string) => ({ text, href: `${base}/${id}/${path}` });
  const get = [
    to(said.features, 'items?f=html'),
    to('GeoJSON', 'items?f=json'),
    to('GML', 'items?f=gml'),
    to(said.fields, 'schema?f=html'),
  ];
  return {
    title,
    lead: description,
    path: [
      { text: said.home, href: geoBase(request) },
      { text: said.collections, href: base },
    ],
    sections: [
      { heading: said.get, links: get },
      { heading: said.about, facts },
    ],
    links,
  };
}
