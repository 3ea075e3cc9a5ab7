import { framePriceIndex } from '../../domain/definitions/grants/price-index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { FrameYear, GrantPayment, GrantRun } from '../../domain/model/grant.ts';
import type { GrantRound, RoundInputs, RoundResult } from '../../domain/model/grant-round.ts';
import type { PriceIndex } from '../../domain/model/grant-rules.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { frameInPrices } from '../../engines/grants/frame-in-prices.ts';
import { addPayments, frameYears, paymentsOf } from '../../engines/grants/payments.ts';
import type { AllowedSettings } from './read-settings.ts';

const allAtOnce: readonly number[] = [100];

/** What settings of a round may be: its methods, years a grant may be paid over, prices of the years a release knows. */
export function allowedSettings(
  { rules, methods, year }: Pick<RoundInputs, 'rules' | 'methods' | 'year'>,
  { references }: Pick<ReleaseContent, 'references'>,
): AllowedSettings {
  const index = priceIndexOf(references);
  return { methods: methods.map(({ id }) => id), paymentYears: rules.mostPaymentYears ?? 1, index, year };
}

/** The price index that a release has, by calendar year; undefined without any. */
export function priceIndexOf(references: ReleaseContent['references']): PriceIndex | undefined {
  const { key, area } = framePriceIndex;
  const own = references
    .filter((one) => one.key === key && one.area === area && /^\d{4}$/.test(one.period) && one.value > 0)
    .map(({ period, value, source }) => ({ year: Number(period), value, source }))
    .sort((a, b) => a.year - b.year);
  const source = own.at(-1)?.source;
  return source === undefined ? undefined : { values: own.map(({ year, value }) => ({ year, value })), source };
}

/** The frame that a round hands out, in prices of its own year. */
export function frameOfRound({ inputs, settings }: Pick<GrantRound, 'inputs' | 'settings'>): number {
  if (!settings.prices) return settings.frame;
  return must(
    frameInPrices(settings.frame, settings.prices, inputs.year),
    'an index that was there when it was chosen',
  );
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
  const { prices } = round.settings;
  const others = decided.filter(({ id, inputs }) => id !== round.id && inputs.rules.id === rules.id);
  return frameYears({
    rules: {
      years: rules.years,
      frame: (of) => (prices && frameInPrices(rules.settings.frame, prices, of)) ?? rules.settings.frame,
      ...(rules.unused ? { unused: rules.unused } : {}),
    },
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
