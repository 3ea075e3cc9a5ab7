import { unit } from './draw.ts';
import type { PersonBatch } from './person-columns.ts';
import { NULL_U8 } from './person-columns.ts';
import type { Subject } from './person-facts.ts';

const NULL_I16 = -32_768;
const turn = { crime: 31, law: 41, court: 51, care: 61, birthday: 62, school: 63, mood: 71, answer: 72, contact: 81 };

/** Charges and convictions of the year before the edition, by law; null under 15. */
export function fillCrime(b: PersonBatch, i: number, s: Subject): void {
  if (s.age < 15) {
    for (const law of ['s', 'n', 'v'] as const) {
      b[`sigtet_${law}`][i] = NULL_U8;
      b[`doemt_${law}`][i] = NULL_U8;
    }
    return;
  }
  const odds = crimeOdds(s);
  const laws = { s: 1, n: 0.55, v: 0.2 } as const;
  let number = 0;
  for (const law of ['s', 'n', 'v'] as const) {
    const charged = unit(s.address, turn.crime + number, s.edition) < odds * laws[law] ? 1 : 0;
    const convicted = charged === 1 && unit(s.address, turn.court + number, s.edition) < 0.62 ? 1 : 0;
    b[`sigtet_${law}`][i] = charged;
    b[`doemt_${law}`][i] = convicted;
    number += 1;
  }
}

function crimeOdds(s: Subject): number {
  const young = s.age < 40 ? 1 + (40 - Math.max(18, s.age)) / 12 : Math.max(0.08, 1 - (s.age - 40) / 40);
  const man = s.sex === 1 ? 1.6 : 0.42;
  return Math.min(0.3, 0.0085 * young * man * Math.exp(-0.55 * s.advantage + 0.18 * s.strain));
}

/** Daycare at the autumn count of the year before (children then 1-5); counted from edition 2018 on. */
export function fillCare(b: PersonBatch, i: number, s: Subject, firstEdition: number): void {
  b.dagtilbud[i] = NULL_U8;
  b.alder_dagtilbud[i] = NULL_U8;
  if (s.edition < firstEdition || s.age < 1 || s.age > 6) return;
  // Born October-December: not yet had this year's birthday at the count.
  const then = unit(s.address, turn.birthday) < 0.25 ? s.age - 1 : s.age;
  if (then < 1 || then > 5) return;
  b.alder_dagtilbud[i] = then;
  b.dagtilbud[i] = careAt(then, unit(s.address, turn.care, then));
}

function careAt(age: number, roll: number): number {
  if (age >= 3) return roll < 0.945 ? 3 : 4 + 5 * Number(roll > 0.955);
  if (roll < 0.32) return 1;
  if (roll < 0.84) return 2;
  return roll < 0.87 ? 4 : 9;
}

const indicators = ['triv_soc', 'triv_fag', 'triv_sto', 'triv_ro', 'triv_gen'] as const;
const means = [395, 365, 330, 360, 372] as const;

/** Grade 4-9 in folkeskolen and the well-being answers of the spring before. */
export function fillSchool(b: PersonBatch, i: number, s: Subject): void {
  b.klassetrin[i] = NULL_U8;
  for (const name of indicators) b[name][i] = NULL_I16;
  if (s.age < 10 || s.age > 16 || unit(s.address, turn.school) < 0.17) return;
  const grade = s.age - 6 - Number(unit(s.address, turn.birthday) < 0.3);
  if (grade < 4 || grade > 9) return;
  b.klassetrin[i] = grade;
  if (unit(s.address, turn.answer, s.edition) < 0.14) return;
  const mood = (unit(s.address, turn.mood) - 0.5) * 130 + s.advantage * 8;
  indicators.forEach((name, k) => {
    if (unit(s.address, turn.answer + 1 + k, s.edition) < 0.02) return;
    const score = (means[k] ?? 370) + mood + (unit(s.address, turn.mood + 1 + k, s.edition) - 0.5) * 150;
    b[name][i] = Math.max(100, Math.min(500, Math.round(score)));
  });
}

const contacts = ['sund1', 'sund2', 'sund3', 'sund4', 'sund5', 'sund6', 'sund7'] as const;
const yearly = [6.2, 0.9, 1.1, 0.9, 0.12, 0.28, 0.2] as const;

/** Contacts with the health service in the year two years before the edition. Dental care counts from 18. */
export function fillHealth(b: PersonBatch, i: number, s: Subject): void {
  const need = (0.7 + Math.max(0, s.age - 20) * 0.011) * (s.sex === 2 ? 1.18 : 0.85) * Math.exp(-0.12 * s.advantage);
  contacts.forEach((name, k) => {
    const mean = (yearly[k] ?? 0) * (k === 2 ? 1 : need);
    const roll = unit(s.address, turn.contact + k, s.edition);
    // Geometric: many with none, a few with many, as registers show.
    const number = Math.floor(Math.log(1 - roll) / Math.log(mean / (1 + mean)));
    b[name][i] = k === 2 && s.age < 18 ? 0 : Math.min(200, number);
  });
}
