import { randomBytes } from 'node:crypto';
import { danishDay, daysAfter } from '../../domain/kernel/danish-day.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AccessToken } from '../../domain/model/token.ts';
import { hasEnded } from '../access/covers-unit.ts';
import { demandProof } from '../access/demand-proof.ts';
import { roleNames, rolesThatExport } from '../access/role-powers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { logRefusedLogin } from '../log/log-refused-login.ts';
import { hashOfSecret } from '../login/sessions.ts';

const longestDays = 366;
const usualDays = 90;
const mostTokens = 20;
const shortMinutes = 60;

/** A token and its secret, which is told once and kept nowhere. */
export interface MadeToken {
  readonly token: AccessToken;
  readonly secret: string;
}

/**
 * Makes a personal token for whoever may take files.
 * @throws Problem KV-A1 for who may not, KV-A5 on a name or days that cannot be used, KV-H15 when there are too many
 */
export async function makeToken(
  context: AppContext,
  reader: Reader,
  asked: { readonly name: string; readonly days?: number },
): Promise<MadeToken> {
  const today = danishDay(context.clock());
  const may = reader.rights.some((right) => rolesThatExport.has(right.role) && !hasEnded(right, today));
  const allowed = may && !reader.seenBy && reader.via !== 'public';
  const name = asked.name.trim();
  if (allowed) demandProof(reader, context.clock(), { da: 'lave API-nøgler', en: 'make API tokens' });
  await logUse(context, reader, { action: 'token', object: `make ${name.slice(0, 80)}` }, { allowed });
  if (!allowed)
    throw new Problem('KV-A1', { what: { da: 'lave API-nøgler', en: 'make API tokens' }, role: roleNames.eksport });
  if ((await context.state.tokensOf(reader.id)).length >= mostTokens) throw new Problem('KV-H15', { most: mostTokens });
  return await keepToken(context, { owner: reader.id, kind: 'personal', name, days: asked.days ?? usualDays });
}

/** Makes the client id and secret of a program; the installation's own command line does. @throws Problem KV-A5 */
export async function makeClient(context: AppContext, owner: string, name: string, days: number): Promise<MadeToken> {
  return await keepToken(context, { owner, kind: 'client', name, days });
}

/** Takes a token away at once. @throws Problem KV-A22 when it is not the reader's */
export async function withdrawToken(context: AppContext, reader: Reader, id: string): Promise<void> {
  const done = !reader.seenBy && (await context.state.withdrawToken(id, reader.id, context.clock()));
  await logUse(context, reader, { action: 'token', object: `withdraw ${id.slice(0, 40)}` }, { allowed: done });
  if (!done) throw new Problem('KV-A22', { found: id.slice(0, 60) });
}

/**
 * An hour's token for a program that knows its client id and secret.
 * @throws Problem KV-H13 when it does not, or they have ended
 */
export async function exchangeClient(context: AppContext, id: string, secret: string): Promise<MadeToken> {
  const client = await context.state.token(hashOfSecret(secret));
  const now = context.clock();
  const isGood = client?.id === id && client.kind === 'client' && !client.withdrawnAt && client.expiresAt > now;
  if (!client || !isGood) {
    const problem = new Problem('KV-H13', {});
    await logRefusedLogin(context, { where: 'token', ...(client ? { person: client.owner } : {}) }, problem);
    throw problem;
  }
  const expiresAt = new Date(Date.parse(now) + shortMinutes * 60_000).toISOString();
  await context.state.noteTokenUse(client.id, now);
  return await store(context, { owner: client.owner, kind: 'short', name: client.id, expiresAt });
}

async function keepToken(
  context: AppContext,
  { name, days, ...token }: Pick<AccessToken, 'owner' | 'kind' | 'name'> & { readonly days: number },
): Promise<MadeToken> {
  if (name === '' || name.length > 80) {
    throw new Problem('KV-A5', { parameter: 'navn', found: name.slice(0, 40), valid: '1-80 tegn / characters' });
  }
  if (!Number.isInteger(days) || days < 1 || days > longestDays) {
    throw new Problem('KV-A5', { parameter: 'dage', found: String(days), valid: `1-${longestDays}` });
  }
  const expiresAt = `${daysAfter(danishDay(context.clock()), days)}T23:59:59Z`;
  return await store(context, { ...token, name, expiresAt });
}

async function store(
  context: AppContext,
  asked: Pick<AccessToken, 'owner' | 'kind' | 'name' | 'expiresAt'>,
): Promise<MadeToken> {
  const secret = `kv_${randomBytes(32).toString('base64url')}`;
  const id = `t_${randomBytes(9).toString('base64url')}`;
  const token = { ...asked, id, secretHash: hashOfSecret(secret), createdAt: context.clock() };
  await context.state.addToken(token);
  return { token, secret };
}
