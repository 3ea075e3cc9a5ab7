import type { ObservedPeriod } from './observation.ts';
import type { ReleaseId } from './protected.ts';
import type { ReleaseFile } from './release.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * Why a figure of a monthly release is not shown: the area is too small, nearly all share the trait, its source hid it, or
 * beside an area that shares ground with it it would tell of few persons.
 */
export type MonthHidden = 'gate' | 'attribute' | 'source' | 'overlap';

/**
 * A figure of a monthly release: a count an authority delivered of an area, rounded like every leaf. A share has its whole
 * beside its part. Days are ISO, both ends included.
 */
export interface MonthFigure {
  readonly objektId: string;
  readonly indikator: string;
  readonly definitionId: string;
  readonly datakilde: string;
  readonly periodeType: ObservedPeriod;
  readonly periodeFra: string;
  readonly periodeTil: string;
  readonly kommunekode?: number;
  /** As GeoFA: 1 everybody with a right to the area, 2 the responsible kommune only, 3 authorities. */
  readonly offKode: number;
  /** 1 fresh, 2 provisional, 3 carried forward, 4 proxy, 5 unknown. */
  readonly friskhed: number;
  /** When it was retrieved from its source. */
  readonly hentetTid: string;
  readonly part?: number;
  readonly whole?: number;
  readonly hidden?: MonthHidden;
}

/** Two areas that share ground, and those of them that lie for the most part inside the other one. */
export interface SharedGround {
  readonly areas: readonly [one: string, other: string];
  readonly inside: readonly string[];
}

/** What was checked of a monthly release before anybody else saw it. It holds no figure. */
export interface MonthlyCertificate {
  readonly leaves: number;
  /** Leaves of 1 … n−1 true persons. */
  readonly smallLeaves: number;
  /** Leaves whose true count had a value already, which they kept. */
  readonly kept: number;
  readonly errors: { readonly [level in 'area' | 'kommune']: { readonly mean: number; readonly max: number } };
  readonly hidden: { readonly [why in MonthHidden]: number };
  /** Leaves that are no neighbouring multiple of n of the truth. */
  readonly notMultiples: number;
  /** Unchanged counts shown otherwise than before. */
  readonly keptMoved: number;
  /** Leaves held beside the standing release's figure of the same persons, and those left with fewer than W numbers. */
  readonly union: { readonly release?: ReleaseId; readonly tested: number; readonly failing: number };
  /** Small rests of areas beside others on their ground, and series hidden since they stood still too long; absent in earlier ones. */
  readonly overlaps?: { readonly tested: number; readonly hidden: number };
  readonly verdict: 'pass' | 'fail';
}

/** manifest.json of a monthly release; its id is the hash of all but id and `created`. */
export interface MonthlyManifest {
  readonly format: 'kvarter-months/1';
  readonly id: ReleaseId;
  readonly created: string;
  /** Moment whose observations it is of. */
  readonly known: string;
  readonly synthetic: boolean;
  readonly rules: RuleSet;
  readonly seedSha256: string;
  readonly earlier?: ReleaseId;
  readonly figures: number;
  /** First and last day of what it is about. */
  readonly span?: readonly [from: string, to: string];
  readonly files: readonly ReleaseFile[];
}

/** A monthly release as it is read. */
export interface MonthlyContent {
  readonly manifest: MonthlyManifest;
  readonly figures: readonly MonthFigure[];
  readonly certificate: MonthlyCertificate;
}

/** A monthly release before it has an id. */
export type MonthlyDraft = Omit<MonthlyContent, 'manifest'> & {
  readonly manifest: Omit<MonthlyManifest, 'id' | 'format' | 'files'>;
};

/** Where monthly releases are kept: immutable folders and the newest one's name. */
export interface MonthStore {
  /** Newest first. */
  list(): Promise<readonly MonthlyManifest[]>;
  /** Id of the one that is shown. */
  currentId(): Promise<string | undefined>;
  /** @throws Problem KV-L43 when it is not there or a byte has changed */
  read(id: string): Promise<MonthlyContent>;
  /** Writes it whole and makes it current. @throws Problem KV-L42 when its certificate did not pass */
  write(draft: MonthlyDraft): Promise<MonthlyManifest>;
}
