import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { AppContext } from '../../../app/context/app-context.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { isOurFault, problemOfError, sendProblem, statusOf } from '../request/error-body.ts';
import { identify, isIdentified } from '../request/reader-of-request.ts';
import { type RefusedPost, refusedPost } from '../request/refused-form.ts';
import type { ServerOptions } from '../server/server-options.ts';
import { sendForProof } from './ask-for-proof.ts';
import { loadPage } from './load-page.ts';
import { pageAt } from './page-paths.ts';
import { pageRequest } from './page-request.ts';
import { type RenderPage, webRenderer } from './render-page.ts';
import { sendPage, sendProblemPage, wantsJson } from './send-page.ts';

/**
 * Bad input loses nothing: a form of a page that posts to the API and is refused is answered by its page again, with
 * what was typed and why it was refused. Programs get the problem as JSON.
 */
export function answerRefusedForms(api: FastifyInstance, context: AppContext, options: ServerOptions): void {
  const render = webRenderer(options.webDir);
  api.setErrorHandler(async (error, request, reply) => {
    const problem = problemOfError(error, request);
    if (isOurFault(problem)) options.onBug(request.id, error);
    const sent = await sendForProof(context, request, reply, problem);
    if (sent) return sent;
    const refused = wantsJson(request) ? undefined : refusedPost(request, problem);
    if (!refused || !(await isKnown(context, error, request, reply))) return sendProblem(reply, request, problem);
    try {
      return await showAgain({ context, request, reply, render }, problem, refused);
    } catch (another) {
      if (!(another instanceof Problem)) options.onBug(request.id, another);
      return sendProblem(reply, request, problem);
    }
  });
}

// Bodies are judged before it is found out who asks; nothing is shown to somebody of whom that is not known.
async function isKnown(
  context: AppContext,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  if (!hasZodFastifySchemaValidationErrors(error)) return isIdentified(request);
  try {
    await identify(context, request, reply);
    return true;
  } catch (unknown) {
    if (unknown instanceof Problem) return false;
    throw unknown;
  }
}

async function showAgain(
  {
    context,
    request,
    reply,
    render,
  }: {
    readonly context: AppContext;
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly render: RenderPage;
  },
  problem: Problem,
  { back, form }: RefusedPost,
): Promise<FastifyReply> {
  const address = pageAt(back);
  if (!address) return await sendProblemPage(context, request, reply, problem, render);
  const asked = { ...(await pageRequest(context, request)), ...address, refused: form };
  try {
    const page = await loadPage(asked);
    reply.code(statusOf(problem));
    return await sendPage(request, reply, page, render);
  } catch (another) {
    if (!(another instanceof Problem)) throw another;
    // The page itself cannot be seen any more: what was to be done is told, on a page of its own.
    return await sendProblemPage(context, request, reply, problem, render);
  }
}
