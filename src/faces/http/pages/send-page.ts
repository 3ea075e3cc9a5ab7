import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../../app/context/app-context.ts';
import type { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { PageData } from '../../web/page-data.ts';
import { statusOf } from '../request/error-body.ts';
import { answeredByTag } from '../request/send-protected.ts';
import { type LoadedPage, pageRequest } from './page-request.ts';
import { problemPage } from './problem-page.ts';
import type { RenderPage } from './render-page.ts';

/** Answers with a page of its own that says what could not be done. */
export async function sendProblemPage(
  context: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  render: RenderPage,
): Promise<FastifyReply> {
  reply.code(statusOf(problem)).header('cache-control', 'no-store');
  return await sendContent(
    request,
    reply,
    await problemPage(await pageRequest(context, request), problem, request.id),
    render,
  );
}

/** Answers with a page: as HTML for people, as JSON for the web client; not at all where the reader has it already. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  loaded: LoadedPage,
  render: RenderPage,
): Promise<FastifyReply> {
  if (loaded.kind === 'figureless') {
    reply.header('cache-control', 'no-store');
    return await sendContent(request, reply, loaded.page, render);
  }
  if (loaded.kind === 'exact' || loaded.kind === 'delivered') {
    // One reader's own: no tag to be asked for again by, and nobody on the way may keep it.
    reply.header('cache-control', 'no-store');
    return await sendContent(request, reply, loaded.page.content, render);
  }
  if (request.method === 'POST') {
    // What a form came to is never kept or asked for again.
    reply.header('cache-control', 'no-store');
    return await sendContent(request, reply, loaded.page.content, render);
  }
  if (answeredByTag(reply, loaded.reader, loaded.stamp ?? loaded.page.release)) return reply;
  return await sendContent(request, reply, loaded.page.content, render);
}

/** Answers with what a page holds, whatever may be kept of it. */
export async function sendContent(
  request: FastifyRequest,
  reply: FastifyReply,
  page: PageData,
  render: RenderPage,
): Promise<FastifyReply> {
  reply.header('vary', 'Cookie, X-Kvarter-Persona, Accept');
  if (wantsJson(request)) return reply.type('application/json; charset=utf-8').send(JSON.stringify(page));
  return reply.type('text/html; charset=utf-8').send(await render(page));
}

/** Whether the page itself is asked for, by the web client, instead of its HTML. */
export function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}
