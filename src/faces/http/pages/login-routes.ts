import type {} from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../../app/context/app-context.ts';
import { answerLogin, beginLogin, finishLogin } from '../../../app/login/log-in.ts';
import type { LoginDesk } from '../../../app/login/login-desk.ts';
import { endSession } from '../../../app/login/sessions.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { safeReturnPath } from '../request/form-body.ts';
import { clearOwnCookie } from '../request/own-cookies.ts';
import { openedSession, sessionCookie } from '../request/reader-of-request.ts';
import { textFields } from '../request/text-fields.ts';

const browserSeconds = 600;

/**
 * Logging in and out: to a provider, back from it, and the end of a session. A provider's answer is checked where it
 * arrives, and becomes a session only in the browser the login began in: after a redirect the browser sends the cookie
 * that a form from another site would not bring.
 */
export function loginRoutes(web: FastifyInstance, context: AppContext, login: LoginDesk): void {
  const hidden = { schema: { hide: true } };
  const cookie = sessionCookie(login.settings.origin);
  const { secure } = cookie.rules;
  // Not `__Host-`: it is for the way back from a provider and no other page.
  const browserCookie = secure ? '__Secure-kvarter_login' : 'kvarter_login';
  web.get('/log-ind/hos/:provider', hidden, async (request, reply) => {
    const { next, invitation } = textFields(request.query);
    const asked = { provider: providerOf(request), next: safeReturnPath(next), ...(invitation ? { invitation } : {}) };
    const { url, browser } = await beginLogin(context, login, asked);
    const rules = { path: '/log-ind', httpOnly: true, sameSite: 'lax', maxAge: browserSeconds, secure } as const;
    return reply.header('cache-control', 'no-store').setCookie(browserCookie, browser, rules).redirect(url, 303);
  });
  const answered = async (request: FastifyRequest, reply: FastifyReply, fields: Readonly<Record<string, string>>) => {
    const state = fields.state ?? fields.RelayState ?? '';
    const asked = { provider: providerOf(request), state, url: request.url, fields };
    const code = await answerLogin(context, login, asked);
    return reply.header('cache-control', 'no-store').redirect(`/log-ind/afslut?kode=${code}`, 303);
  };
  web.get('/log-ind/hos/:provider/svar', hidden, (request, reply) =>
    answered(request, reply, textFields(request.query)),
  );
  web.post('/log-ind/hos/:provider/svar', hidden, (request, reply) =>
    answered(request, reply, formFields(request.body)),
  );
  web.get('/log-ind/afslut', hidden, async (request, reply) => {
    const { kode = '' } = textFields(request.query);
    const { secret, next } = await finishLogin(context, login, {
      code: kode,
      browser: request.cookies[browserCookie] ?? '',
    });
    const earlier = openedSession(request);
    if (earlier) await endSession(context, earlier, false);
    reply.header('cache-control', 'no-store').clearCookie(browserCookie, { path: '/log-ind', secure });
    clearOwnCookie(reply, 'kvarter_se_som');
    return reply.setCookie(cookie.name, secret, cookie.rules).redirect(next, 303);
  });
  web.get('/log-ind/hos/:provider/metadata', hidden, async (request, reply) => {
    const metadata = login.providers.find(({ id }) => id === providerOf(request))?.metadata?.();
    if (metadata === undefined) throw new Problem('KV-A6', { path: request.url.slice(0, 200) });
    return reply.type('application/samlmetadata+xml').send(metadata);
  });
  web.post('/log-ud', hidden, async (request, reply) => {
    const opened = openedSession(request);
    if (opened) await endSession(context, opened, textFields(request.body).alle === '1');
    reply.header('cache-control', 'no-store');
    clearOwnCookie(reply, 'kvarter_se_som');
    return reply.clearCookie(cookie.name, cookie.rules).redirect('/', 303);
  });
}

function providerOf(request: FastifyRequest): string {
  return textFields(request.params).provider ?? '';
}

// An assertion is longer than any field of our own forms.
function formFields(body: unknown): Readonly<Record<string, string>> {
  return textFields(body, 500_000);
}
