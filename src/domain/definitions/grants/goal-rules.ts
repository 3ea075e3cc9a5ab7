import type { GoalRules, ReturnRules } from '../../model/grant-effect.ts';

/**
 * When a goal is on its way, and when a change may be chance.
 * @source prioritering.md section 7
 */
export const goalRules: GoalRules = { standardErrors: 1.96, farBehind: 0.5 };

/**
 * How a return may be asked for, and which assumptions are tried otherwise.
 * @source prioritering.md section 9
 */
export const returnRules: ReturnRules = {
  mostYears: 50,
  changes: [
    { of: 'unitValue', by: -0.25 },
    { of: 'unitValue', by: 0.25 },
    { of: 'years', to: 1 },
    { of: 'years', to: 2 },
    { of: 'years', to: 4 },
    { of: 'dropOff', to: 0 },
    { of: 'dropOff', to: 0.25 },
    { of: 'dropOff', to: 0.5 },
  ],
};
