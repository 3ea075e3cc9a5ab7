import { hash32, unit } from './draw.ts';

/** Who a person is on a reference date, as far as the register variables need it. */
export interface Subject {
  /** Stable address for chance, see draw.ts. */
  address: number;
  age: number;
  sex: number;
  origin: number;
  advantage: number;
  strain: number;
  edition: number;
  arrived: number;
}

/** Education and work of a person in an edition; codes are positions in their delivered lists, 0 = null. */
export interface Situation {
  udd: number;
  uddSource: number;
  igang: number;
  studying: number;
  ras: number;
  /** Group of support as position in A-M (1-13), 0 none. */
  support: number;
  income: number;
}

// Positions in the list of educations.
const [H10, H20, H30, H35, H40, H50, H60, H70, H80, H90] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
// Positions in the list of ongoing educations.
const [I00, I10, I15, I20, I29, I30, I35, I40, I50, I60, I70, I80] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Highest education a person ends with, by rank 0-1, and the age it is completed at. */
const ladder = [
  { below: 0.37, level: H10, age: 16, way: I10 },
  { below: 0.45, level: H20, age: 20, way: I20 },
  { below: 0.77, level: H30, age: 24, way: I30 },
  { below: 0.78, level: H35, age: 22, way: I35 },
  { below: 0.825, level: H40, age: 25, way: I40 },
  { below: 0.915, level: H50, age: 27, way: I50 },
  { below: 0.94, level: H60, age: 25, way: I60 },
  { below: 0.983, level: H70, age: 28, way: I70 },
  { below: 2, level: H80, age: 32, way: I80 },
] as const;

const logistic = (z: number): number => 1 / (1 + Math.exp(-1.7 * z));

/** Numbers the purposes of chance, so that no two variables share a draw. */
const turn = {
  schooling: 11,
  source: 12,
  late: 13,
  work: 14,
  workSlow: 15,
  kind: 16,
  study: 17,
  income: 18,
  share: 19,
};

/** Fills in the situation of a person. Stable from year to year where life is: the draws do not depend on the year. */
export function situationOf(s: Subject, out: Situation): Situation {
  const rank = logistic(s.advantage * 0.75 + (unit(s.address, turn.schooling) * 2 - 1) * 0.9 + cohort(s.age));
  educate(s, rank, out);
  out.ras = 0;
  out.support = 0;
  if (s.age >= 16 && s.age <= 64) work(s, out);
  else if (s.age >= 65) out.support = unit(s.address, turn.kind) < 0.02 ? 10 : 0;
  out.income = s.age >= 15 ? income(s, out) : 0;
  return out;
}

// Older generations went to school for fewer years.
function cohort(age: number): number {
  return age > 60 ? -0.018 * (age - 60) : 0;
}

function educate(s: Subject, rank: number, out: Situation): void {
  out.udd = 0;
  out.uddSource = 0;
  out.igang = 0;
  out.studying = 0;
  if (s.age < 15) return;
  const step = ladder.find((l) => rank < l.below) ?? ladder[0];
  const delay = Math.floor(unit(s.address, turn.late) * 4);
  const done = s.age >= step.age + delay;
  out.udd = done ? step.level : earlier(step.level, s.age);
  out.uddSource = 1;
  if (s.age >= 18 && (s.origin === 24 || s.origin === 25)) foreignEducation(s, out);
  if (s.origin === 5 && s.age > 20 && unit(s.address, turn.source) < 0.012) unknownEducation(out);
  if (!done) out.igang = onTheWay(s, step.way, step.age + delay);
  else if (s.age < 30 || unit(s.address, turn.study, s.edition) < 0.02) out.igang = adultStudy(s);
  if (out.igang === 0) out.igang = I00;
  out.studying = out.igang === I00 ? 0 : 1;
}

function earlier(level: number, age: number): number {
  return level >= H40 && age >= 20 ? H20 : H10;
}

function foreignEducation(s: Subject, out: Situation): void {
  const roll = unit(s.address, turn.source);
  if (roll < 0.11) unknownEducation(out);
  else if (roll < 0.5) out.uddSource = 3;
  else if (roll < 0.58) out.uddSource = 2;
}

function unknownEducation(out: Situation): void {
  out.udd = H90;
  out.uddSource = 9;
}

function onTheWay(s: Subject, way: number, doneAt: number): number {
  const roll = unit(s.address, turn.study, s.edition);
  if (s.age <= 16) return roll < 0.93 ? I10 : I00;
  if (s.age === 17) return roll < 0.3 ? I10 : vocationalOr(way, roll);
  if (doneAt - s.age > 5 && s.age > 21) return I00;
  if (roll > 0.88) return I00;
  return vocationalOr(way, roll);
}

function vocationalOr(way: number, roll: number): number {
  if (way === I10) return roll > 0.45 && roll < 0.7 ? I15 : I00;
  if (way === I30) return roll < 0.5 ? I29 : I30;
  return way > I30 && roll < 0.55 ? I20 : way;
}

function adultStudy(s: Subject): number {
  const roll = unit(s.address, turn.study, s.edition);
  if (s.age < 30 && roll >= 0.14) return I00;
  return [I15, I30, I50, I20, I40, I70][Math.floor(unit(s.address, turn.kind, s.edition) * 6)] ?? I00;
}

// Positions in the list of RAS codes.
const ras = {
  self: 1,
  wage: [3, 4, 5, 6, 7, 8],
  unemployed: 9,
  activated: [10, 11, 12, 13, 14],
  cash: [17, 18, 19],
  flex: 22,
  disability: 24,
  early: 25,
  pension: 28,
  school: 29,
  child: 30,
  other: 31,
  student: [32, 33, 34, 35],
} as const;

/** Support groups as positions in A-M. */
const [A, B, C, D, E, F, G, H, I, J, K, M] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13] as const;

function work(s: Subject, out: Situation): void {
  const pick = hash32(s.address, turn.kind, s.edition);
  if (out.studying === 1 && s.age < 35) {
    study(s, out, pick);
    return;
  }
  const x = standing(s);
  const step = rungs(s.age).find((r) => x < r.below);
  if (step) step.take(out, pick);
  else if (x > SELF_EMPLOYED) place(out, ras.self, 0);
  else inWork(s, out, pick);
}

/** Where a person stands in the queue for work, 0-1; moves slowly with the years, and newcomers stand further back. */
function standing(s: Subject): number {
  const slow = unit(s.address, turn.workSlow, Math.floor((s.edition + (s.address & 3)) / 4));
  const newcomer = s.edition - s.arrived < 4 && s.origin === 25 ? 0.5 : 0;
  const own = (unit(s.address, turn.work) * 2 - 1) * 0.75 + (slow * 2 - 1) * 0.5;
  return logistic(s.advantage * 0.85 + own - newcomer);
}

interface Rung {
  readonly below: number;
  readonly take: (out: Situation, pick: number) => void;
}

const SELF_EMPLOYED = 0.972;

/** Shares outside ordinary work from the bottom of the queue, for an age without and with early pension. */
const outsideWork: readonly { readonly share: (age: number) => number; readonly take: Rung['take'] }[] = [
  { share: disabled, take: (out) => place(out, ras.disability, E) },
  { share: () => 0.086, take: (out, pick) => place(out, ras.cash[pick % 3] ?? 17, pick % 7 === 0 ? B : C) },
  { share: () => 0.034, take: (out, pick) => place(out, ras.activated[pick % 5] ?? 10, pick % 3 === 0 ? D : B) },
  { share: () => 0.038, take: (out) => place(out, ras.unemployed, A) },
  { share: (age) => (age >= 60 ? 0.16 : 0), take: (out, pick) => place(out, ras.early, pick % 3 === 0 ? J : I) },
  { share: () => 0.078, take: (out, pick) => place(out, ras.other, pick % 4 === 0 ? M : 0) },
  { share: () => 0.035, take: (out) => place(out, ras.flex, F) },
];

const rungsByAge: readonly (readonly Rung[])[] = Array.from({ length: 65 }, (_, age) => {
  let below = 0;
  return outsideWork.map((step) => {
    below += step.share(age);
    return { below, take: step.take };
  });
});

function rungs(age: number): readonly Rung[] {
  return rungsByAge[age] ?? [];
}

function inWork(s: Subject, out: Situation, pick: number): void {
  const wage = ras.wage[pick % 6] ?? 4;
  const leave = s.sex === 2 && s.age < 42 ? 50 : 4;
  const perThousand = pick % 1000;
  if (perThousand < leave) place(out, wage, H);
  else place(out, wage, perThousand > 970 ? G : 0);
}

function disabled(age: number): number {
  if (age < 30) return 0.035;
  if (age < 45) return 0.075;
  return age < 55 ? 0.135 : 0.2;
}

function study(s: Subject, out: Situation, pick: number): void {
  const works = unit(s.address, turn.share, s.edition) < (s.age < 18 ? 0.35 : 0.5);
  const wage = ras.wage[2 + (pick % 3)] ?? 6;
  place(out, works ? wage : (ras.student[pick % 4] ?? 32), s.age >= 18 ? K : 0);
}

function place(out: Situation, position: number, group: number): void {
  out.ras = position;
  out.support = group;
}

const byEducation = [0, 0.9, 0.97, 1.06, 0.95, 1.1, 1.12, 1.02, 1.3, 1.5, 0.86] as const;

/** Personal income in whole kroner of the income year two years before the edition. */
function income(s: Subject, out: Situation): number {
  const level = 1 + 0.026 * (s.edition - 2017);
  const spread = Math.exp((unit(s.address, turn.income) + unit(s.address, turn.income, s.edition) - 1) * 0.55);
  return Math.round(baseIncome(s, out) * level * spread);
}

function baseIncome(s: Subject, out: Situation): number {
  if (s.age < 18) return 14_000;
  if (s.age >= 65) return 176_000 + 30_000 * logistic(s.advantage);
  if (out.support === K) return out.ras >= 29 ? 84_000 : 128_000;
  if (out.support === E || out.support === F) return 203_000;
  if (out.support === C || out.support === B || out.support === D) return 148_000;
  if (out.support === A) return 188_000;
  if (out.support === I || out.support === J) return 190_000;
  if (out.ras === ras.other) return out.support === M ? 90_000 : 42_000;
  if (out.ras === ras.self && unit(s.address, turn.share, s.edition) < 0.03) return -35_000;
  const age = Math.min(1, 0.62 + (s.age - 18) * 0.021);
  return 312_000 * age * (byEducation[out.udd] ?? 1) * (s.sex === 1 ? 1.05 : 0.96);
}
