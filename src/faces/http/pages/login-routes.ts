import type {} from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../../app/context/app-context.ts';
import { answerLogin, beginLogin, finishLogin, type LoginToBegin } from '../../../app/login/log-in.ts';
import type { LoginDesk } from '../../../app/login/login-desk.ts';
import { endSession } from '../../../app/login/sessions.ts';
import { loginLimits } from '../../../domain/definitions/login-limits.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { safeReturnPath } from '../request/form-body.ts';
import { clearOwnCookie } from '../request/own-cookies.ts';
import { openedSession, sessionCookie } from '../request/reader-of-request.ts';
import { textFields } from '../request/text-fields.ts';

const loginRate = { max: loginLimits.perAddressAMinute, timeWindow: '1 minute' };
const browserSeconds = 600;

/**
 * Logging in and out: to a provider, back from it, and the end of a session. A provider's answer is checked where it
 * arrives, and becomes a session only in the browser the login began in: after a redirect the browser sends the cookie
 * that a form from another site would not bring.
 */
export function loginRoutes(web: FastifyInstance, context: AppContext, login: LoginDesk): void {
  const hidden = { schema: { hide: true }, config: { rateLimit: loginRate } };
  const cookie = sessionCookie(login.settings.origin);
  const { secure } = cookie.rules;
  // Not `__Host-`: it is for the way back from a provider and no other page.
  const browserCookie = secure ? '__Secure-kvarter_login' : 'kvarter_login';
  const sendToProvider = async (reply: FastifyReply, asked: LoginToBegin) => {
    const { url, browser } = await beginLogin(context, login, asked);
    const rules = { path: '/log-ind', httpOnly: true, sameSite: 'lax', maxAge: browserSeconds, secure } as const;
    return reply.header('cache-control', 'no-store').setCookie(browserCookie, browser, rules).redirect(url, 303);
  };
  web.get('/log-ind/hos/:provider', hidden, async (request, reply) => {
    const { next, invitation, igen } = textFields(request.query);
    const path = safeReturnPath(next);
    // Another site may not log somebody in without a word: a page of ours asks first.
    if (comesFromOutside(request)) {
      const query = new URLSearchParams({ next: path, ...(invitation ? { invitation } : {}) });
      return reply.header('cache-control', 'no-store').redirect(`/log-ind?${query}`, 303);
    }
    const again = igen === '1' ? (openedSession(request)?.session.person ?? '') : undefined;
    const asked = {
      ...{ provider: providerOf(request), next: path },
      ...(invitation ? { invitation } : {}),
      ...(again === undefined ? {} : { again }),
    };
    return await sendToProvider(reply, asked);
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
    const done = await finishLogin(context, login, {
      code: kode,
      browser: request.cookies[browserCookie] ?? '',
    });
    if (done.kind === 'ask-again') return await sendToProvider(reply, done.begin);
    const { secret, next } = done;
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
    // What was chosen lies in the browser until one logs out (brugerflade.md 3).
    reply.header('cache-control', 'no-store').header('clear-site-data', '"storage"');
    clearOwnCookie(reply, 'kvarter_se_som');
    return reply.clearCookie(cookie.name, cookie.rules).redirect('/', 303);
  });
}

// Browsers say where a link stood; what was typed, and older browsers, say nothing.
function comesFromOutside({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}

function providerOf(request: FastifyRequest): string {
  return textFields(request.params).provider ?? '';
}

// An assertion is longer than any field of our own forms.
function formFields(body: unknown): Readonly<Record<string, string>> {
  return textFields(body, 500_000);
}
