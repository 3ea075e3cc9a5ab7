import type { ExactTable } from '../../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../../domain/model/place.ts';
import type { PublicationDefinition } from '../../../domain/model/publication.ts';
import type { RuleSet } from '../../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../../domain/model/table-definition.ts';
import type { GateCounts } from '../gate-counts.ts';
import type { CellSystem } from '../suppression/cross-table.ts';
import type { PlaceDimension } from './place-dimension.ts';
import type { PublicFigures } from './public-figures.ts';
import type { CountedBlock } from './row-dimension.ts';

/** True leaves of one period and what they are published by. */
export interface PublicationInput {
  readonly definition: PublicationDefinition;
  /** What outsiders get, where the definition holds more: tables and levels of earlier publications of the period. */
  readonly asked?: Pick<PublicationDefinition, 'tables' | 'levels'>;
  /** What earlier publications of the period show; they are never hidden. */
  readonly figures?: PublicFigures;
  /** The tables of the definition, with their true leaves. */
  readonly tables: readonly { readonly table: TableDefinition; readonly exact: ExactTable }[];
  readonly directory: PlaceDirectory;
  readonly rules: RuleSet;
  /** True counts the gates are tested on. */
  readonly counts: GateCounts;
}

/** A block in the system: its cells are places × codes from `first` on. */
export interface BlockOfSystem {
  readonly counted: CountedBlock;
  readonly first: number;
  /** Codes of a place. */
  readonly width: number;
  /** Code of each of its rows. */
  readonly codes: readonly number[];
}

/** All tables of a publication as one system of cells. */
export interface PublicationSystem {
  readonly system: CellSystem;
  readonly places: PlaceDimension;
  readonly blocks: readonly BlockOfSystem[];
  /** Cells no table shows: those of parts, margins that are rows of no table, and what is neither asked for nor public. */
  readonly unshown: ReadonlySet<number>;
  /** Cells of places and parts under the gate of their table. */
  readonly gated: ReadonlySet<number>;
}
