import type { FastifyRequest } from 'fastify';
import type { AppContext } from '../../../app/context/app-context.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { openBeforehand } from '../../../app/update/list-updates.ts';
import { ownCookie } from '../request/own-cookies.ts';
import { readerOf } from '../request/reader-of-request.ts';
import type { Server } from './server-options.ts';

/**
 * All of an answer is made from one release, also when another is published while it is made. Whoever may see a release
 * beforehand and has chosen to sees all pages from that one; nobody else's answers change, and no search engine keeps them.
 */
export function oneReleaseAnAnswer(server: Server, context: AppContext): void {
  server.addHook('preHandler', (request, reply, done) => {
    beforehandOf(context, request).then(
      (release) => {
        if (release) reply.header('x-robots-tag', 'noindex, nofollow');
        context.desk.within(release, done);
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  });
}

async function beforehandOf(context: AppContext, request: FastifyRequest): Promise<OpenRelease | undefined> {
  const wanted = ownCookie(request, 'kvarter_forhaandsvisning');
  if (wanted === undefined) return undefined;
  const served = await context.desk.open().catch(() => undefined);
  return await openBeforehand(context, readerOf(request, served), wanted);
}
