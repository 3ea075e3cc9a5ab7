import { apiQuota } from '../../domain/definitions/api-quota.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AccessToken, ApiQuota } from '../../domain/model/token.ts';
import type { AppContext } from '../context/app-context.ts';
import { logRefusedLogin } from '../log/log-refused-login.ts';
import { hashOfSecret } from '../login/sessions.ts';
import { readerById } from '../rights/person-readers.ts';

const noteAfterMs = 60_000;

/**
 * Who a token's secret is, with the owner's rights of today; the request is counted.
 * @throws Problem KV-H13 on a secret that opens nothing, KV-H14 when it has asked too often
 */
export async function readerOfToken(context: AppContext, secret: string, quota: ApiQuota = apiQuota): Promise<Reader> {
  const token = await context.state.token(hashOfSecret(secret));
  const now = context.clock();
  if (!token || token.kind === 'client' || token.withdrawnAt !== undefined || token.expiresAt < now) {
    throw await refused(context, token?.owner);
  }
  const owner = await readerById(context, token.owner, 'token');
  if (!owner) throw await refused(context, token.owner);
  await count(context, token, quota);
  if (Date.parse(now) - Date.parse(token.lastUsed ?? token.createdAt) > noteAfterMs) {
    await context.state.noteTokenUse(token.id, now);
  }
  return { ...owner, token: token.kind === 'short' ? token.name : token.id };
}

async function refused(context: AppContext, owner: string | undefined): Promise<Problem> {
  const problem = new Problem('KV-H13', {});
  await logRefusedLogin(context, { where: 'token', ...(owner === undefined ? {} : { person: owner }) }, problem);
  return problem;
}

// An hour's tokens of one program count together: asking for another gives no more room.
async function count(context: AppContext, { id, kind, name }: AccessToken, quota: ApiQuota): Promise<void> {
  const now = context.clock();
  const who = kind === 'short' ? name : id;
  const inMinute = await context.state.countRequest(who, now.slice(0, 16));
  if (inMinute > quota.perMinute) {
    throw new Problem('KV-H14', { most: quota.perMinute, span: 'minute', seconds: 60 - Number(now.slice(17, 19)) });
  }
  const inDay = await context.state.countRequest(who, now.slice(0, 10));
  if (inDay > quota.perDay) {
    const midnight = Date.parse(`${now.slice(0, 10)}T00:00:00Z`) + 86_400_000;
    const seconds = Math.ceil((midnight - Date.parse(now)) / 1000);
    throw new Problem('KV-H14', { most: quota.perDay, span: 'day', seconds });
  }
}
