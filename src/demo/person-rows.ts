import { menaptCountries } from '../domain/definitions/classifications/countries.ts';
import { countryCodes } from './countries.ts';
import { hash32, unit } from './draw.ts';
import { NULL_INT, NULL_U8, type PersonBatch } from './person-columns.ts';
import { fillCare, fillCrime, fillHealth, fillSchool } from './person-conduct.ts';
import { type Situation, type Subject, situationOf } from './person-facts.ts';

const NULL_I16 = -32_768;
const groups = [
  ...['ft_a', 'ft_b', 'ft_c', 'ft_d', 'ft_e', 'ft_f', 'ft_g', 'ft_h', 'ft_i', 'ft_j', 'ft_k', 'ft_l', 'ft_m'],
] as const as readonly SupportColumn[];
type SupportColumn =
  | 'ft_a'
  | 'ft_b'
  | 'ft_c'
  | 'ft_d'
  | 'ft_e'
  | 'ft_f'
  | 'ft_g'
  | 'ft_h'
  | 'ft_i'
  | 'ft_j'
  | 'ft_k'
  | 'ft_l'
  | 'ft_m';
const menapt: readonly boolean[] = countryCodes.map((code) => menaptCountries.includes(code));
const turn = { fraction: 91, extra: 92, tax: 93, lost: 94, wrong: 95 };
const situation: Situation = { udd: 0, uddSource: 0, igang: 0, studying: 0, ras: 0, support: 0, income: 0 };
const FULL = 10_000;

/** First edition with a daycare count (the series T08 starts in 2017). */
const FIRST_CARE_EDITION = 2018;

/** Writes what registers know about a person into row `i`: education, work, support, income, crime, school, health. */
export function fillRegisters(b: PersonBatch, i: number, s: Subject): void {
  situationOf(s, situation);
  b.udd[i] = situation.udd;
  b.udd_kilde[i] = situation.uddSource;
  b.igang[i] = s.age >= 15 && s.age <= 29 ? situation.igang : 0;
  b.under_udd[i] = s.age >= 15 ? situation.studying : NULL_U8;
  b.ras[i] = situation.ras;
  fillSupport(b, i, s);
  fillIncome(b, i, s);
  fillCrime(b, i, s);
  fillCare(b, i, s, FIRST_CARE_EDITION);
  fillSchool(b, i, s);
  fillHealth(b, i, s);
}

/** Origin of a person with country and, for non-western origin, whether it is on the MENAPT list. */
export function fillOrigin(b: PersonBatch, i: number, origin: number, country: number): void {
  b.herkomst5[i] = origin;
  b.land[i] = country;
  const other = origin === 25 || origin === 35;
  b.menapt[i] = other ? Number(menapt[country - 1] ?? false) : NULL_U8;
}

function fillSupport(b: PersonBatch, i: number, s: Subject): void {
  const under = s.age < 15;
  for (const g of groups) b[g][i] = under ? NULL_I16 : 0;
  b.ft_kriterium[i] = NULL_I16;
  if (under) return;
  const group = situation.support;
  let counted = 0;
  let used = 0;
  if (group > 0) {
    const whole = group === 5 || group === 6 || group === 9 || group === 10;
    used = Math.round(FULL * (whole ? 1 : 0.35 + 0.65 * unit(s.address, turn.fraction, s.edition)));
    b[groups[group - 1] ?? 'ft_m'][i] = used;
    if (group <= 5) counted = used;
  }
  // Some weeks on another benefit in the same year.
  if (s.age >= 18 && s.age <= 64 && unit(s.address, turn.extra, s.edition) < 0.13) {
    const other = 1 + (hash32(s.address, turn.extra, s.edition) % 3);
    const weeks = Math.min(FULL - used, Math.round(FULL * 0.3 * unit(s.address, turn.fraction + 1, s.edition)));
    if (other !== group && weeks > 0) {
      b[groups[other - 1] ?? 'ft_a'][i] = weeks;
      counted += weeks;
    }
  }
  if (s.age >= 18 && s.age <= 64) b.ft_kriterium[i] = counted;
}

function fillIncome(b: PersonBatch, i: number, s: Subject): void {
  b.skat[i] = NULL_U8;
  b.indkomst[i] = NULL_INT;
  b.brutto[i] = NULL_INT;
  b.stud[i] = NULL_U8;
  if (s.age < 15) return;
  const recent = s.edition - s.arrived <= 1 && (s.origin === 24 || s.origin === 25);
  const taxable = recent || unit(s.address, turn.tax) < 0.008 ? 0 : 1;
  b.skat[i] = taxable;
  if (taxable === 0) return;
  b.indkomst[i] = situation.income;
  if (s.age > 64) return;
  b.stud[i] = situation.studying;
  b.brutto[i] = Math.round(situation.income * (1.01 + 0.03 * unit(s.address, turn.tax, s.edition)));
}

/**
 * Real-world dirt: in 1-2 % of rows something optional is missing or doubtful; in about 0.15 % something is wrong
 * enough for intake to reject the row.
 */
export function soil(b: PersonBatch, i: number, s: Subject): void {
  const lost = unit(s.address, turn.lost, s.edition);
  if (lost < 0.015) lose(b, i, s, hash32(s.address, turn.lost + 7, s.edition) % 5);
  const wrong = unit(s.address, turn.wrong, s.edition);
  if (wrong < 0.0015) spoil(b, i, s, hash32(s.address, turn.wrong + 7, s.edition) % 5);
}

function lose(b: PersonBatch, i: number, s: Subject, what: number): void {
  if (what === 0) b.land[i] = 0;
  if (what === 1) b.byggeafsnit[i] = 0;
  if (what === 2) b.ft_kriterium[i] = NULL_I16;
  if (what === 3 && s.age >= 20) {
    b.udd[i] = 10;
    b.udd_kilde[i] = 9;
  }
  if (what === 4 && b.skat[i] === 1) {
    b.indkomst[i] = NULL_INT;
    b.brutto[i] = NULL_INT;
  }
}

function spoil(b: PersonBatch, i: number, s: Subject, what: number): void {
  if (what === 0) b.alder[i] = 131;
  if (what === 1) b.herkomst5[i] = 26;
  if (what === 2) b.boligtype[i] = 0;
  if (what === 3 && s.age >= 16 && s.age <= 64) b.ras[i] = 0;
  if (what === 4 && s.age >= 18) {
    b.ft_a[i] = 7000;
    b.ft_c[i] = 7000;
  }
}
