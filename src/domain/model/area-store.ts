import type { AreaBox, AreaVersion, VersionStep } from './area.ts';

/** Who reads areas, as far as visibility goes (geofa.md section 2). */
export type AreaViewer =
  | { readonly kind: 'public' }
  | { readonly kind: 'kommune'; readonly codes: readonly number[] }
  | { readonly kind: 'organisation'; readonly cvr: readonly number[] }
  | { readonly kind: 'fund' }
  /** The installation's own command line and jobs. */
  | { readonly kind: 'installation' }
  /** Reads as the inviter, narrowed to some areas. */
  | { readonly kind: 'guest'; readonly of: AreaViewer; readonly objects: readonly string[] };

/** One reason a version may be read: its off_kode, its kommune, its authority; or every version. */
export type AreaCondition =
  | { readonly by: 'offKode' | 'kommunekode' | 'cvrKode'; readonly values: readonly number[] }
  | { readonly by: 'everything' };

/**
 * Which versions may be read: those that meet one of the conditions, and are among the objects where these are named.
 * No condition = none. Part of every query, never applied afterwards.
 */
export interface AreaFilter {
  readonly anyOf: readonly AreaCondition[];
  readonly objects?: readonly string[];
}

/** What is asked for. Without `known` and `history` the current versions. */
export interface AreaQuery {
  readonly filter: AreaFilter;
  readonly theme?: number;
  readonly objektId?: string;
  readonly noegle?: string;
  readonly kommunekode?: number;
  /** Only what touches this box, metres in EPSG:25832. */
  readonly box?: AreaBox;
  /** As known at this moment. */
  readonly known?: string;
  /** True on this day. */
  readonly day?: string;
  /** Every version, replaced ones too. */
  readonly history?: true;
  /** At most so many, after this version, in the order of objektId and versionsId. Else objektId and registration. */
  readonly limit?: number;
  readonly after?: Pick<AreaVersion, 'objektId' | 'versionsId'>;
}

/** A table beside an own theme; its columns are those of its definition. */
export type SideTableId =
  | 'kv_9001_matrikel'
  | 'kv_9001_navn'
  | 'kv_9001_slaegt'
  | 'kv_9001_klasse'
  | 'kv_9003_plan_afdeling';

/** A row of a side table by column, without its number. Absent = empty. */
export type SideRow = Readonly<Record<string, string | number>>;

/** A row of a side table as it is kept: when it was registered, and when it was known no more (ISO, UTC). */
export interface KeptSideRow {
  readonly number: number;
  readonly registeredAt: string;
  readonly endedAt?: string;
  readonly row: SideRow;
}

/** Rows of a side table, registered at one moment (ISO, UTC), and those they replace. */
export interface SideRows {
  readonly table: SideTableId;
  readonly at: string;
  readonly rows: readonly SideRow[];
  /** Numbers of rows that are known no more from this moment on. They stay to be read as known. */
  readonly end?: readonly number[];
}

/** Where areas and what belongs to them are kept. Append only. */
export interface AreaStore {
  /**
   * Does steps, all or none: closes versions and writes new ones, and with them what stands beside the areas.
   * @throws Problem KV-G31 when a version to close is not current, KV-G30 when a new area is current already
   */
  keepAreas(steps: readonly VersionStep[], beside?: SideRows): Promise<void>;
  areas(query: AreaQuery): Promise<readonly AreaVersion[]>;
  countAreas(query: AreaQuery): Promise<number>;
  /** A text that is another whenever anything of a theme was written since; tells nothing of what. */
  areasMark(theme: number): Promise<string>;
  /** A number that rises whenever areas change; 0 before the first. What was read before holds while it stands. */
  areaRevision(): Promise<number>;
  /** @throws Problem KV-G31 when a row to end is ended already */
  addSideRows(added: SideRows): Promise<void>;
  /**
   * Current rows of the areas a reader may see now, or of one of them; rows that name two areas only where both may be seen.
   */
  sideRows(table: SideTableId, filter: AreaFilter, objektId?: string): Promise<readonly SideRow[]>;
  /** The same with rows that have ended, oldest registration first. */
  sideRowHistory(table: SideTableId, filter: AreaFilter, objektId?: string): Promise<readonly KeptSideRow[]>;
}
