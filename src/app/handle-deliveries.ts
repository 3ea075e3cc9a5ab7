import { createHash } from 'node:crypto';
import { Problem } from '../domain/kernel/problems/problem.ts';
import type { Reader } from '../domain/model/access.ts';
import type { Progress } from '../domain/model/ports.ts';
import { showable } from '../engines/intake/make-finding.ts';
import { mayAcceptDeliveries, maySeeDeliveries } from './access/may-handle-deliveries.ts';
import type { AppContext } from './app-context.ts';
import { type AcceptResult, acceptDelivery } from './deliver/accept-delivery.ts';
import { type CheckResult, checkDelivery } from './deliver/check-delivery.ts';
import type { DeliverContext } from './deliver/deliver-context.ts';
import { type ListedDelivery, listDeliveries } from './deliver/list-deliveries.ts';
import { type TickOffWish, tickOffWarnings } from './deliver/tick-off-warnings.ts';
import { logUse } from './log-use.ts';

const longestLoggedName = 200;

/** Checks a delivery folder and answers the report; stores nothing. @throws Problem KV-A1 */
export async function checkFolder(
  context: AppContext,
  reader: Reader,
  folder: string,
  progress?: Progress,
): Promise<CheckResult> {
  await demandRight(context, reader, maySeeDeliveries, `check ${loggedName(folder)}`, {
    da: 'se leverancer',
    en: 'see deliveries',
  });
  return await checkDelivery(await deliverContext(context, progress), folder);
}

/** Checks a delivery folder and stores it whole when nothing stops it; logged. @throws Problem KV-A1 */
export async function acceptFolder(
  context: AppContext,
  reader: Reader,
  folder: string,
  wish: { readonly reason: string; readonly tickOff: readonly string[] | 'all' },
  progress?: Progress,
): Promise<AcceptResult> {
  const what = { da: 'godkende leverancer', en: 'accept deliveries' };
  await demandRight(context, reader, mayAcceptDeliveries, `accept ${loggedName(folder)}`, what);
  return await acceptDelivery(await deliverContext(context, progress), folder, { ...wish, acceptedBy: reader.id });
}

/**
 * Ticks off warnings of a stored delivery, and answers their codes; logged.
 * @throws Problem KV-A1, KV-U7 for an unknown delivery, KV-U8 for a code that is no open warning of it
 */
export async function tickOff(
  context: AppContext,
  reader: Reader,
  delivery: string,
  wish: Omit<TickOffWish, 'by'>,
): Promise<readonly string[]> {
  const what = { da: 'kvittere for advarsler', en: 'tick off warnings' };
  await demandRight(context, reader, mayAcceptDeliveries, `tick-off ${loggedName(delivery)}`, what);
  const tools = { vault: await context.openVault(), clock: context.clock };
  return await tickOffWarnings(tools, delivery, { ...wish, by: reader.id });
}

/** Every stored delivery, replaced ones too, with what is not ticked off. @throws Problem KV-A1 */
export async function storedDeliveries(context: AppContext, reader: Reader): Promise<readonly ListedDelivery[]> {
  await demandRight(context, reader, maySeeDeliveries, 'list', { da: 'se leverancer', en: 'see deliveries' });
  return await listDeliveries({ vault: await context.openVault() });
}

// A folder may be named after a person by mistake; a personal number is never logged.
function loggedName(folder: string): string {
  return showable(folder, longestLoggedName) ?? '#';
}

async function demandRight(
  context: AppContext,
  reader: Reader,
  rule: typeof maySeeDeliveries,
  object: string,
  what: { readonly da: string; readonly en: string },
): Promise<void> {
  const verdict = rule(reader, context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'delivery', object }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what });
}

async function deliverContext(context: AppContext, progress: Progress | undefined): Promise<DeliverContext> {
  return {
    vault: await context.openVault(),
    openSql: context.openSqlIn,
    clock: context.clock,
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
    ...(progress ? { progress } : {}),
  };
}
