import type { FastifyRequest } from 'fastify';
import type { FeaturePage, OpenedLayer } from '../../../app/geo/find-features.ts';
import type { GeoCollection } from '../../../app/geo/geo-collections.ts';
import { areaDefinitions } from '../../../domain/definitions/geofa/index.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { FeatureLayer } from '../../../engines/areas/features/feature-layer.ts';
import type { GeoPage, GeoText } from './geo-html.ts';
import { geoBase, type OgcLink } from './ogc-links.ts';

const words = {
  da: {
    home: 'Geodata',
    collections: 'Lag',
    features: 'Indhold',
    shown: (from: number, of: number) => `${from} af ${of}`,
    next: 'Næste side',
    filter: 'Hvad du ser',
    id: 'Id',
    fields: 'Felter',
    where: 'Hvor (længde, bredde)',
  },
  en: {
    home: 'Geodata',
    collections: 'Collections',
    features: 'Content',
    shown: (from: number, of: number) => `${from} of ${of}`,
    next: 'Next page',
    filter: 'What you see',
    id: 'Id',
    fields: 'Fields',
    where: 'Where (longitude, latitude)',
  },
} as const;

const commonNames: ReadonlySet<string> = new Set(areaDefinitions.commonFields.map(({ name }) => name));

/** A page of features for people: a table with every field that has a value somewhere on it. */
export function itemsPage(
  request: FastifyRequest,
  { layer, features, matched, meaning }: FeaturePage,
  { type }: GeoCollection,
  links: readonly OgcLink[],
  lang: Lang,
): GeoPage {
  const said = words[lang];
  const of = `${geoBase(request)}/collections/${type.id}`;
  const shown = [...features];
  // What the collection itself is about comes before what every area has.
  const [own, common] = [false, true].map((isCommon) =>
    type.properties.filter(({ name }) => commonNames.has(name) === isCommon),
  );
  const filled = [...(own ?? []), ...(common ?? [])].filter(({ name }) =>
    shown.some((feature) => shownValue(layer, name, feature) !== ''),
  );
  const rows = shown.map((feature): readonly GeoText[] => [
    { text: layer.ids[feature] ?? '', href: `${of}/items/${layer.ids[feature]}?f=html` },
    ...filled.map(({ name }) => shownValue(layer, name, feature)),
  ]);
  const next = links.find(({ rel }) => rel === 'next');
  const onward: readonly (readonly [string, GeoText])[] = next
    ? [[said.next, { text: said.next, href: next.href }]]
    : [];
  return {
    title: `${type.title[lang]}: ${said.features.toLowerCase()}`,
    path: wayTo(request, type, lang),
    sections: [
      { heading: said.shown(features.length, matched), facts: [[said.filter, meaning[lang]], ...onward] },
      { heading: said.features, table: { head: [said.id, ...filled.map(({ name }) => name)], rows } },
    ],
    links,
  };
}

/** One feature for people: its fields with their meaning, and where it is. */
export function itemPage(
  request: FastifyRequest,
  { layer, feature, meaning }: OpenedLayer & { readonly feature: number },
  { type }: GeoCollection,
  links: readonly OgcLink[],
  lang: Lang,
): GeoPage {
  const said = words[lang];
  const fields = type.properties.flatMap(({ name, about }): readonly (readonly [string, string])[] => {
    const value = shownValue(layer, name, feature);
    return value === '' ? [] : [[about[lang].replace(/\.$/, ''), value]];
  });
  const box = layer.shapes.box(feature, 'degrees');
  const where: readonly (readonly [string, string])[] = box ? [[said.where, box.join(', ')]] : [];
  const named = type.properties.find(({ name }) => name.endsWith('navn') && !commonNames.has(name));
  const id = layer.ids[feature] ?? '';
  return {
    title: (named && shownValue(layer, named.name, feature)) || id,
    lead: id,
    path: wayTo(request, type, lang),
    sections: [{ heading: said.fields, facts: [...fields, ...where, [said.filter, meaning[lang]]] }],
    links,
  };
}

function wayTo(request: FastifyRequest, type: GeoCollection['type'], lang: Lang): GeoPage['path'] {
  const base = geoBase(request);
  return [
    { text: words[lang].home, href: base },
    { text: words[lang].collections, href: `${base}/collections` },
    { text: type.title[lang], href: `${base}/collections/${type.id}` },
  ];
}

function shownValue(layer: FeatureLayer, name: string, feature: number): string {
  return String(layer.columns.get(name)?.[feature] ?? '');
}
