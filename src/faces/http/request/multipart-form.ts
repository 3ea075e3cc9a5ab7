import type { FastifyInstance } from 'fastify';
import { Problem } from '../../../domain/kernel/problems/problem.ts';

/** A form that was sent with a file. */
export interface SentForm {
  readonly fields: Readonly<Record<string, string>>;
  /** Files by field; one that was left empty is not there. */
  readonly files: Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>>;
}

/**
 * Lets forms of these routes be sent with a file, of at most so many bytes together; read by the runtime's own reader of
 * forms (`Response.formData`).
 */
export function acceptFileForms(server: Pick<FastifyInstance, 'addContentTypeParser'>, mostBytes: number): void {
  server.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: mostBytes },
    async (request: { readonly headers: Readonly<Record<string, unknown>> }, body: Buffer) =>
      await readFileForm(body, String(request.headers['content-type'])),
  );
}

/** @throws Problem KV-G41 when it is no form */
async function readFileForm(body: Buffer, contentType: string): Promise<SentForm> {
  const headers = { 'content-type': contentType };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => {
    throw new Problem('KV-G41', {});
  });
  const fields: Record<string, string> = {};
  const files: Record<string, SentForm['files'][string]> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else if (value.size > 0) files[name] = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { fields, files };
}

/** Whether a body was read as a form with files. */
export function isFileForm(body: unknown): body is SentForm {
  return typeof body === 'object' && body !== null && 'fields' in body && 'files' in body;
}
