import type { FastifyInstance } from 'fastify';

/** Lets plain HTML forms post, so that pages work before (and without) their script. */
export function acceptForms(server: Pick<FastifyInstance, 'addContentTypeParser'>): void {
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
  server.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, body, done) => {
    done(null, String(body));
  });
}

/** A path on this server to go back to; anything else (another site, a scheme) becomes the front page. */
export function safeReturnPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';
}
