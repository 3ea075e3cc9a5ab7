import type { Text } from '../kernel/language.ts';
import type { PlaceRef } from './place.ts';

/** One term of a selection: add or take away a place. */
export interface SelectionTerm {
  readonly sign: '+' | '-';
  readonly place: PlaceRef;
}

/** What to add: places plus and minus. In links: `afd:0045-08501,afd:0045-08502,-afd:0101-00001`. */
export interface Selection {
  /** Found by a rule, as a set of twins: nobody named its afdelinger, so one that is shown only with others is left out and told of. */
  readonly byRule?: true;
  readonly terms: readonly SelectionTerm[];
}

/** How the past is read: today's membership carried back (`nu`), or each year's own (`dengang`). */
export type Lineage = 'nu' | 'dengang';

/** A named selection a user keeps and may share inside the same right. */
export interface SavedSelection {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly selection: Selection;
  readonly savedAt: string;
  /** Present when colleagues inside the same right see it too; it gives nobody access. */
  readonly shared?: { readonly by: Text; readonly limits: string };
}
