import { randomFrom } from '../../../domain/kernel/random.ts';
import type { LpPool } from '../../../domain/model/lp.ts';
import { type NullSpace, openNullSpace } from '../suppression/null-space.ts';
import { narrowByPrograms, slackOf, witnessed } from './feasible-ranges.ts';
import { copySpace, exactAlgebra, growSpace, takeSum } from './keep-space.ts';
import type { ToldSum } from './told-sum.ts';
import {
  type LedgerFacts,
  openUnknowns,
  ownPeriod,
  type RowPeriod,
  type Unknowns,
  unchangedSince,
} from './unknowns.ts';

/** What a ledger judges by: the rules of the release and how much it takes on at a time. */
export interface LedgerRules {
  readonly n: number;
  readonly W: number;
  /** Most unknowns of an edition; beyond it a sum is refused rather than judged by half. */
  readonly most: number;
  /** Most leaves looked at by linear programs for one sum; beyond it the sum is refused. */
  readonly programs: number;
}

/** The exact sums told out of one release. One ledger serves everybody, since those who ask may talk together. */
export interface Ledger {
  /** Puts a sum that was told before back in, as after a restart. */
  readonly take: (sum: ToldSum) => void;
  /**
   * Whether a sum may be told with everything told before; one that may counts as told from here on. It may when no
   * leaf whose released value is 0 or n is determined by it (stage A) or left with fewer than W whole numbers
   * (stage B). Answers from what is released and what was asked: the true figures are not here.
   * @param pool - Solvers for what plain algebra cannot settle.
   */
  readonly ask: (sum: ToldSum, pool: LpPool) => Promise<boolean>;
}

/**
 * Opens an empty ledger. A sum must be harmless twice: among the sums of its edition, and among those of all editions
 * for whoever knows that rows released alike year after year are the same people.
 * @source diskretion.md 9.1 and 9.2
 */
export function openLedger(facts: LedgerFacts, rules: LedgerRules): Ledger {
  const editions = new Map<number, OpenSums>();
  const of = (edition: number): OpenSums => {
    const known = editions.get(edition);
    if (known) return known;
    const made = openSums(facts, ownPeriod);
    editions.set(edition, made);
    return made;
  };
  const years = openSums(facts, unchangedSince(facts));
  return {
    take: (sum) => {
      for (const ledger of [of(sum.edition), years]) {
        const leaves = meet(ledger, sum);
        ledger.sums.push(leaves);
        takeSum(ledger.space, leaves);
      }
    },
    ask: async (sum, pool) => {
      const own = await judge(of(sum.edition), sum, rules, pool);
      const beside = own && (await judge(years, sum, rules, pool));
      if (!own || !beside) return false;
      own();
      beside();
      return true;
    },
  };
}

/** Sums told so far, and all that may still be otherwise. */
interface OpenSums {
  readonly unknowns: Unknowns;
  readonly sums: Int32Array[];
  space: NullSpace;
  /** How much of the structure is in the space. */
  linked: number;
}

function openSums(facts: LedgerFacts, periodOf: RowPeriod): OpenSums {
  const space = openNullSpace(0, randomFrom('ledger'));
  return { unknowns: openUnknowns(facts, periodOf), sums: [], space, linked: 0 };
}

/** The unknowns of a sum, with whatever it is the first to meet. */
function meet(ledger: OpenSums, sum: ToldSum): Int32Array {
  const { unknowns } = ledger;
  const leaves = unknowns.leavesOf(sum);
  if (unknowns.shown.length > ledger.space.byLeaf.length) {
    ledger.space = growSpace(ledger.space, unknowns.shown.length, randomFrom(`ledger ${unknowns.shown.length}`));
  }
  for (; ledger.linked < unknowns.structure.length; ledger.linked++) {
    takeSum(ledger.space, unknowns.structure[ledger.linked] ?? new Int32Array());
  }
  return leaves;
}

/** What takes the sum as told, where it may be; undefined where it may not. */
async function judge(
  ledger: OpenSums,
  sum: ToldSum,
  rules: LedgerRules,
  pool: LpPool,
): Promise<(() => void) | undefined> {
  const leaves = meet(ledger, sum);
  const { unknowns, sums } = ledger;
  const { shown, structure } = unknowns;
  if (shown.length > rules.most) return undefined;
  const guarded = shown.flatMap((value, leaf) => (value === 0 || value === rules.n ? [leaf] : []));
  const verdict = exactAlgebra(ledger.space, leaves, guarded);
  if (verdict !== 'open') return verdict === 'follows' ? () => {} : undefined;
  const space = copySpace(ledger.space);
  takeSum(space, leaves);
  const slack = slackOf(shown, rules.n);
  const found = witnessed(space, slack, guarded);
  const unsettled = guarded.filter((leaf) => (found.get(leaf) ?? 0) < rules.W);
  if (unsettled.length > rules.programs) return undefined;
  const told = [...structure, ...sums];
  const narrow = await narrowByPrograms(pool, [...told, leaves], slack, { leaves: unsettled, W: rules.W });
  // What public facts alone leave narrow is not for this sum to protect.
  const before = await narrowByPrograms(pool, told, slack, { leaves: narrow, W: rules.W });
  if (before.length < narrow.length) return undefined;
  return () => {
    ledger.space = space;
    sums.push(leaves);
  };
}
