import { dec } from '../../../src/domain/kernel/decimal.ts';
import type { Verdict } from '../../../src/domain/model/cell.ts';
import type { CriterionOperator } from '../../../src/domain/model/criterion.ts';
import type { GrantCriterion, GrantUnit } from '../../../src/domain/model/grant.ts';
import { nearLine } from '../../../src/engines/grants/near-line.ts';

// The six places of prioritering.md 2.4: labour %, convicted ×, education %, income % of region; residents of section 6.
const values: readonly (readonly [
  key: string,
  residents: number,
  ...four: readonly [number, number, number, number],
])[] = [
  ['O1', 6000, 44.0, 3.4, 63.0, 51.0],
  ['O2', 3000, 41.0, 2.6, 58.0, 56.5],
  ['O3', 2500, 37.0, 3.1, 59.0, 57.0],
  ['O4', 1500, 29.0, 1.9, 49.0, 66.0],
  ['O5', 1500, 24.0, 1.2, 41.0, 72.0],
  ['O6', 1200, 33.0, 2.2, 55.0, 60.0],
];

const laws = [
  ['labour', 'gt', '40'],
  ['convicted', 'ge', '3'],
  ['education', 'gt', '60'],
  ['income', 'lt', '55'],
] as const;

/** A criterion of a hand-made place, judged by the law of today. */
export function criterion(at: number, value: number): GrantCriterion {
  const [id, op, threshold] = laws[at] ?? laws[0];
  const state = holds(op, value, Number(threshold)) ? 'met' : 'not_met';
  const near = nearLine({ state, value: `${value}`, threshold, op }, dec('0.10'));
  return { id, state, value, line: Number(threshold), near };
}

function holds(op: CriterionOperator, value: number, line: number): boolean {
  if (op === 'lt') return value < line;
  return op === 'ge' ? value >= line : value > line;
}

/** The six places; O1 is on the list. */
export const sixPlaces: readonly GrantUnit[] = values.map(([key, residents, ...four]) =>
  place(
    key,
    residents,
    four.map((value, at) => criterion(at, value)),
    key === 'O1' ? 'met' : 'not_met',
  ),
);

/** A hand-made place. */
export function place(
  key: string,
  residents: number,
  criteria: readonly GrantCriterion[],
  listed: Verdict = 'not_met',
): GrantUnit {
  return {
    key,
    name: { da: key, en: key },
    kommune: '',
    residents,
    criteria,
    listed,
    ...(listed === 'met' ? { list: '2024-12' } : {}),
    prevention: 'not_met',
    left: 'not_met',
    counts: true,
    afdelinger: [],
  };
}
