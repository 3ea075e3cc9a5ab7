import type { Generated } from 'kysely';
import type { SheetEvent, SheetState } from '../../domain/model/sheet-edition.ts';

/** Rows of fact sheets on their way to the public. */
export interface SheetTables {
  readonly sheet_edition: {
    readonly id: string;
    readonly kind: string;
    readonly place: string;
    readonly year: number;
    readonly correction: number;
    readonly release: string;
    readonly state: SheetState;
    /** JSON, as the model has them. */
    readonly texts: string;
    readonly versions: string;
    readonly writers: string;
    readonly hash: string | null;
    readonly public_from: string | null;
    readonly reason: string;
    readonly changed_at: string;
  };
  readonly sheet_event: {
    readonly number: Generated<number>;
    readonly edition: string;
    readonly at: string;
    readonly by_reader: string;
    /** Name in both languages as JSON. */
    readonly by_name: string;
    readonly action: SheetEvent['action'];
    readonly hash: string | null;
    readonly note: string;
  };
}
