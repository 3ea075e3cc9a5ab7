import type { Generated } from 'kysely';
import type { AreaCommand } from '../../domain/model/area.ts';
import type { ListRecordKind } from '../../domain/model/area-list.ts';
import type { JobState } from '../../domain/model/job.ts';
import type { ObservedPeriod } from '../../domain/model/observation.ts';
import type { BuildRun, ReleaseAction } from '../../domain/model/release-update.ts';
import type { AccessTables } from './access-tables.ts';
import type { MailTables } from './mail-tables.ts';
import type { MonthTables } from './month-tables.ts';
import type { SeriesTables } from './series-tables.ts';
import type { SheetTables } from './sheet-tables.ts';

/** Rows of the state database, as Kysely needs them. Times are ISO texts; flags 0/1. */
export interface StateTables extends AccessTables, SheetTables, MonthTables, MailTables, SeriesTables {
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
    /** When it last told how far it is. */
    readonly heard_at: string | null;
    readonly ended_at: string | null;
    /** Text in both languages as JSON. */
    readonly problem: string | null;
  };
  readonly twin_profile: {
    readonly id: string;
    readonly owner: string;
    readonly name: string;
    /** Name of the owner in both languages as JSON. */
    readonly made_by: string;
    readonly variables: string;
    readonly saved_at: string;
  };
  readonly index_method: {
    readonly id: string;
    readonly owner: string;
    readonly name: string;
    /** Name of the owner in both languages as JSON. */
    readonly made_by: string;
    readonly method: string;
    readonly shared: number;
    readonly saved_at: string;
  };
  readonly list_record: {
    readonly number: Generated<number>;
    readonly kind: ListRecordKind;
    readonly key: string;
    /** The record as JSON. */
    readonly content: string;
    readonly file: string;
    readonly imported_at: string;
    readonly imported_by: string;
    readonly replaced_at: string | null;
  };
  readonly release_step: {
    readonly number: Generated<number>;
    readonly release: string;
    readonly action: ReleaseAction;
    readonly at: string;
    readonly by: string;
    /** Name in both languages as JSON. */
    readonly name: string;
    readonly note: string;
    readonly due: string | null;
    /** Keys of persons as JSON. */
    readonly readers: string | null;
    readonly corrects: string | null;
  };
  readonly planned_date: { readonly id: string; readonly day: string; readonly title: string; readonly by: string };
  readonly build_run: {
    readonly id: string;
    readonly by: string;
    readonly started_at: string;
    readonly heard_at: string;
    readonly stage: string;
    readonly done: number;
    readonly total: number;
    readonly outcome: BuildRun['outcome'];
    readonly result: string | null;
    readonly stop_asked: number;
  };
  readonly case_entry: {
    readonly case: string;
    readonly number: number;
    readonly at: string;
    readonly by: string;
    /** Name in both languages as JSON. */
    readonly name: string;
    readonly role: string;
    readonly action: string;
    /** What was done, as JSON. */
    readonly content: string;
    readonly reason: string;
    readonly previous: string;
    readonly hash: string;
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
  readonly observation: {
    readonly id: string;
    readonly indikator: string;
    readonly definition_id: string;
    readonly omraade_objekt_id: string;
    readonly omraade_versions_id: string;
    readonly periode_type: ObservedPeriod;
    readonly periode_fra: string;
    readonly periode_til: string;
    /** Decimal texts. */
    readonly taeller: string | null;
    readonly naevner: string | null;
    readonly vaerdi: string | null;
    readonly enhed: string | null;
    readonly datakilde: string;
    readonly kilde_ref: string | null;
    readonly hentet_tid: string;
    readonly friskhed: number;
    readonly skjult: number;
    readonly off_kode: number;
    readonly kommunekode: number | null;
    readonly cvr_kode: number | null;
    readonly bruger_id: string;
    readonly systid_fra: string;
    readonly systid_til: string | null;
  };
  readonly area_change: { readonly number: Generated<number>; readonly at: string };
  readonly area_version: {
    readonly versions_id: string;
    readonly objekt_id: string;
    readonly temakode: number;
    readonly systid_fra: string;
    readonly systid_til: string | null;
    readonly oprettet: string;
    readonly gyldig_fra: string | null;
    readonly gyldig_til: string | null;
    readonly cvr_kode: number | null;
    readonly kommunekode: number | null;
    readonly bruger_id: string;
    readonly oprindkode: number;
    readonly statuskode: number;
    readonly off_kode: number;
    readonly noegle: string | null;
    readonly note: string | null;
    /** The theme's own fields as JSON. */
    readonly fields: string;
    /** Coordinates of the MultiPolygon as JSON, metres in EPSG:25832, and the box around them. */
    readonly shape: string;
    readonly west: number | null;
    readonly south: number | null;
    readonly east: number | null;
    readonly north: number | null;
    readonly command: AreaCommand;
    readonly reason: string | null;
  };
}
