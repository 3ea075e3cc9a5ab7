import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isByHttps } from './door.ts';

/** Our cookies beside the session's: none of them opens anything by itself. */
export type OwnCookie = 'kvarter_persona' | 'kvarter_se_som' | 'kvarter_sprog' | 'kvarter_forhaandsvisning';

interface CookieRules {
  readonly sameSite: 'lax' | 'strict';
  /** Seconds it is kept; without it, until the browser is closed. */
  readonly maxAge?: number;
}

/** What one of our cookies says; by https only one that this very host has set. */
export function ownCookie(request: FastifyRequest, name: OwnCookie): string | undefined {
  return request.cookies?.[nameOf(request, name)];
}

/** Sets one of our cookies: read by no script, and by https bound to the host and sent by https alone. */
export function setOwnCookie(
  reply: FastifyReply,
  name: OwnCookie,
  value: string,
  { sameSite, maxAge }: CookieRules,
): void {
  const { request } = reply;
  const rules = { path: '/', httpOnly: true, secure: isByHttps(request), sameSite } as const;
  reply.setCookie(nameOf(request, name), value, { ...rules, ...(maxAge === undefined ? {} : { maxAge }) });
}

/** Takes one of our cookies away. */
export function clearOwnCookie(reply: FastifyReply, name: OwnCookie): void {
  const { request } = reply;
  reply.clearCookie(nameOf(request, name), { path: '/', secure: isByHttps(request) });
}

function nameOf(request: FastifyRequest, name: OwnCookie): string {
  return isByHttps(request) ? `__Host-${name}` : name;
}
