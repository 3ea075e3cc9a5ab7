import type { Text } from '../kernel/language.ts';
import type { CriterionDefinition, CriterionProfile } from './criterion.ts';

/** A criterion of the area lists: size, labour, origin, convicted, education or income. */
export type CriterionId = CriterionDefinition['id'];

/** Classes of the lists of 1 December and before. `ghetto` is the class of the lists until 2017. */
export type AreaClassId = 'ghetto' | 'udsat' | 'parallelsamfund' | 'omdannelse' | 'forebyggelse' | 'kombineret';

/** What must hold for a class, as the statute puts it together. */
export type ClassExpression =
  | { readonly kind: 'criterion'; readonly profile: CriterionProfile; readonly id: CriterionId }
  | { readonly kind: 'class'; readonly id: AreaClassId }
  | { readonly kind: 'all' | 'any'; readonly of: readonly ClassExpression[] }
  | { readonly kind: 'at-least'; readonly count: number; readonly of: readonly ClassExpression[] }
  | { readonly kind: 'not'; readonly of: ClassExpression }
  /** On one of these lists in this and the preceding December lists, `lists` in all. */
  | { readonly kind: 'listed'; readonly as: readonly AreaClassId[]; readonly lists: number };

/** One dated rule for a class. Lists are `YYYY-MM` of publication, both included; without a last list it still holds. */
export interface AreaClassRule {
  readonly firstList: string;
  readonly lastList?: string;
  readonly expression: ClassExpression;
  /** What the class was called on these lists, as a word in files (`ghettoomraade`) and to people. */
  readonly word: string;
  readonly name: Text;
  readonly source: string;
}

/** A class of areas with every rule it has had. */
export interface AreaClassDefinition {
  readonly id: AreaClassId;
  readonly about: Text;
  /**
   * Place among the classes of which an area is given the first that holds; absent for a class that stands beside
   * them (omdannelse comes of earlier lists, kombineret udlejning of its own paragraph).
   */
  readonly order?: number;
  /** Rule families whose limits count when the criteria of an area of this class are told. */
  readonly limits: readonly CriterionProfile[];
  readonly rules: readonly AreaClassRule[];
}
