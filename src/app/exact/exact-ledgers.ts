import { anchorTable } from '../../domain/definitions/tables/index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { LpPool } from '../../domain/model/lp.ts';
import { type Ledger, openLedger } from '../../engines/protect/ledger/open-ledger.ts';
import type { ToldSum } from '../../engines/protect/ledger/told-sum.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';

/** What a ledger takes on: beyond it a sum is refused, never judged by half. */
const limits = { most: 60_000, programs: 300 };
/** How often a sum is judged anew because somebody else was told one meanwhile. */
const tries = 5;

interface KeptLedger {
  readonly ledger: Ledger;
  /** Number of the last entry that is in it. */
  seen: number;
  /** Judgements are made one after another. */
  last: Promise<unknown>;
}

const kept = new WeakMap<AppContext, Map<string, KeptLedger>>();

/** Who asks for an exact sum, in their own words. */
export interface Asker {
  readonly reader: string;
  readonly query: string;
}

/**
 * Asks the ledger of a release whether an exact sum may be told, and enters the answer. The ledger is the release's:
 * every reader's, every process's, and it stands in the state store, from where it is read back after a restart.
 */
export async function askLedger(
  context: AppContext,
  release: OpenRelease,
  { sum, asker, pool }: { readonly sum: ToldSum; readonly asker: Asker; readonly pool: LpPool },
): Promise<boolean> {
  const own = ledgerOf(context, release);
  const asked = own.last.then(() => judge(context, release, own, { sum, asker, pool }));
  own.last = asked.catch(() => undefined);
  return await asked;
}

function ledgerOf(context: AppContext, release: OpenRelease): KeptLedger {
  const ledgers = kept.get(context) ?? new Map<string, KeptLedger>();
  kept.set(context, ledgers);
  const known = ledgers.get(release.manifest.id);
  if (known) return known;
  const { tables, definitions } = release.release.content;
  const { n, W } = release.manifest.rules;
  const ledger = openLedger({ tables, definitions, anchors: anchorTable }, { n, W, ...limits });
  const made = { ledger, seen: 0, last: Promise.resolve() };
  ledgers.set(release.manifest.id, made);
  return made;
}

async function judge(
  context: AppContext,
  release: OpenRelease,
  own: KeptLedger,
  { sum, asker, pool }: { readonly sum: ToldSum; readonly asker: Asker; readonly pool: LpPool },
): Promise<boolean> {
  const { id } = release.manifest;
  for (let time = 0; time < tries; time++) {
    await catchUp(context, id, own);
    const told = await own.ledger.ask(sum, pool);
    const entry = { at: context.clock(), ...asker, release: id, sum: JSON.stringify(sum), told };
    const number = await context.state.enter(entry, own.seen);
    if (number !== undefined) {
      own.seen = number;
      return told;
    }
  }
  return false;
}

/** Puts in what others were told since: another process, or this one before a restart. */
async function catchUp(context: AppContext, release: string, own: KeptLedger): Promise<void> {
  for (const entry of await context.state.ledger(release, own.seen)) {
    if (entry.told) own.ledger.take(must<ToldSum>(JSON.parse(entry.sum), 'the sum of a ledger entry'));
    own.seen = entry.number;
  }
}
