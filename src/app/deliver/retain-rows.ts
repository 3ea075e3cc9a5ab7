import type { Retention } from '../../domain/definitions/deliveries/retention.ts';
import { daysAfter } from '../../domain/kernel/danish-day.ts';
import type { StoredDelivery } from '../../domain/model/delivery.ts';
import type { Clock, ReleaseStore, Vault } from '../../domain/model/ports.ts';
import { keptFiles } from './kept-files.ts';

/** Person rows of one delivery and what is to become of them. */
export interface RowsHeld {
  readonly delivery: StoredDelivery;
  readonly layouts: readonly string[];
  readonly rows: number;
  /** ISO day from which they may be deleted. */
  readonly due: string;
  /** Release holding the true leaves counted from them; a replaced delivery needs none. */
  readonly release?: string;
  /** `wait`: not due yet. `no-leaves`: due, but no release here has been counted from them. */
  readonly verdict: 'delete' | 'wait' | 'no-leaves';
}

/** What keeping person rows is decided with. */
export interface RetainContext {
  readonly vault: Vault;
  readonly releases: Pick<ReleaseStore, 'list'>;
  readonly clock: Clock;
}

/** Every delivery that still holds person rows, in the order of acceptance. Changes nothing. */
export async function rowsHeld(context: RetainContext, rules: Retention): Promise<readonly RowsHeld[]> {
  const today = context.clock().slice(0, 10);
  const leaves = await newestLeaves(context);
  return (await context.vault.list()).flatMap((delivery): RowsHeld[] => {
    const files = keptFiles(delivery).filter((file) => rules.personLayouts.includes(file.layout));
    if (files.length === 0) return [];
    const due = daysAfter(delivery.acceptedAt.slice(0, 10), rules.days);
    const release = delivery.replacedBy === undefined ? leaves.get(delivery.manifest.delivery_id) : undefined;
    const held = {
      delivery,
      layouts: files.map((file) => file.layout),
      rows: files.reduce((sum, file) => sum + file.rows, 0),
      due,
      ...(release === undefined ? {} : { release }),
    };
    if (due > today) return [{ ...held, verdict: 'wait' }];
    const counted = release !== undefined || delivery.replacedBy !== undefined;
    return [{ ...held, verdict: counted ? 'delete' : 'no-leaves' }];
  });
}

/**
 * Deletes the person rows that are due, having read back the true leaves counted from them; answers what was deleted.
 * @throws Problem KV-U21 when kept leaves have changed; rows before that delivery are deleted, the rest are not
 */
export async function retainRows(
  context: RetainContext,
  rules: Retention,
  wish: { readonly by: string; readonly reason: string },
): Promise<readonly RowsHeld[]> {
  const due = (await rowsHeld(context, rules)).filter((held) => held.verdict === 'delete');
  for (const { delivery, layouts, release } of due) {
    const { delivery_id, edition } = delivery.manifest;
    if (release !== undefined) await context.vault.sealed.read(release, edition);
    const record = { layouts, by: wish.by, at: context.clock(), reason: wish.reason };
    await context.vault.removeRows(delivery_id, release === undefined ? record : { ...record, release });
  }
  return due;
}

/** Delivery → newest release of this vault whose true leaves were counted from it. */
async function newestLeaves({ vault, releases }: RetainContext): Promise<ReadonlyMap<string, string>> {
  const sealed = new Set(await vault.sealed.releases());
  const known = (await releases.list()).filter((release) => sealed.has(release.id));
  const newest = known.toSorted((a, b) => (a.created < b.created ? -1 : 1));
  const found = new Map<string, string>();
  for (const release of newest) {
    const editions = new Set(await vault.sealed.editionsOf(release.id));
    for (const { delivery, edition } of release.dataDates) if (editions.has(edition)) found.set(delivery, release.id);
  }
  return found;
}
