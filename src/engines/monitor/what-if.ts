import type { CriterionReadings, YearReading } from '../../domain/model/monitor.ts';
import { compare, decimalOf, type Fraction, fractionOf, minus, over, plus, times } from './fraction.ts';

/** What is counted of the people of an area, in persons (full-time persons, kroner). */
export type AreaCountId =
  | 'residents'
  | 'workingAge'
  | 'fulltime'
  | 'nonWestern'
  | 'ages3059'
  | 'basicSchool'
  | 'taxable'
  | 'income'
  | 'adults'
  | 'convicted';

/** People by what is counted of them. */
export type AreaCounts = Readonly<Record<AreaCountId, Fraction>>;

/** What is counted, in the order it is told. */
export const areaCountIds: readonly AreaCountId[] = [
  'residents',
  'workingAge',
  'fulltime',
  'nonWestern',
  'ages3059',
  'basicSchool',
  'taxable',
  'income',
  'adults',
  'convicted',
];

/** A group of people as shares: who moves in or out, or lives in new dwellings. Fractions of the persons, kroner a head. */
export interface PeopleProfile {
  readonly workingAge: Fraction;
  /** Full-time persons on benefit of those of working age. */
  readonly fulltime: Fraction;
  readonly nonWestern: Fraction;
  readonly ages3059: Fraction;
  readonly basicSchool: Fraction;
  readonly taxable: Fraction;
  /** Mean income of the taxable. */
  readonly income: Fraction;
  readonly adults: Fraction;
  readonly convicted: Fraction;
}

/** One thing that happens in a scenario. Dwellings come with the people who live in them. */
export type ScenarioAction =
  | { readonly kind: 'in' | 'out'; readonly people: AreaCounts; readonly dwellings?: number }
  /** Persons into work, for a part of the year (1 = all of it), each earning so much more in the year. */
  | { readonly kind: 'work'; readonly persons: number; readonly ofYear: Fraction; readonly income: Fraction }
  | { readonly kind: 'education' | 'convictions'; readonly persons: number };

/** The action that cannot be done: which, and of what there would be fewer than none. */
export interface RefusedAction {
  readonly action: number;
  readonly count: AreaCountId;
}

const zero = fractionOf(0);

/** People of a profile. */
export function peopleOf(persons: number, profile: PeopleProfile): AreaCounts {
  const all = fractionOf(persons);
  const [workingAge, ages3059, taxable, adults] = [
    times(all, profile.workingAge),
    times(all, profile.ages3059),
    times(all, profile.taxable),
    times(all, profile.adults),
  ];
  return {
    residents: all,
    workingAge,
    fulltime: times(workingAge, profile.fulltime),
    nonWestern: times(all, profile.nonWestern),
    ages3059,
    basicSchool: times(ages3059, profile.basicSchool),
    taxable,
    income: times(taxable, profile.income),
    adults,
    convicted: times(adults, profile.convicted),
  };
}

/** The profile of people there are; what has nobody in its base is 0. */
export function profileOf(people: AreaCounts): PeopleProfile {
  const share = (part: AreaCountId, whole: AreaCountId): Fraction =>
    people[whole].n === 0n ? zero : over(people[part], people[whole]);
  return {
    workingAge: share('workingAge', 'residents'),
    fulltime: share('fulltime', 'workingAge'),
    nonWestern: share('nonWestern', 'residents'),
    ages3059: share('ages3059', 'residents'),
    basicSchool: share('basicSchool', 'ages3059'),
    taxable: share('taxable', 'residents'),
    income: share('income', 'taxable'),
    adults: share('adults', 'residents'),
    convicted: share('convicted', 'adults'),
  };
}

/**
 * The people after a scenario's actions, in their order. Observations are never changed: this is a count of what would be.
 * @source monitorering.md section 7
 */
export function afterActions(people: AreaCounts, actions: readonly ScenarioAction[]): AreaCounts | RefusedAction {
  let now = people;
  for (const [action, step] of actions.entries()) {
    now = afterAction(now, step);
    const short = areaCountIds.find((id) => compare(now[id], zero) < 0) ?? overfull(now);
    if (short) return { action, count: short };
  }
  return now;
}

// Parts are never more than their wholes: nobody can complete an education who has one.
const parts: readonly (readonly [AreaCountId, AreaCountId])[] = [
  ['nonWestern', 'residents'],
  ['workingAge', 'residents'],
  ['basicSchool', 'ages3059'],
  ['convicted', 'adults'],
  ['fulltime', 'workingAge'],
];

function overfull(people: AreaCounts): AreaCountId | undefined {
  return parts.find(([part, whole]) => compare(people[part], people[whole]) > 0)?.[1];
}

function afterAction(people: AreaCounts, action: ScenarioAction): AreaCounts {
  switch (action.kind) {
    case 'in':
      return added(people, action.people, plus);
    case 'out':
      return added(people, action.people, minus);
    case 'work': {
      const years = times(fractionOf(action.persons), action.ofYear);
      return {
        ...people,
        fulltime: minus(people.fulltime, years),
        income: plus(people.income, times(years, action.income)),
      };
    }
    case 'education':
      return { ...people, basicSchool: minus(people.basicSchool, fractionOf(action.persons)) };
    case 'convictions':
      return { ...people, convicted: plus(people.convicted, fractionOf(action.persons)) };
  }
}

function added(people: AreaCounts, others: AreaCounts, by: typeof plus): AreaCounts {
  const each = areaCountIds.map((id) => [id, by(people[id], others[id])] as const);
  return Object.fromEntries(each) as AreaCounts;
}

/**
 * Criteria of the people of a year, with the years before and the margins as they were.
 * @param regionMean - Mean income of the region, kroner.
 */
export function readingsOfPeople(
  year: string,
  people: AreaCounts,
  regionMean: Fraction | undefined,
  before: readonly CriterionReadings[],
): readonly CriterionReadings[] {
  const reading = (part: Fraction, whole: Fraction): YearReading => ({
    year,
    part: decimalOf(part, 4),
    whole: decimalOf(whole, 4),
  });
  const now: readonly (readonly [CriterionReadings['id'], YearReading | undefined])[] = [
    ['size', reading(people.residents, fractionOf(1))],
    ['labour', reading(people.fulltime, people.workingAge)],
    ['origin', reading(people.nonWestern, people.residents)],
    ['convicted', reading(people.convicted, people.adults)],
    ['education', reading(people.basicSchool, people.ages3059)],
    ['income', regionMean && reading(people.income, times(people.taxable, regionMean))],
  ];
  return now.map(([id, newest]) => {
    const [own, ...earlier] = before.find((one) => one.id === id)?.years ?? [];
    // What is not known exactly today is not known exactly after it.
    const { partBand, wholeBand, scaleBand } = own ?? {};
    const bands = {
      ...(partBand ? { partBand } : {}),
      ...(wholeBand ? { wholeBand } : {}),
      ...(scaleBand ? { scaleBand } : {}),
    };
    return { id, years: newest ? [{ ...newest, ...bands }, ...earlier] : [] };
  });
}
