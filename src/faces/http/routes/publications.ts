import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { filePublished, showPublication, showPublications } from '../../../app/publish/show-publications.ts';
import { answeredByHash } from '../request/send-protected.ts';
import { type DocumentedAnswer, documented } from '../schemas/documented.ts';
import { publicationCertificate, shownPublication } from '../schemas/publication.ts';
import type { RouteGroup } from './route-group.ts';

const json = 'application/json; charset=utf-8';

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json,
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const one = z.object({ id: z.string().max(40) });

/** Exact tables with hidden cells, for anybody: the list, one of them with its certificate, and its files. */
export const publicationRoutes: RouteGroup = (api, context) => {
  const list = {
    summary: 'Offentliggjorte tabeller / Published tables',
    response: documented(z.array(shownPublication)),
  };
  api.get('/publications', { schema: list }, async (_request, reply) => {
    const found = await showPublications(context);
    return sendHashed(reply, found.map(({ id }) => id).join(), JSON.stringify(found));
  });
  const single = {
    summary: 'Et sæt offentliggjorte tabeller / One set of published tables',
    params: one,
    response: documented(shownPublication),
  };
  api.get('/publications/:id', { schema: single }, async (request, reply) => {
    const found = await showPublication(context, request.params.id);
    return sendHashed(reply, found.id, JSON.stringify(found));
  });
  const proof = {
    summary: 'Kontrolbeviset for offentliggjorte tabeller / The certificate of published tables',
    params: one,
    response: documented(publicationCertificate),
  };
  api.get('/publications/:id/certificate', { schema: proof }, async (request, reply) => {
    const { id, certificate } = await showPublication(context, request.params.id);
    return sendHashed(reply, `${id} certificate`, JSON.stringify(certificate));
  });
  const file = {
    summary: 'En fil med offentliggjorte tabeller / A file of published tables',
    params: one.extend({ name: z.string().max(60) }),
    response: filesDocumented(),
  };
  api.get('/publications/:id/files/:name', { schema: file }, async (request, reply) => {
    const { id, name } = request.params;
    const { sha256, bytes } = await filePublished(context, id, name);
    if (answeredByHash(reply, sha256)) return reply;
    const content = await bytes();
    return reply
      .type(mediaTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
      .header('content-disposition', `attachment; filename="${id}-${name}"`)
      .send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  });
};

function filesDocumented(): DocumentedAnswer {
  const types = Object.values(mediaTypes).map((type) => {
    const schema = type === json ? z.record(z.string(), z.unknown()) : z.string();
    return [type.split(';')[0] ?? type, { schema }];
  });
  return { 200: { description: 'The file as published', content: Object.fromEntries(types) } };
}

function sendHashed(reply: FastifyReply, content: string, body: string): FastifyReply {
  if (answeredByHash(reply, content)) return reply;
  return reply.type(json).send(body);
}
