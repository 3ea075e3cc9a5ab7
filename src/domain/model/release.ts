import type { ReleaseAccounts } from './accounts.ts';
import type { ReleaseCertificate } from './certificate.ts';
import type { DwellingPlaces } from './dwellings.ts';
import type { ProtectedFlows } from './flow.ts';
import type { ProtectedFlowGroups } from './flow-groups.ts';
import type { ProtectedTable } from './leaf.ts';
import type { SeriesBreak } from './period.ts';
import type { PlaceDirectory } from './place.ts';
import type { ReleaseId } from './protected.ts';
import type { RuleSet } from './rule-set.ts';
import type { ReleaseStock } from './stock.ts';
import type { TableDefinition, Tier } from './table-definition.ts';

/** Where a variable group's figures come from and what they are about; the data-date table of every page and file. */
export interface DataDate {
  readonly group: string;
  readonly edition: number;
  readonly period: string;
  readonly delivery: string;
  readonly supplier: string;
}

/** A delivered comparison figure, `_alle` levels included (persondata.md 4.9). `area` = 000, 081.. or a kommune code. */
export interface ReferenceValue {
  readonly key: string;
  readonly area: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

/** One file of a release with its SHA-256 (hex) and size in bytes. */
export interface ReleaseFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What rounding did to a release, as its certificate tells it; no cell can be told from these numbers. */
export interface RoundingSummary {
  readonly leaves: number;
  /** Leaves of 1 … n−1 true heads. */
  readonly smallLeaves: number;
  /** Leaves moved one step further to meet an anchor. */
  readonly secondSteps: number;
  /** Leaves whose true count is that of an earlier version of the release, moved for an anchor; absent when none was. */
  readonly keptMoved?: number;
  readonly anchorsHeld: number;
  readonly anchorsMissed: number;
  /** Absolute error of published sums by level of place: `afd` for atoms, then kom, reg, land, org, plan, omr. */
  readonly errors: { readonly [level: string]: { readonly mean: number; readonly p95: number; readonly max: number } };
}

/** manifest.json of a release. `id` is the hash of all but `id`, `created` and
 * certificate.json itself, whose lasting part it holds as `certified`, so the same content has the same id everywhere. */
export interface ReleaseManifest {
  readonly format: 'kvarter-release/1';
  readonly id: ReleaseId;
  readonly edition: number;
  readonly created: string;
  readonly synthetic: boolean;
  readonly rules: RuleSet;
  readonly tables: readonly string[];
  readonly dataDates: readonly DataDate[];
  readonly breaks: readonly SeriesBreak[];
  /** SHA-256 of the draw's seed; the seed itself stays with the vault. */
  readonly seedSha256: string;
  readonly dataHash: string;
  readonly rounding?: RoundingSummary;
  /** The same about the flows: `leaves` are those of at least one true person, `fra` and `til` all flows of an end. */
  readonly flowRounding?: RoundingSummary;
  /** And about the flows by group: `gruppe` a flow of a group, `par` a pair of ends, `fra` and `til` all of a group at an end. */
  readonly flowGroupRounding?: RoundingSummary;
  /** Rules of the strict leaves for public pages, made from this release's leaves; absent = there are none. */
  readonly strict?: RuleSet;
  /** Strict atoms that were merged further because the audit found too little left open, by tier; absent = none. */
  readonly strictMerged?: readonly RefusedOfTier[];
  /** SHA-256 of the lasting part of certificate.json; a release without one was made before there were certificates. */
  readonly certified?: string;
  readonly files: readonly ReleaseFile[];
}

/** Ids of a tier's atoms that were merged further. */
export interface RefusedOfTier {
  readonly tier: Tier;
  readonly atoms: readonly string[];
}

/** Everything the server reads from a release folder. */
export interface ReleaseContent {
  readonly manifest: ReleaseManifest;
  readonly directory: PlaceDirectory;
  readonly definitions: readonly TableDefinition[];
  readonly tables: ReadonlyMap<string, ProtectedTable>;
  readonly references: readonly ReferenceValue[];
  /**
   * The twin variables (table TV): a row per afdeling and per organisation (`org:0045`), `alive` where it may be shown,
   * all figures 0 elsewhere. Absent in releases made without.
   */
  readonly twinVariables?: ProtectedTable;
  readonly certificate: ReleaseCertificate;
  /** Absent where no moves were delivered, and in releases made before flows were. */
  readonly flows?: ProtectedFlows;
  /** The flows by group; absent where no ends were safe to split between, and in releases made before. */
  readonly flowGroups?: ProtectedFlowGroups;
  /** Buildings and tenancies; absent where none were delivered, and in releases made before they were kept. */
  readonly stock?: ReleaseStock;
  /** Accounts and efficiency; absent where none were delivered, and in releases made before they were kept. */
  readonly accounts?: ReleaseAccounts;
  /** Where dwellings stand; absent where no addresses were delivered, and in releases made before they were kept. */
  readonly dwellings?: DwellingPlaces;
}
