import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Clock, Vault } from '../../domain/model/ports.ts';
import { openWarnings } from './open-warnings.ts';

/** Who ticks warnings off, why, and which: codes, or all that are open. */
export interface TickOffWish {
  readonly by: string;
  readonly reason: string;
  readonly codes: readonly string[] | 'all';
}

/**
 * Ticks off warnings of a delivery stored before. Adds a record to the delivery; nothing in it is changed, and what was
 * ticked off stays so. Answers the codes ticked off now; none when `all` finds none open.
 * @throws Problem KV-U7 for an unknown delivery, KV-U8 for a code that is no open warning of it; nothing is recorded.
 */
export async function tickOffWarnings(
  context: { readonly vault: Vault; readonly clock: Clock },
  delivery: string,
  wish: TickOffWish,
): Promise<readonly string[]> {
  const stored = (await context.vault.list()).find((d) => d.manifest.delivery_id === delivery);
  if (!stored) throw new Problem('KV-U7', { delivery });
  const open = openWarnings(stored, await context.vault.report(delivery));
  const codes = wish.codes === 'all' ? open : [...new Set(wish.codes)].sort();
  const unknown = codes.filter((code) => !open.includes(code));
  if (unknown.length > 0) throw new Problem('KV-U8', { delivery, codes: unknown, open });
  if (codes.length === 0) return [];
  await context.vault.tickOff(delivery, { codes, by: wish.by, at: context.clock(), reason: wish.reason });
  return codes;
}
