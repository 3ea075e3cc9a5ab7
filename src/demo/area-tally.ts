import { basicSchool } from './delivered-codes.ts';
import { NULL_INT, type PersonBatch } from './person-columns.ts';

/** What is counted of a boligområde at the turn of a year, true and exact: the ground of invented lists and months. */
export interface AreaCounts {
  residents: number;
  nonWestern: number;
  adults: number;
  convicted: number;
  /** Aged 18-64, and full-time persons on the counted benefits among them the year before. */
  workAge: number;
  fulltime: number;
  /** Aged 30-59, and those with basic school only. */
  middleAged: number;
  basic: number;
  taxable: number;
  income: number;
}

/** Counts of every boligområde by edition. */
export type AreaTally = Map<number, readonly AreaCounts[]>;

const none = (): AreaCounts => ({
  residents: 0,
  nonWestern: 0,
  adults: 0,
  convicted: 0,
  workAge: 0,
  fulltime: 0,
  middleAged: 0,
  basic: 0,
  taxable: 0,
  income: 0,
});

/** Empty counts of so many areas. */
export function emptyCounts(areas: number): readonly AreaCounts[] {
  return Array.from({ length: areas }, none);
}

const fullYear = 10_000;
const nonWestern: readonly number[] = [25, 35];
const lostAge = 125;

/** Adds the person in row i of a batch to the counts of the area it lives in; in no area it is left out. */
export function tallyPerson(counts: readonly AreaCounts[], batch: PersonBatch, i: number): void {
  const own = counts[(batch.omraade[i] ?? 0) - 1];
  const age = batch.alder[i] ?? 0;
  if (!own || age > lostAge) return;
  own.residents += 1;
  if (nonWestern.includes(batch.herkomst5[i] ?? 0)) own.nonWestern += 1;
  if (age >= 18) {
    own.adults += 1;
    const convicted = [batch.doemt_s[i], batch.doemt_n[i], batch.doemt_v[i]].some((flag) => flag === 1);
    if (convicted) own.convicted += 1;
  }
  if (age >= 18 && age <= 64) {
    own.workAge += 1;
    own.fulltime += Math.max(0, batch.ft_kriterium[i] ?? 0) / fullYear;
  }
  if (age >= 30 && age <= 59) {
    own.middleAged += 1;
    const isKnown = batch.udd_kilde[i] === 1 || batch.udd_kilde[i] === 2;
    if (batch.udd[i] === basicSchool && isKnown) own.basic += 1;
  }
  const income = batch.brutto[i] ?? NULL_INT;
  if (age >= 15 && age <= 64 && batch.skat[i] === 1 && batch.stud[i] === 0 && income !== NULL_INT) {
    own.taxable += 1;
    own.income += income;
  }
}
