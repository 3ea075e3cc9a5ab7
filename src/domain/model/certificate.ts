import type { Tier } from './table-definition.ts';

/** How a set of tables is protected: every leaf rounded, or exact numbers with cells hidden. */
export type ProtectionMode = 'rounding' | 'publication';

/** The rules of the audit of rounded leaves (diskretion.md 7.2). */
export type AuditRule = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6';

/** What the audit of one rule looked at, in cases of its own kind, and how many of them fail. */
export interface RuleFinding {
  readonly rule: AuditRule;
  readonly tested: number;
  readonly failing: number;
}

/** One attack on the release: the text its random numbers were drawn from, questions asked, small counts found out. */
export interface AttackResult {
  readonly name: string;
  readonly seed: string;
  readonly queries: number;
  /** Small leaves (1 … n−1 true heads) left with fewer than W whole numbers, the truth among them. */
  readonly recovered: number;
}

/** Exact algebra over hidden cells (7.1, stage A); all 0 where nothing is hidden. */
export interface StageAFinding {
  readonly primes: readonly number[];
  readonly unknown: number;
  readonly relations: number;
  readonly rank: number;
  readonly determined: number;
}

/** Ranges by linear programs (7.1, stage B; in rounding mode what propagation left under W). */
export interface StageBFinding {
  readonly lower_bound: number;
  readonly lps: number;
  /** Fewest whole numbers any protected cell is left with; W or more in a release that passes. Absent = none tested. */
  readonly min_whole_numbers?: number;
  readonly failing: number;
}

/** One set of tables protected together, named as the build names it. */
export interface CertifiedSet {
  readonly name: string;
  readonly mode: ProtectionMode;
  readonly tables: readonly string[];
  /** The rules looked at in this set alone; absent in releases from before sets were told apart. */
  readonly checks?: readonly RuleFinding[];
}

/** A number per level of place: `afd` for atoms, then kom, reg, land, org, plan, omr. */
export interface PerLevel {
  readonly [level: string]: number;
}

/**
 * What the audit of a release says of itself, stored beside it as certificate.json: counts over the whole release, no
 * cell and no true count. What depends on when and beside what the release was built (`release_id`, `version`,
 * `compared_versions`, `unread_versions`, R5, `tool_version`, `started`, `seconds`) is no part of the release's id; the rest is.
 * @source diskretion.md 7.3
 */
export interface ReleaseCertificate {
  readonly format: 'kvarter-certificate/1';
  readonly release_id: string;
  /** 1 for the first release of the edition in its store, 2 for the next. */
  readonly version: number;
  readonly data_hash: string;
  /** SHA-256 of rules.json. */
  readonly rules_hash: string;
  readonly seed_sha256: string;
  readonly mode: ProtectionMode | 'both';
  readonly sets: readonly CertifiedSet[];
  readonly tables: readonly string[];
  /** Kinds of places that figures are given for beside atoms. */
  readonly groupings: readonly string[];
  readonly leaves: number;
  readonly small_leaves: number;
  readonly anchors_missed: number;
  readonly second_steps: number;
  readonly mean_abs_error: PerLevel;
  readonly p95: PerLevel;
  readonly max_abs_error: number;
  /** Root mean square error by table and row (8.2). */
  readonly sigma: { readonly [table: string]: { readonly [row: string]: number } };
  /** Atoms of each tier, and how many of them are several units merged. */
  readonly atoms: { readonly [T in Tier]: { readonly atoms: number; readonly merged: number } };
  /** Rows of a unit rounded by another draw because a leaf failed R4 or R5. */
  readonly redrawn_by_audit: number;
  /** Atoms merged further because their leaves failed R4. */
  readonly merged_by_audit: number;
  readonly checks: readonly RuleFinding[];
  readonly stageA: StageAFinding;
  readonly stageB: StageBFinding;
  readonly singletons_exposed: number;
  readonly known_totals: { readonly tested: number; readonly failing: number };
  readonly attacks: readonly AttackResult[];
  /** Ids of the earlier releases this one was held against. */
  readonly compared_versions: readonly string[];
  /** Ids of earlier releases that were there but could not be read (damaged, or without a certificate); absent = none. */
  readonly unread_versions?: readonly string[];
  readonly tool_version: string;
  /** ISO time the build began, and how long it took. */
  readonly started: string;
  readonly seconds: number;
  readonly verdict: 'pass' | 'fail';
}
