import type { FastifyReply } from 'fastify';
import type { AnswerForm } from './answer-form.ts';
import { type GeoPage, geoHtml } from './geo-html.ts';
import { geoLanguage } from './ogc-error.ts';
import { geoPath, linkHeader, mediaTypes, type OgcLink } from './ogc-links.ts';

/** Something of the geo services in every form it has. */
export interface OgcResource {
  readonly json: { readonly body: object; readonly type: string };
  readonly page: GeoPage;
  readonly xml?: string;
  readonly links: readonly OgcLink[];
}

/** Answers a resource in a form. Its links are in the `Link` header too, since not every form can carry them. */
export function sendResource(
  reply: FastifyReply,
  form: AnswerForm,
  { json, page, xml, links }: OgcResource,
): FastifyReply {
  const lang = geoLanguage(reply.request);
  reply.header('content-language', lang).header('link', linkHeader(links));
  if (form === 'html') return sendGeoPage(reply, page);
  if (form === 'xml') return reply.type(`${mediaTypes.xml}; charset=utf-8`).send(xml);
  // As bytes, so that the type stays as it is written.
  return reply.type(json.type).send(Buffer.from(JSON.stringify(json.body)));
}

/** Answers a page for people. */
export function sendGeoPage(reply: FastifyReply, page: GeoPage): FastifyReply {
  const html = geoHtml(page, geoLanguage(reply.request), `${geoPath}/udseende.css`);
  return reply.type('text/html; charset=utf-8').send(html);
}
