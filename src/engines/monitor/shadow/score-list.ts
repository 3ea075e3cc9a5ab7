import type { AreaClassId, CriterionId } from '../../../domain/model/area-class.ts';
import type { Verdict } from '../../../domain/model/cell.ts';
import type {
  ClassScore,
  CriterionScore,
  PredictedArea,
  PredictedClass,
  PredictedCriterion,
} from '../../../domain/model/shadow-list.ts';

/** An area as predicted, and as it was published. */
export interface ScoredArea {
  readonly predicted: PredictedArea;
  /** Printed values of the list; a criterion that was not printed is left out. */
  readonly values: ReadonlyMap<CriterionId, number>;
  readonly classes: ReadonlyMap<AreaClassId, Verdict>;
}

/**
 * How predictions did, by criterion and source. Bias is predicted less published; a value inside a range counts with its ends.
 * @source monitorering.md section 5; 40.5, 38.9, 42.1, 36.0 against 39.8, 39.3, 42.6, 36.4: error 0.50, bias −0.15
 */
export function scoreCriteria(areas: readonly ScoredArea[]): readonly CriterionScore[] {
  const pairs = areas.flatMap(({ predicted, values }) =>
    predicted.criteria.flatMap((criterion) => {
      const published = values.get(criterion.id);
      return published === undefined || criterion.point === undefined ? [] : [{ criterion, published }];
    }),
  );
  const groups = Map.groupBy(pairs, ({ criterion: { id, source, freshness } }) => `${id} ${source} ${freshness}`);
  return [...groups.values()].flatMap((own) => scoreOf(own));
}

interface Pair {
  readonly criterion: PredictedCriterion;
  readonly published: number;
}

function scoreOf(own: readonly Pair[]): readonly CriterionScore[] {
  const [first] = own;
  if (!first) return [];
  const { id, source, freshness } = first.criterion;
  const errors = own.map(({ criterion, published }) => (criterion.point ?? 0) - published);
  const bias = meanOf(errors);
  const inside = (range: 'range80' | 'range95'): number =>
    own.filter(({ criterion, published }) => {
      const [low, high] = criterion[range] ?? [Number.NaN, Number.NaN];
      return low <= published && published <= high;
    }).length / own.length;
  const carried = own.flatMap(({ criterion, published }) =>
    criterion.carried === undefined ? [] : [Math.abs(criterion.carried - published)],
  );
  return [
    {
      ...{ id, source, freshness },
      areas: own.length,
      error: meanOf(errors.map(Math.abs)),
      bias,
      spread: Math.sqrt(meanOf(errors.map((error) => (error - bias) ** 2))),
      in80: inside('range80'),
      in95: inside('range95'),
      ...(carried.length === own.length ? { carriedError: meanOf(carried) } : {}),
    },
  ];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/**
 * How predictions of classes did: Brier score of the chance, and what became of those that were likely. Where half of the draws
 * or more could not tell, the area counts as such and nowhere else; where the list does not say, it is left out.
 * @source monitorering.md section 5; 0.9, 0.6, 0.2, 0.05 with outcomes 1, 0, 0, 0: 0.103125
 */
export function scoreClasses(areas: readonly ScoredArea[], likely: number): readonly ClassScore[] {
  const pairs = areas.flatMap(({ predicted, classes }) =>
    predicted.classes.flatMap((one) => {
      const published = classes.get(one.id);
      return published === undefined || published === 'unknown' ? [] : [{ one, isOn: published === 'met' }];
    }),
  );
  return [...Map.groupBy(pairs, ({ one }) => one.id).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const told = own.filter(({ one }) => one.open < likely);
    const count = (isLikely: boolean, isOn: boolean): number =>
      told.filter((pair) => isLikelyClass(pair.one, likely) === isLikely && pair.isOn === isOn).length;
    return [
      {
        id: first.one.id,
        name: first.one.name,
        brier: meanOf(told.map(({ one, isOn }) => (one.chance - Number(isOn)) ** 2)),
        hit: count(true, true),
        miss: count(false, true),
        falseAlarm: count(true, false),
        correctRejection: count(false, false),
        couldNotTell: own.length - told.length,
      },
    ];
  });
}

const isLikelyClass = ({ chance }: PredictedClass, likely: number): boolean => chance >= likely;
