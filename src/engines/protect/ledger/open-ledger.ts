import { randomFrom } from '../../../domain/kernel/random.ts';
import type { LpPool } from '../../../domain/model/ports.ts';
import { type NullSpace, openNullSpace } from '../suppression/null-space.ts';
import { narrowByPrograms, slackOf, witnessed } from './feasible-ranges.ts';
import { copySpace, exactAlgebra, growSpace, takeSum } from './keep-space.ts';
import type { ToldSum } from './told-sum.ts';
import { type LedgerFacts, openUnknowns, type Unknowns } from './unknowns.ts';

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

/** Opens an empty ledger. @source diskretion.md 9.1 */
export function openLedger(facts: LedgerFacts, rules: LedgerRules): Ledger {
  const editions = new Map<number, EditionLedger>();
  const of = (edition: number): EditionLedger => {
    const known = editions.get(edition);
    if (known) return known;
    const made = openEdition(facts);
    editions.set(edition, made);
    return made;
  };
  return {
    take: (sum) => {
      const ledger = of(sum.edition);
      const leaves = meet(ledger, sum);
      ledger.sums.push(leaves);
      takeSum(ledger.space, leaves);
    },
    ask: (sum, pool) => judge(of(sum.edition), sum, rules, pool),
  };
}

interface EditionLedger {
  readonly unknowns: Unknowns;
  readonly sums: Int32Array[];
  space: NullSpace;
  /** How much of the structure is in the space. */
  linked: number;
}

function openEdition(facts: LedgerFacts): EditionLedger {
  return { unknowns: openUnknowns(facts), sums: [], space: openNullSpace(0, randomFrom('ledger')), linked: 0 };
}

/** The unknowns of a sum, with whatever it is the first to meet. */
function meet(ledger: EditionLedger, sum: ToldSum): Int32Array {
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

async function judge(ledger: EditionLedger, sum: ToldSum, rules: LedgerRules, pool: LpPool): Promise<boolean> {
  const leaves = meet(ledger, sum);
  const { unknowns, sums } = ledger;
  const { shown, structure } = unknowns;
  if (shown.length > rules.most) return false;
  const guarded = shown.flatMap((value, leaf) => (value === 0 || value === rules.n ? [leaf] : []));
  const verdict = exactAlgebra(ledger.space, leaves, guarded);
  if (verdict !== 'open') return verdict === 'follows';
  const space = copySpace(ledger.space);
  takeSum(space, leaves);
  const slack = slackOf(shown, rules.n);
  const found = witnessed(space, slack, guarded);
  const unsettled = guarded.filter((leaf) => (found.get(leaf) ?? 0) < rules.W);
  if (unsettled.length > rules.programs) return false;
  const told = [...structure, ...sums];
  const narrow = await narrowByPrograms(pool, [...told, leaves], slack, { leaves: unsettled, W: rules.W });
  // What public facts alone leave narrow is not for this sum to protect.
  const before = await narrowByPrograms(pool, told, slack, { leaves: narrow, W: rules.W });
  if (before.length < narrow.length) return false;
  ledger.space = space;
  sums.push(leaves);
  return true;
}
