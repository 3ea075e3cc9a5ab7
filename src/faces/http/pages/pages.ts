import type { FastifyInstance } from 'fastify';
import { readCatalogue } from '../../../app/catalogue/read-catalogue.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { confirmByLink, endByLink } from '../../../app/monitor/mail/subscribe.ts';
import { beginViewAs } from '../../../app/rights/view-as.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { toJsonLd } from '../../../engines/export/catalogue/to-json-ld.ts';
import { isOurFault, problemOfError, sendProblem, statusOf } from '../request/error-body.ts';
import { languageOf } from '../request/language-of-request.ts';
import { acceptFileForms, isFileForm } from '../request/multipart-form.ts';
import { originOf } from '../request/origin-of-request.ts';
import { clearOwnCookie, setOwnCookie } from '../request/own-cookies.ts';
import { refusedForm } from '../request/refused-form.ts';
import { textFields } from '../request/text-fields.ts';
import type { ServerOptions } from '../server/server-options.ts';
import { actOnOwn, actOnRights } from './act-on-rights.ts';
import { areaForms } from './area-forms.ts';
import { sendForProof } from './ask-for-proof.ts';
import { lastResortPage } from './last-resort-page.ts';
import { loadAdministrationPage } from './load-administration-page.ts';
import { loadAlertMailPage } from './load-alert-mail-page.ts';
import { loadMonitoringPage } from './load-monitoring-page.ts';
import { loadMyAccessPage } from './load-my-access-page.ts';
import { loadObservationPage } from './load-observation-page.ts';
import { loadPage } from './load-page.ts';
import { loadSheetDesk } from './load-sheet-desk.ts';
import { loginRoutes } from './login-routes.ts';
import { noStatementPage } from './no-statement-page.ts';
import { pagePaths } from './page-paths.ts';
import { pageRequest } from './page-request.ts';
import { type RenderPage, webRenderer } from './render-page.ts';
import { sendContent, sendPage, sendProblemPage, wantsJson } from './send-page.ts';
import { takeAlertStep } from './take-alert-step.ts';
import { largestSent, takeFigures } from './take-figures.ts';
import { takeMailStep } from './take-mail-step.ts';
import { takeSheetStep } from './take-sheet-step.ts';

/**
 * The pages: HTML for people, the same data as JSON for `Accept: application/json` (the web client moving on).
 * Bad parameters become notes on the page; what cannot be shown at all is a page of its own with the right status.
 */
export async function pages(web: FastifyInstance, context: AppContext, options: ServerOptions): Promise<void> {
  const render = webRenderer(options.webDir);
  for (const path of pagePaths) {
    web.get(path, { schema: { hide: true } }, async (request, reply) => {
      const asked = await pageRequest(context, request);
      return sendPage(request, reply, await loadPage(asked), render);
    });
  }
  accessForms(web, context, render);
  ownForms(web, context, render);
  mailForms(web, context, render);
  web.post('/faktaark/redaktion', { schema: { hide: true } }, async (request, reply) => {
    const asked = await pageRequest(context, request);
    const refused = await takeSheetStep(asked, request.body);
    if (!refused) return reply.redirect(request.url, 303);
    reply.code(statusOf(refused.problem)).header('cache-control', 'no-store');
    const again = { ...asked, refused: refusedForm(request, refused.problem, textFields(request.body)) };
    return await sendPage(request, reply, await loadSheetDesk(again, refused), render);
  });
  if (options.login) loginRoutes(web, context, options.login);
  web.get('/katalog.jsonld', { schema: { hide: true } }, async (request, reply) => {
    const catalogue = toJsonLd(await readCatalogue(context), originOf(request));
    return reply.type('application/ld+json; charset=utf-8').send(JSON.stringify(catalogue, null, 1));
  });
  web.get('/was', { schema: { hide: true } }, async (request, reply) => {
    if (options.accessibilityStatement !== undefined) return reply.redirect(options.accessibilityStatement, 302);
    reply.header('cache-control', 'no-store');
    return await sendContent(request, reply, noStatementPage(await pageRequest(context, request)), render);
  });
  web.setErrorHandler(async (error, request, reply) => {
    const problem = problemOfError(error, request);
    if (isOurFault(problem)) options.onBug(request.id, error);
    try {
      const sent = await sendForProof(context, request, reply, problem);
      if (sent) return sent;
      return await sendProblemPage(context, request, reply, problem, render);
    } catch (another) {
      // The page around it cannot be made for such a reader (a role that does not exist): the problem itself, then.
      if (another instanceof Problem && statusOf(problem) < 500) return sendProblem(reply, request, problem);
      // Without the state database there is no page around anything.
      const fault = problem.code === 'KV-V5' ? problem : new Problem('KV-A7', { id: request.id });
      if (fault !== problem) options.onBug(request.id, another);
      if (wantsJson(request)) return sendProblem(reply, request, fault);
      const plain = lastResortPage(fault, languageOf(request));
      return await reply.code(statusOf(fault)).type('text/html; charset=utf-8').send(plain);
    }
  });
  web.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const problem = new Problem('KV-A6', { path: request.url.slice(0, 200) });
    if (request.url.startsWith('/api/')) return sendProblem(reply, request, problem);
    return await sendProblemPage(context, request, reply, problem, render);
  });
  // Last, so that these forms are answered by the page above when they go wrong.
  await web.register(async (forms) => figureForms(forms, context, render));
  await web.register(async (forms) =>
    areaForms(forms, context, (request, reply, loaded) => sendPage(request, reply, loaded, render)),
  );
}

// Forms of a page post to its own address and are answered by the page, with what was typed when it went wrong.
function accessForms(web: FastifyInstance, context: AppContext, render: RenderPage): void {
  web.post('/administration', { schema: { hide: true } }, async (request, reply) => {
    const asked = await pageRequest(context, request);
    const fields = textFields(request.body);
    reply.header('cache-control', 'no-store');
    if (fields.handling === 'se-som') {
      await beginViewAs(context, asked.reader, fields.person ?? '');
      setOwnCookie(reply, 'kvarter_se_som', fields.person ?? '', { sameSite: 'strict' });
      return reply.redirect('/', 303);
    }
    if (fields.handling === 'afslut') {
      clearOwnCookie(reply, 'kvarter_se_som');
      return reply.redirect('/', 303);
    }
    try {
      const outcome = await actOnRights(context, asked.reader, fields, originOf(request));
      return await sendPage(request, reply, await loadAdministrationPage(asked, { outcome }), render);
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'KV-A1' || error.code === 'KV-A23' || error.code === 'KV-H16')
        throw error;
      const message = { da: error.sentence('da'), en: error.sentence('en') };
      reply.code(statusOf(error));
      const acted = { outcome: { done: false, message }, typed: fields };
      return await sendPage(request, reply, await loadAdministrationPage(asked, acted), render);
    }
  });
}

// The reader's own page: tokens made and withdrawn.
function ownForms(web: FastifyInstance, context: AppContext, render: RenderPage): void {
  web.post('/min-adgang', { schema: { hide: true } }, async (request, reply) => {
    const asked = await pageRequest(context, request);
    reply.header('cache-control', 'no-store');
    try {
      const outcome = await actOnOwn(asked, textFields(request.body));
      return await sendPage(request, reply, await loadMyAccessPage(asked, outcome), render);
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'KV-H16') throw error;
      reply.code(statusOf(error));
      const again = { ...asked, refused: refusedForm(request, error, textFields(request.body)) };
      return await sendPage(request, reply, await loadMyAccessPage(again), render);
    }
  });
}

// Alerts, seen and by mail: on the reader's own page, and by the links in mails, where a mail program ends them by itself (RFC 8058).
function mailForms(web: FastifyInstance, context: AppContext, render: RenderPage): void {
  web.post('/overvaagning', { schema: { hide: true } }, async (request, reply) => {
    const asked = await pageRequest(context, request);
    const refused = await takeMailStep(asked, textFields(request.body));
    if (!refused) return reply.redirect('/overvaagning#mail', 303);
    reply.code(refused.status).header('cache-control', 'no-store');
    return await sendPage(request, reply, await loadMonitoringPage(asked, refused.shown), render);
  });
  web.post('/overvaagning/varsler', { schema: { hide: true } }, async (request, reply) =>
    reply.redirect(await takeAlertStep(await pageRequest(context, request), textFields(request.body)), 303),
  );
  web.post('/overvaagning/mail', { schema: { hide: true } }, async (request, reply) => {
    const asked = await pageRequest(context, request);
    const fields = textFields(request.body);
    const secret = fields.noegle ?? asked.query.noegle ?? '';
    if (fields.handling === 'bekraeft') await confirmByLink(context, secret);
    else await endByLink(context, secret);
    return await sendPage(
      request,
      reply,
      await loadAlertMailPage(asked, secret, fields.handling !== 'bekraeft'),
      render,
    );
  });
}

// Files of figures: forms with a file are read here and nowhere else.
function figureForms(web: FastifyInstance, context: AppContext, render: RenderPage): void {
  acceptFileForms(web, mostFormBytes);
  web.post('/overvaagning/levering', { schema: { hide: true }, bodyLimit: mostFormBytes }, async (request, reply) => {
    const asked = await pageRequest(context, request);
    const sent = isFileForm(request.body) ? await takeFigures(asked, request.body) : undefined;
    if (sent && 'problem' in sent.outcome) reply.code(statusOf(sent.outcome.problem));
    return await sendPage(request, reply, await loadObservationPage(asked, sent), render);
  });
}

// A file of the largest size, carried along in base64, and its fields.
const mostFormBytes = 2 * largestSent;
