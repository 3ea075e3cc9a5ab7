import { createHash } from 'node:crypto';
import { retention } from '../../domain/definitions/deliveries/retention.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Progress } from '../../domain/model/progress.ts';
import { showable } from '../../engines/intake/make-finding.ts';
import { mayAcceptDeliveries, maySeeDeliveries } from '../access/may-handle-deliveries.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { type AcceptResult, acceptDelivery } from './accept-delivery.ts';
import { type CheckResult, checkDelivery } from './check-delivery.ts';
import type { DeliverContext } from './deliver-context.ts';
import { demandSealed } from './demand-sealed.ts';
import { forgetSupplier, type SupplierTraces, supplierTraces } from './forget-supplier.ts';
import { type ListedDelivery, listDeliveries } from './list-deliveries.ts';
import { type RenewedManifest, renewManifest } from './renew-manifest.ts';
import { type RetainContext, type RowsHeld, retainRows, rowsHeld } from './retain-rows.ts';
import { type TickOffWish, tickOffWarnings } from './tick-off-warnings.ts';

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
  await logPersonsRead(context, reader, 'check');
  return await checkDelivery(await deliverContext(context, progress), folder);
}

/** Writes rows and SHA-256 of the files of a folder into its manifest; logged. @throws Problem KV-A1 */
export async function renewFolder(
  context: AppContext,
  reader: Reader,
  folder: string,
  progress?: Progress,
): Promise<RenewedManifest> {
  const what = { da: 'se leverancer', en: 'see deliveries' };
  await demandRight(context, reader, maySeeDeliveries, `manifest ${loggedName(folder)}`, what);
  return await renewManifest(await deliverContext(context, progress), folder);
}

/**
 * Checks a delivery folder and stores it whole when nothing stops it; logged.
 * @throws Problem KV-A1, KV-V17 for persons where the vault is not sealed, and as `Vault.openRows`
 */
export async function acceptFolder(
  context: AppContext,
  reader: Reader,
  folder: string,
  wish: { readonly reason: string; readonly tickOff: readonly string[] | 'all' },
  progress?: Progress,
): Promise<AcceptResult> {
  const what = { da: 'godkende leverancer', en: 'accept deliveries' };
  await demandRight(context, reader, mayAcceptDeliveries, `accept ${loggedName(folder)}`, what);
  await demandSealed(context, folder);
  await logPersonsRead(context, reader, 'accept');
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

/** Person rows still in the vault and what is to become of them; kept for so many days. @throws Problem KV-A1 */
export async function heldRows(
  context: AppContext,
  reader: Reader,
  days: number = retention.days,
): Promise<readonly RowsHeld[]> {
  await demandRight(context, reader, maySeeDeliveries, 'retain', { da: 'se leverancer', en: 'see deliveries' });
  return await rowsHeld(await retainContext(context), { ...retention, days });
}

/** Deletes the person rows that are due; logged delivery by delivery. @throws Problem KV-A1, KV-U21 */
export async function deleteDueRows(
  context: AppContext,
  reader: Reader,
  { reason, days = retention.days }: { readonly reason: string; readonly days?: number },
): Promise<readonly RowsHeld[]> {
  const what = { da: 'slette personrækker', en: 'delete person rows' };
  await demandRight(context, reader, mayAcceptDeliveries, 'retain --delete', what);
  const deleted = await retainRows(await retainContext(context), { ...retention, days }, { by: reader.id, reason });
  for (const held of deleted)
    await logUse(
      context,
      reader,
      { action: 'person-rows', object: `delete ${held.delivery.manifest.delivery_id}` },
      { allowed: true },
    );
  return deleted;
}

/** What came from a supplier and what depends on it. @throws Problem KV-A1, KV-U9 */
export async function tracesOf(context: AppContext, reader: Reader, cvr: string): Promise<SupplierTraces> {
  const what = { da: 'se leverancer', en: 'see deliveries' };
  await demandRight(context, reader, maySeeDeliveries, `forget ${loggedName(cvr)}`, what);
  return await supplierTraces(await retainContext(context), cvr);
}

/** Deletes all deliveries of a supplier; logged. @throws Problem KV-A1, KV-U9 */
export async function forgetDeliveries(context: AppContext, reader: Reader, cvr: string): Promise<SupplierTraces> {
  const what = { da: 'slette leverancer', en: 'delete deliveries' };
  await demandRight(context, reader, mayAcceptDeliveries, `forget --delete ${loggedName(cvr)}`, what);
  return await forgetSupplier(await retainContext(context), cvr);
}

async function retainContext(context: AppContext): Promise<RetainContext> {
  return { vault: await context.openVault(), releases: context.releases, clock: context.clock };
}

/** Every stored delivery, replaced ones too, with what is not ticked off. @throws Problem KV-A1 */
export async function storedDeliveries(context: AppContext, reader: Reader): Promise<readonly ListedDelivery[]> {
  await demandRight(context, reader, maySeeDeliveries, 'list', { da: 'se leverancer', en: 'see deliveries' });
  return await listDeliveries({ vault: await context.openVault() });
}

// A delivery is compared with the persons of the edition before it; every read of person rows is on the log.
async function logPersonsRead(context: AppContext, reader: Reader, purpose: 'check' | 'accept'): Promise<void> {
  await logUse(context, reader, { action: 'person-rows', object: `read · intake ${purpose}` }, { allowed: true });
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
