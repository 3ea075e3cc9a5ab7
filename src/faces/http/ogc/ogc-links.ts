import type { FastifyRequest } from 'fastify';
import { originOf } from '../request/origin-of-request.ts';
import { type AnswerForm, parametersOf } from './answer-form.ts';

/** A link of an answer. */
export interface OgcLink {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title?: string;
  readonly hreflang?: string;
}

/** Media types of features and of everything else. */
export const mediaTypes = {
  json: 'application/json',
  geojson: 'application/geo+json',
  html: 'text/html',
  xml: 'application/xml',
  gml: 'application/gml+xml; version=3.2; profile="http://www.opengis.net/def/profile/ogc/2.0/gml-sf0"',
  schema: 'application/schema+json',
  openapi: 'application/vnd.oai.openapi+json;version=3.0',
} as const;

/** Where the geo services lie. */
export const geoPath = '/geo';

/** Relations of Part 3 and of the draft Part 8. */
export const relations = {
  queryables: 'http://www.opengis.net/def/rel/ogc/1.0/queryables',
  sortables: 'http://www.opengis.net/def/rel/ogc/1.0/sortables',
} as const;

/** Address of the geo services as the reader came by. */
export function geoBase(request: FastifyRequest): string {
  return `${originOf(request)}${geoPath}`;
}

/** The address of a request with some parameters changed; an empty text takes one away. */
export function addressWith(request: FastifyRequest, changes: Readonly<Record<string, string>>): string {
  const [path = ''] = request.url.split('?');
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(parametersOf(request))) {
    if (typeof value === 'string' && !(name in changes)) parameters.append(name, value);
  }
  for (const [name, value] of Object.entries(changes)) if (value !== '') parameters.append(name, value);
  const query = parameters.toString();
  return `${originOf(request)}${path}${query === '' ? '' : `?${query}`}`;
}

/** Self and alternate links: the answer in the form it has, and in the others there are. */
export function ownLinks(
  request: FastifyRequest,
  form: AnswerForm,
  types: Readonly<Partial<Record<AnswerForm, string>>>,
): readonly OgcLink[] {
  return Object.entries(types).map(([other, type]) => {
    const isSelf = other === form;
    const href = isSelf ? addressWith(request, {}) : addressWith(request, { f: other });
    return { href, rel: isSelf ? 'self' : 'alternate', type, title: titles[other] ?? other };
  });
}

const titles: Readonly<Record<string, string>> = { json: 'JSON', html: 'HTML', gml: 'GML', xml: 'XML' };

/** Links of what has the usual forms: JSON, HTML and XML. */
export function usualLinks(request: FastifyRequest, form: AnswerForm): readonly OgcLink[] {
  return ownLinks(request, form, { json: mediaTypes.json, html: mediaTypes.html, xml: mediaTypes.xml });
}

/** Links as a `Link` header. */
export function linkHeader(links: readonly OgcLink[]): string {
  return links.map(({ href, rel, type }) => `<${href}>; rel="${rel}"; type="${type.replaceAll('"', "'")}"`).join(', ');
}
