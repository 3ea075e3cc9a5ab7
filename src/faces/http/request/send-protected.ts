import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KeptZip } from '../../../app/jobs/zip-jobs.ts';
import type { ZipOfTables } from '../../../app/tables/zip-of-tables.ts';
import type { Reader } from '../../../domain/model/access.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import type { ExactFor, Protected } from '../../../domain/model/protected.ts';
import type { ExportContext, ExportFormat } from '../../../engines/export/export-format.ts';
import { tableJson } from '../../../engines/export/json/table-json.ts';
import { languageOf } from './language-of-request.ts';
import { areaMark, scopeMark } from './reader-of-request.ts';

/**
 * The only way a figure leaves the server: what was not made by disclosure control does not compile here.
 * The entity tag holds release, address, language and the reader's rights, so a changed right is never served a
 * kept copy.
 * @param stamp - What else the answer is made of beside the release, where it is more than that.
 */
export function sendProtected<T>(
  reply: FastifyReply,
  reader: Reader,
  answer: Protected<T>,
  stamp: string = answer.release,
): FastifyReply {
  if (answeredByTag(reply, reader, stamp)) return reply;
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.content));
}

/** One table, asked for more often than anything else. @see sendProtected */
export function sendTable(reply: FastifyReply, reader: Reader, answer: Protected<TableAnswer>): FastifyReply {
  if (answeredByTag(reply, reader, answer.release)) return reply;
  return reply.type('application/json; charset=utf-8').send(tableJson(answer.content));
}

/** Exact figures for the one reader they were opened for: no tag, and nobody on the way may keep them. */
export function sendExact<T>(reply: FastifyReply, answer: ExactFor<T>): FastifyReply {
  reply.header('cache-control', 'no-store').header('vary', 'Cookie, X-Kvarter-Persona');
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.content));
}

/** A file of protected tables, named for people. */
export async function sendProtectedFile(
  reply: FastifyReply,
  reader: Reader,
  answers: Protected<readonly TableAnswer[]>,
  file: { readonly format: ExportFormat; readonly name: string; readonly context: ExportContext },
): Promise<FastifyReply> {
  const { mediaType, extension } = file.format;
  const named = { mediaType, extension, name: file.name };
  return await sendProtectedBytes(reply, reader, answers, named, () => file.format.write(answers, file.context));
}

/** Bytes made of something protected, as a file named for people; not made at all for who has them already. */
export async function sendProtectedBytes<T>(
  reply: FastifyReply,
  reader: Reader,
  answer: Protected<T>,
  file: { readonly name: string; readonly extension: string; readonly mediaType: string },
  write: () => Promise<Uint8Array>,
  stamp: string = answer.release,
): Promise<FastifyReply> {
  if (answeredByTag(reply, reader, stamp)) return reply;
  const bytes = await write();
  return reply
    .type(file.mediaType)
    .header('content-disposition', `attachment; filename="${file.name}.${file.extension}"`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** A zip of protected files, sent while it is written; a reader who goes away stops the writing. */
export function sendProtectedZip(reply: FastifyReply, zip: ZipOfTables): FastifyReply {
  return reply
    .type('application/zip')
    .header('content-disposition', `attachment; filename="${zip.name}.zip"`)
    .send(Readable.from(zip.chunks));
}

/** A zip of protected files that was written before; kept nowhere on the way. */
export function sendKeptZip(reply: FastifyReply, zip: KeptZip): FastifyReply {
  return reply
    .type('application/zip')
    .header('cache-control', 'no-store')
    .header('content-length', zip.bytes)
    .header('content-disposition', `attachment; filename="${zip.name}"`)
    .send(createReadStream(zip.path));
}

/** Sets the caching headers; true when the reader already has this very answer and 304 was sent. */
export function answeredByTag(reply: FastifyReply, reader: Reader, release: string): boolean {
  const tag = entityTag(reply.request, reader, release);
  reply
    .header('etag', tag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'Cookie, X-Kvarter-Persona, Accept');
  if (!tagMatches(reply.request.headers['if-none-match'], tag)) return false;
  reply.code(304).send();
  return true;
}

/** The same for what is alike to everybody and named by what it holds. */
export function answeredByHash(reply: FastifyReply, content: string): boolean {
  const tag = `"${createHash('sha256').update(content).digest('hex').slice(0, 24)}"`;
  reply.header('etag', tag).header('cache-control', 'public, no-cache');
  if (!tagMatches(reply.request.headers['if-none-match'], tag)) return false;
  reply.code(304).send();
  return true;
}

function entityTag(request: FastifyRequest, reader: Reader, release: string): string {
  const accept = request.headers.accept?.includes('application/json') === true ? 'json' : 'page';
  const what = [release, request.url, languageOf(request), scopeMark(reader), areaMark(request), accept].join('\n');
  return `"${createHash('sha256').update(what).digest('hex').slice(0, 24)}"`;
}

function tagMatches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((t) => t.trim().replace(/^W\//, '') === tag || t.trim() === '*');
}
