import type { Text } from '../kernel/language.ts';
import type { StageAFinding, StageBFinding } from './certificate.ts';
import type { TablePeriod } from './period.ts';
import type { PlaceKind, PlaceRef } from './place.ts';
import type { ReleaseFile } from './release.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * A fixed set of tables published with exact numbers and hidden cells (diskretion.md 6). `n`, W and gates are those of
 * the rule set it is made by.
 */
export interface PublicationDefinition {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly source: string;
  /** Ids of the tables. */
  readonly tables: readonly string[];
  /** Kinds of places figures are given for. */
  readonly levels: readonly PlaceKind[];
  /** Kinds of places by how long their cells are kept before they are hidden for others, longest first. */
  readonly order: readonly PlaceKind[];
  /** Whether a resident who is alone in a cell must not be able to compute another small count from it. */
  readonly singletons: boolean;
}

/** A row of a published table: its code and words, as in the table's definition. */
export interface PublishedRow {
  readonly code: string;
  readonly label: Text;
  readonly depth: 0 | 1 | 2 | 3;
}

/** What stands in the place of a count that is hidden: the cell is, or its whole place is under the gate. */
export const notShown = { cell: -1, gate: -2 } as const;

/** A table of a publication. `counts` is places × rows, places as in the publication; below 0 = hidden. */
export interface PublishedTable {
  readonly table: string;
  readonly title: Text;
  readonly population: Text;
  readonly source: string;
  readonly period: TablePeriod;
  readonly rows: readonly PublishedRow[];
  readonly counts: Int32Array;
}

/** A place of a publication with its name. */
export interface PublicationPlace {
  readonly place: PlaceRef;
  readonly name: string;
}

/** What outsiders get of a publication: exact counts or nothing, every hidden cell alike. */
export interface Publication {
  readonly definition: PublicationDefinition;
  readonly rules: RuleSet;
  readonly places: readonly PublicationPlace[];
  readonly tables: readonly PublishedTable[];
}

/** What the audit of a publication says of itself: counts, no cell and no true figure. @source diskretion.md 7.3 */
export interface PublicationCertificate {
  readonly format: 'kvarter-publication-certificate/1';
  readonly mode: 'publication';
  readonly data_hash: string;
  readonly tables: readonly string[];
  readonly groupings: readonly PlaceKind[];
  /** Cells of all tables and places, and how many of them are hidden. */
  readonly cells: number;
  readonly hidden: number;
  readonly stageA: StageAFinding;
  readonly stageB: StageBFinding;
  readonly singletons_exposed: number;
  /** Small figures of a rounded release of the same people and of this, looked at together. */
  readonly union: { readonly tested: number; readonly failing: number };
  /** Ids of the rounded releases it was held against. */
  readonly compared_versions: readonly string[];
  /** Releases of the same deliveries that could not be read, so that nothing was held against them. */
  readonly unread_versions?: readonly string[];
  readonly tool_version: string;
  readonly verdict: 'pass' | 'fail';
}

/** `p_` and 16 hex digits: the hash of all a publication's manifest says but the id itself and when it was made. */
export type PublicationId = `p_${string}`;

/** manifest.json of a publication. */
export interface PublicationManifest {
  readonly format: 'kvarter-publication/1';
  readonly id: PublicationId;
  readonly mode: 'publication';
  readonly period: string;
  readonly created: string;
  readonly synthetic: boolean;
  readonly dataHash: string;
  readonly tables: readonly string[];
  readonly levels: readonly PlaceKind[];
  readonly verdict: PublicationCertificate['verdict'];
  readonly files: readonly ReleaseFile[];
}

/** A publication as anybody may see it: what it holds, what was hidden of it and where its files are. */
export interface ShownPublication {
  readonly id: PublicationId;
  readonly period: string;
  /** ISO time it was made. */
  readonly created: string;
  readonly synthetic: boolean;
  readonly tables: readonly { readonly id: string; readonly title: Text }[];
  readonly levels: readonly PlaceKind[];
  readonly certificate: PublicationCertificate;
  readonly files: readonly ReleaseFile[];
}
