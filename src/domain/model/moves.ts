import type { Text } from '../kernel/language.ts';
import type { Coverage, HiddenTable, ShownPlace } from './answer.ts';
import type { Cell } from './cell.ts';
import type { TablePeriod } from './period.ts';

/** What movers are added up by: afdelinger (those shown together as one), boligområder, or kommuner. */
export type MoveLevel = 'afd' | 'omr' | 'kom';

/**
 * Where movers come from and go to. `place` is the same in link form, where it is a place. `inside` are the ends of the
 * place asked about; moves between two ends that are not are not told.
 */
export interface MoveEnd {
  /** `afd:…`, `omr:…`, `almene:<kommune>`, `kom:<kommune>` (other homes there), `udland`, `igen`; `rest:…` for those put together. */
  readonly key: string;
  readonly name: Text;
  readonly place?: string;
  readonly inside: boolean;
  /** Ends put together in it, where it is what is left after the largest. */
  readonly ends?: number;
  /** Persons to it from all others, and from it to all others. Moves inside it count in neither. */
  readonly into: Cell;
  readonly outOf: Cell;
  /** Positions in the ground of a map, metres in EPSG:25832, where one is known. */
  readonly spot?: readonly [x: number, y: number];
}

/** A group of movers that flows are told for, and what they are split by. */
export interface ShownMoveGroup {
  readonly code: string;
  readonly name: Text;
  readonly split: Text;
}

/** Persons from one end to another, by position in the ends. */
export interface MovePair {
  readonly from: number;
  readonly to: number;
  readonly persons: Cell;
}

/** Origin by destination for a place in some years together. Sums of the same leaves, so rows and columns add up. */
export interface MoveAnswer {
  readonly flows: string;
  readonly title: Text;
  readonly population: Text;
  readonly source: string;
  readonly release: string;
  readonly edition: number;
  readonly synthetic: boolean;
  readonly roundedTo: number;
  readonly place: ShownPlace;
  readonly level: MoveLevel;
  /** Years added up, oldest first, and those there are. */
  readonly periods: readonly TablePeriod[];
  readonly available: readonly TablePeriod[];
  /** Ends of the matrix: those of the place, most movers first, then the others. */
  readonly ends: readonly MoveEnd[];
  /** The matrix, only pairs of at least one shown person; inside an end on the diagonal. */
  readonly pairs: readonly MovePair[];
  /** The largest moves from end to end before the smaller ends are put together. */
  readonly largest: readonly { readonly from: Text; readonly to: Text; readonly persons: Cell }[];
  readonly into: Cell;
  readonly outOf: Cell;
  /** Between ends of the place. */
  readonly between: Cell;
  readonly notes: readonly Text[];
  /** The group that is shown; absent where everybody is. */
  readonly group?: ShownMoveGroup;
  /** Groups that the release has for its larger ends. */
  readonly offered: readonly ShownMoveGroup[];
  readonly coverage?: Coverage;
  readonly hidden?: HiddenTable;
}

/**
 * Movers out of some areas and where they go, against where movers of the whole place go, or of the areas' own kommuner where the
 * place is whole kommuner. `quotient` is persons over expected; its range is what the margins leave.
 * @source monitorering.md section 12
 */
export interface MoveShift {
  readonly to: Text;
  readonly place?: string;
  readonly persons: Cell;
  /** Movers that would go there if the areas' movers went as all movers of the place do, or of their own kommune. */
  readonly expected: number;
  readonly quotient: number;
  /** No upper end where the margins leave none. */
  readonly range: readonly [low: number, high: number | null];
  /** At least so many persons and so many times the expected, the margins counted in. */
  readonly stands: boolean;
}

/** Whether the problem moves: out of which areas, where to, and what stands out. */
export interface MoveShifts {
  /** The group whose movers are looked at and held against; absent = everybody. */
  readonly group?: ShownMoveGroup;
  readonly from: readonly { readonly key: string; readonly name: Text }[];
  /** Kommuner of the areas, each held against its own movers; 0 where the place is no whole kommuner. */
  readonly kommuner: number;
  readonly movers: Cell;
  /** All movers that the areas are held against. */
  readonly all: Cell;
  readonly shifts: readonly MoveShift[];
}

/** How unevenly two groups live over the ends of a level. */
export interface UnevenLevel {
  readonly level: MoveLevel;
  readonly places: number;
  readonly leftOut: number;
  /** 0 = alike everywhere, 1 = nowhere together. */
  readonly index: number;
  readonly band: number;
  /** What the same places would show if people lived by chance, and were rounded alike. */
  readonly byChance: number;
}

/** In- and out-movers of a place by a trait, in the newest year of the tables of movers: counts and shares of all. */
export interface MoverTraits {
  readonly period: TablePeriod;
  readonly traits: readonly {
    readonly name: Text;
    readonly split: MoveSplit;
    /** Tables the figures are of. */
    readonly tables: readonly [into: string, outOf: string];
    readonly rows: readonly {
      readonly name: Text;
      /** Where from or to, and the group without it, where a row is of both. */
      readonly kind?: Text;
      readonly group?: Text;
      readonly into: Cell;
      readonly intoShare: Cell;
      readonly outOf: Cell;
      readonly outOfShare: Cell;
    }[];
  }[];
}

/** What movers of the places of a level are split by. */
export type MoveSplit = 'herkomst' | 'husstand';

/**
 * In- and out-movers of each place of a level by a trait, in the newest of the years asked about: who moves, place by place. The
 * groups of a place are parts of its total. `kind` is where they come from or go to; without it from and to everywhere.
 */
export interface MoverGroups {
  readonly split: MoveSplit;
  readonly period: TablePeriod;
  readonly places: readonly {
    readonly key: string;
    readonly name: Text;
    readonly into: Cell;
    readonly outOf: Cell;
    readonly groups: readonly {
      readonly name: Text;
      readonly kind?: Text;
      readonly into: Cell;
      readonly outOf: Cell;
    }[];
  }[];
  /** Places of the level left out because there are too many for one answer. */
  readonly leftOut: number;
}

/** Everything that is told of the moves of a place. */
export interface MovesTold {
  readonly moves: MoveAnswer;
  readonly shifts: MoveShifts;
  /** Null where the release has no tables of movers. */
  readonly traits: MoverTraits | null;
  readonly uneven: readonly UnevenLevel[];
  /** Who moves, place by place; only where it is asked for. */
  readonly groups?: MoverGroups;
}

/** A drawing of where the ends of moves are: ground and positions of a flow map, in the units of the drawing. */
export interface FlowGround {
  readonly width: number;
  readonly height: number;
  /** Outlines of kommuner as SVG paths. */
  readonly land: readonly string[];
  /**
   * Position of each end of the matrix; null where it has none on the map. `edge`: it lies outside, in that direction.
   * `shared`: what the ends at that point are called together.
   */
  readonly spots: readonly ({
    readonly x: number;
    readonly y: number;
    readonly edge: boolean;
    readonly shared?: string;
  } | null)[];
}
