import { danishDay } from '../../domain/kernel/danish-day.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import { demandProof } from '../access/demand-proof.ts';
import { mayViewAs, seenAs } from '../access/may-administer.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { readerById } from './person-readers.ts';

/** Begins to see the product as another; logged, and shown to the person in their own log. @throws Problem KV-A24 */
export async function beginViewAs(context: AppContext, admin: Reader, id: string): Promise<Reader> {
  const seen = await viewedReader(context, admin, id);
  if (seen) demandProof(admin, context.clock(), { da: 'se som en anden', en: 'view as another' });
  await logUse(context, seen ?? admin, { action: 'view-as', object: id.slice(0, 60) }, { allowed: seen !== undefined });
  if (!seen) throw new Problem('KV-A24', { found: id.slice(0, 60) });
  return seen;
}

/** The other as the administrator sees them now; undefined when that is not, or no longer, allowed. */
export async function viewedReader(context: AppContext, admin: Reader, id: string): Promise<Reader | undefined> {
  const other = await readerById(context, id);
  if (!other || !mayViewAs(admin, other, danishDay(context.clock()))) return undefined;
  return seenAs(admin, other);
}
