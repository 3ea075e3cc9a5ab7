import type { Text } from '../kernel/language.ts';
import type { GrantRow } from './grant.ts';

/** A place of a town with what is done there. */
export interface CityPlace {
  readonly group: 'exposed' | 'edge' | 'vulnerable';
  readonly row: GrantRow;
  /** The nearest exposed area. */
  readonly nearest?: { readonly name: Text; readonly metres: number };
  /** Social plans under way. */
  readonly plans: readonly { readonly id: string; readonly name: string; readonly to: string }[];
  /** Lists that made it a transformation area, which takes a physical plan. */
  readonly physical: readonly string[];
}

/** Persons who moved from one place of a town to another in the newest years, and their share of all who left. */
export interface CityFlow {
  readonly from: Text;
  readonly to: Text;
  readonly persons: number;
  readonly share: number;
}

/** Exposed areas, edges and vulnerable afdelinger of a kommune with moves between them. */
export interface CityView {
  readonly kommune: string;
  readonly places: readonly CityPlace[];
  readonly flows: readonly CityFlow[];
}
