import type { Generated } from 'kysely';
import type { JobState } from '../../domain/model/job.ts';

/** Rows of the state database, as Kysely needs them. Times are ISO texts; flags 0/1. */
export interface StateTables {
  readonly saved_selection: {
    readonly owner: string;
    readonly id: string;
    readonly name: string;
    /** Terms as JSON: `[{"sign":"+","place":{"kind":"afd","key":"0045-08501"}}]`. */
    readonly terms: string;
    readonly saved_at: string;
    /** Name of the owner in both languages as JSON; null = not shared. */
    readonly shared_by: string | null;
    /** Limits of the right it is shared in. */
    readonly shared_in: string | null;
  };
  readonly setting: { readonly owner: string; readonly name: string; readonly value: string };
  readonly job: {
    readonly id: string;
    readonly owner: string;
    readonly kind: 'zip';
    readonly file: string;
    readonly asked: string;
    readonly state: JobState;
    readonly done: number;
    readonly total: number;
    readonly started_at: string;
    readonly ended_at: string | null;
    /** Text in both languages as JSON. */
    readonly problem: string | null;
  };
  readonly audit_event: {
    readonly number: Generated<number>;
    readonly at: string;
    readonly reader: string;
    readonly role: string;
    readonly action: string;
    readonly object: string;
    readonly release: string | null;
    readonly allowed: number;
  };
  readonly exact_ledger: {
    readonly number: Generated<number>;
    readonly at: string;
    readonly reader: string;
    readonly release: string;
    readonly query: string;
    readonly sum: string;
    readonly told: number;
  };
}
