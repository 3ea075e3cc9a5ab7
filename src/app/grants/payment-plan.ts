import { must } from '../../domain/kernel/invariant.ts';
import type { FrameYear, GrantPayment, GrantRun } from '../../domain/model/grant.ts';
import type { GrantRound, RoundInputs, RoundResult } from '../../domain/model/grant-round.ts';
import { addPayments, frameYears, paymentsOf } from '../../engines/grants/payments.ts';

const allAtOnce: readonly number[] = [100];

/** What settings of a round may be: its methods, and years a grant may be paid over. */
export function allowedSettings({ rules, methods }: Pick<RoundInputs, 'rules' | 'methods'>): {
  readonly methods: readonly string[];
  readonly paymentYears: number;
} {
  return { methods: methods.map(({ id }) => id), paymentYears: rules.mostPaymentYears ?? 1 };
}

/** When every grant of a round is paid, by key of the place: by a decision about it, else as the round says. */
export function paymentPlan(
  { inputs, settings, decisions }: Pick<GrantRound, 'inputs' | 'settings' | 'decisions'>,
  { rows }: GrantRun,
): ReadonlyMap<string, readonly GrantPayment[]> {
  const { rules, year } = inputs;
  return new Map(
    rows.flatMap(({ unit, grant }) => {
      if (grant === 0) return [];
      const percents = decisions.get(unit.key)?.payments ?? settings.payments ?? allAtOnce;
      return [[unit.key, paymentsOf(grant, percents, year, rules.roundDownTo)] as const];
    }),
  );
}

/**
 * The frame year by year with a round's payments beside those of the other decided rounds of the same rules. What a round
 * of a year was decided to is what its year used.
 */
export function frameAccount(
  round: GrantRound,
  own: Iterable<readonly GrantPayment[]>,
  decided: readonly GrantRound[],
): readonly FrameYear[] {
  const { rules, year } = round.inputs;
  const others = decided.filter(({ id, inputs }) => id !== round.id && inputs.rules.id === rules.id);
  return frameYears({
    rules: { years: rules.years, frame: rules.settings.frame, ...(rules.unused ? { unused: rules.unused } : {}) },
    own: addPayments(own),
    others: addPayments(others.flatMap(paidBy)),
    decidedFor: new Set([year, ...others.map(({ inputs }) => inputs.year)]),
  });
}

/** The first year that a round pays in and there is too little for; what others pay in other years is theirs. */
export function shortYear(account: readonly FrameYear[]): FrameYear | undefined {
  return account.find(({ own, left }) => own > 0 && left < 0);
}

function paidBy({ inputs, result }: GrantRound): readonly (readonly GrantPayment[])[] {
  const { grants }: RoundResult = must(result, 'the result of a decided round');
  return grants.map(({ grant, payments }) => payments ?? [{ year: inputs.year, kroner: grant }]);
}
