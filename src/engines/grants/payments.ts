import type { FrameYear, GrantPayment } from '../../domain/model/grant.ts';
import type { GrantRules } from '../../domain/model/grant-rules.ts';

/**
 * When a grant is paid: its per cents by year from the first, each rounded down, the last year given the rest, so that the
 * payments are the grant to the krone.
 * @param percents - Whole per cents, 100 together.
 * @source prioritering.md section 6 ("a grant has a payment plan per calendar year, Σ = grant")
 */
export function paymentsOf(
  grant: number,
  percents: readonly number[],
  first: number,
  roundDownTo: number,
): readonly GrantPayment[] {
  const steps = percents.map((percent) => Math.floor((grant * percent) / (100 * roundDownTo)) * roundDownTo);
  const before = steps.slice(0, -1).reduce((sum, kroner) => sum + kroner, 0);
  return steps.map((kroner, at) => ({
    year: first + at,
    kroner: at === steps.length - 1 ? grant - before : kroner,
  }));
}

/** Payments of several grants by year. */
export function addPayments(plans: Iterable<readonly GrantPayment[]>): readonly GrantPayment[] {
  const years = new Map<number, number>();
  for (const plan of plans) {
    for (const { year, kroner } of plan) years.set(year, (years.get(year) ?? 0) + kroner);
  }
  return [...years].map(([year, kroner]) => ({ year, kroner })).sort((a, b) => a.year - b.year);
}

/** What the account of a frame is made of. */
export interface FrameAsked {
  readonly rules: Pick<GrantRules, 'years' | 'unused'> & {
    /** Kroner of a year of the rules. */
    readonly frame: (year: number) => number;
  };
  /** Payments of a round, and of the other decided rounds by the same rules. */
  readonly own: readonly GrantPayment[];
  readonly others: readonly GrantPayment[];
  /** Years that a round was decided for: what they left is known. A year without one is unknown and leaves nothing. */
  readonly decidedFor: ReadonlySet<number>;
}

/**
 * The frame year by year: of each year what the rules give it, what the year before left, and what is paid. After the
 * last year of the rules there is only what was left.
 * @source prioritering.md section 6 ("unused frame is carried to the next year (2026 to 2027)")
 */
export function frameYears({ rules, own, others, decidedFor }: FrameAsked): readonly FrameYear[] {
  const paid = (payments: readonly GrantPayment[], of: number): number =>
    payments.reduce((sum, { year, kroner }) => (year === of ? sum + kroner : sum), 0);
  const years = [...own, ...others].map(({ year }) => year).concat([...decidedFor]);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const account: FrameYear[] = [];
  let carried = 0;
  for (let year = first; year <= last; year++) {
    const frame = year >= rules.years[0] && year <= rules.years[1] ? rules.frame(year) : 0;
    const [mine, theirs] = [paid(own, year), paid(others, year)];
    const left = frame + carried - mine - theirs;
    account.push({ year, frame, carried, others: theirs, own: mine, left });
    const isKnown = decidedFor.has(year) || frame === 0;
    carried = rules.unused === 'next-year' && isKnown ? Math.max(0, left) : 0;
  }
  return account;
}
