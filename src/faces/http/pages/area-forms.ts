import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { endArea, withdrawArea } from '../../../app/areas/end-area.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { logUse } from '../../../app/context/log-use.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { statusOf } from '../request/error-body.ts';
import { acceptFileForms, isFileForm } from '../request/multipart-form.ts';
import { textFields } from '../request/text-fields.ts';
import { areaAsked } from './area-asked.ts';
import { loadAreaForm } from './load-area-form.ts';
import { loadAreaHistory } from './load-area-history.ts';
import { loadAreaImport } from './load-area-import.ts';
import { type LoadedPage, type PageRequest, pageRequest } from './page-request.ts';
import { largestAreaForm, takeAreaForm } from './take-area-form.ts';
import { largestImportForm, takeAreaImport } from './take-area-import.ts';

type Answer = (request: FastifyRequest, reply: FastifyReply, loaded: LoadedPage) => Promise<FastifyReply>;

/** Forms of areas: one is drawn, changed or corrected (with a file of parcels along), ended, or taken back; many are imported. */
export function areaForms(web: FastifyInstance, context: AppContext, answer: Answer): void {
  acceptFileForms(web, largestAreaForm);
  const options = { schema: { hide: true }, bodyLimit: largestAreaForm };
  for (const path of ['/omraader/nyt', '/omraader/:id/ret']) {
    web.post(path, options, async (request, reply) => {
      const asked = await pageRequest(context, request);
      reply.header('cache-control', 'no-store');
      const sent = isFileForm(request.body) ? request.body : undefined;
      const of = sent && (await refusedIsLogged(asked, () => areaAsked(asked, sent.fields.version)));
      if (!of) return await answer(request, reply, await refusedIsLogged(asked, () => loadAreaForm(asked)));
      const outcome = await takeAreaForm(asked, of, sent);
      if ('objektId' in outcome) return reply.redirect(`/omraader/${outcome.objektId}?udfoert=gemt`, 303);
      if (outcome.filled.problem) reply.code(statusOf(outcome.filled.problem));
      return await answer(request, reply, await loadAreaForm(asked, outcome.filled));
    });
  }
  const largest = { schema: { hide: true }, bodyLimit: largestImportForm };
  web.post('/omraader/import', largest, async (request, reply) => {
    const asked = await pageRequest(context, request);
    reply.header('cache-control', 'no-store');
    const sent = isFileForm(request.body) ? request.body : undefined;
    const underWay = sent && (await takeAreaImport(asked, sent));
    if (underWay && 'problem' in underWay.outcome) reply.code(statusOf(underWay.outcome.problem));
    return await answer(request, reply, await refusedIsLogged(asked, () => loadAreaImport(asked, underWay)));
  });
  web.post('/omraader/:id', { schema: { hide: true } }, async (request, reply) => {
    const asked = await pageRequest(context, request);
    const typed = textFields(request.body);
    reply.header('cache-control', 'no-store');
    try {
      const done = await finish(asked, typed);
      return reply.redirect(`/omraader/${asked.params.id}?udfoert=${done}`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'KV-A1' || error.code === 'KV-G31') throw error;
      reply.code(statusOf(error));
      const message = { da: error.sentence('da'), en: error.sentence('en') };
      return await answer(request, reply, await loadAreaHistory(asked, { message, typed }));
    }
  });
}

// Who sends a form without the right is told of in the log, whatever was in it.
async function refusedIsLogged<T>({ context, reader, url }: PageRequest, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Problem && error.code === 'KV-A1') {
      const [path = ''] = url.split('?');
      await logUse(context, reader, { action: 'area', object: `form ${path.slice(0, 80)}` }, { allowed: false });
    }
    throw error;
  }
}

async function finish({ context, reader, params }: PageRequest, typed: Readonly<Record<string, string>>) {
  const { handling, sidste_dag: lastDay = '', begrundelse: reason = '' } = typed;
  const objektId = (params.id ?? '').toLowerCase();
  if (handling === 'fjern') {
    await withdrawArea(context, reader, { objektId, reason });
    return 'fjernet';
  }
  await endArea(context, reader, { objektId, lastDay, reason });
  return 'afsluttet';
}
