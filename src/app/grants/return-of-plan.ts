import { returnRules } from '../../domain/definitions/grants/goal-rules.ts';
import { readDanishNumber } from '../../domain/kernel/danish-number.ts';
import type { FoundReturn, ReturnAssumptions } from '../../domain/model/grant-effect.ts';
import type { PlanFollowUp, ShownEffect } from '../../domain/model/plan-goal.ts';
import { planReturn } from '../../engines/grants/plan-return.ts';

/** What is assumed, as a form sends it. */
export interface AskedReturn {
  readonly indicator: string | undefined;
  readonly unitValue: string | undefined;
  readonly persons: string | undefined;
  readonly years: string | undefined;
  /** Per cent a year. */
  readonly dropOff: string | undefined;
  readonly cost: string | undefined;
}

const percent = 100;
const mostKroner = 1e12;

/**
 * What a plan's effect is worth by the reader's assumptions. Undefined without an effect that can be believed, or where
 * an assumption is missing or no number.
 */
export function returnOfPlan({ effects }: PlanFollowUp, asked: AskedReturn): FoundReturn | undefined {
  const effect = effects.find(({ indicator }) => indicator.id === asked.indicator);
  const { estimate } = effect ?? {};
  const assumed = assumptionsIn(asked);
  if (!effect || !estimate || !assumed || !hasReturn(effect)) return undefined;
  const { id, better } = effect.indicator;
  return { indicator: id, asked: assumed, found: planReturn(estimate, assumed, better, returnRules.changes) };
}

/** Whether a return can be told of an effect: it is believed, and counted in per cent of persons. @source prioritering.md section 9 */
export function hasReturn({ estimate, indicator }: ShownEffect): boolean {
  return estimate !== undefined && estimate.pre?.parallel !== false && indicator.shares;
}

function assumptionsIn(asked: AskedReturn): ReturnAssumptions | undefined {
  const [unitValue, persons, years, cost] = [asked.unitValue, asked.persons, asked.years, asked.cost].map(positive);
  const dropOff = (readDanishNumber(asked.dropOff || '0') ?? percent) / percent;
  if (unitValue === undefined || persons === undefined || years === undefined || cost === undefined) return undefined;
  if (!Number.isInteger(years) || years > returnRules.mostYears || dropOff < 0 || dropOff >= 1) return undefined;
  return { unitValue, persons, years, dropOff, cost };
}

function positive(found: string | undefined): number | undefined {
  const value = readDanishNumber(found ?? '');
  return value !== undefined && value > 0 && value <= mostKroner ? value : undefined;
}
