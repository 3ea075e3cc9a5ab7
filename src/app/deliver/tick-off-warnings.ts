import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { StoredDelivery } from '../../domain/model/delivery.ts';
import type { Clock, Vault } from '../../domain/model/ports.ts';
import { openWarnings } from './open-warnings.ts';

const leastOfId = 4;

/** Who ticks warnings off, why, and which: codes, or all that are open. */
export interface TickOffWish {
  readonly by: string;
  readonly reason: string;
  readonly codes: readonly string[] | 'all';
}

// Ids are long: their beginning is enough where only one delivery has it.
function deliveryNamed(stored: readonly StoredDelivery[], name: string): StoredDelivery | undefined {
  const exact = stored.find(({ manifest }) => manifest.delivery_id === name);
  const alike = name.length < leastOfId ? [] : stored.filter(({ manifest }) => manifest.delivery_id.startsWith(name));
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}

/**
 * Ticks off warnings of a delivery stored before. Adds a record to the delivery; nothing in it is changed, and what was
 * ticked off stays so. A delivery may be named by the beginning of its id. Answers the codes ticked off now; none when `all` finds none open.
 * @throws Problem KV-U7 for an unknown delivery, KV-U8 for a code that is no open warning of it; nothing is recorded.
 */
export async function tickOffWarnings(
  context: { readonly vault: Vault; readonly clock: Clock },
  delivery: string,
  wish: TickOffWish,
): Promise<readonly string[]> {
  const stored = deliveryNamed(await context.vault.list(), delivery);
  if (!stored) throw new Problem('KV-U7', { delivery });
  const id = stored.manifest.delivery_id;
  const open = openWarnings(stored, await context.vault.report(id));
  const codes = wish.codes === 'all' ? open : [...new Set(wish.codes)].sort();
  const unknown = codes.filter((code) => !open.includes(code));
  if (unknown.length > 0) throw new Problem('KV-U8', { delivery, codes: unknown, open });
  if (codes.length === 0) return [];
  await context.vault.tickOff(id, { codes, by: wish.by, at: context.clock(), reason: wish.reason });
  return codes;
}
