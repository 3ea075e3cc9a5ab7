import type { MemoryShort } from './memory-short.ts';

/** A person's own tables that are to be protected or audited (`kvarter calc`). */
export interface ProtectProblems {
  /** A file without a column it must have. */
  'KV-S1': { readonly file: string; readonly column: string; readonly found: readonly string[] };
  /** A leaf of a unit that the file of units does not have. */
  'KV-S2': { readonly file: string; readonly line: number; readonly unit: string; readonly units: string };
  /** A count that is negative or not whole. */
  'KV-S3': { readonly file: string; readonly line: number; readonly column: string; readonly found: string };
  /** A code the table does not have. */
  'KV-S4': {
    readonly file: string;
    readonly line: number;
    readonly column: string;
    readonly found: string;
    readonly valid: readonly string[];
  };
  /** The same leaf, unit or cell twice. */
  'KV-S5': { readonly file: string; readonly line: number; readonly key: string; readonly first: number };
  /** A grouping in which a unit stands in no group. */
  'KV-S6': { readonly file: string; readonly line: number; readonly unit: string; readonly grouping: string };
  /** A grouping in which a unit stands in two groups. */
  'KV-S7': {
    readonly file: string;
    readonly line: number;
    readonly unit: string;
    readonly grouping: string;
    readonly groups: readonly [string, string];
  };
  /** One name for two different places: a group named as a unit, as a group of another grouping, or as the total. */
  'KV-S8': { readonly file: string; readonly name: string };
  /** A grouping the file of units has no column for, or none at all. */
  'KV-S9': { readonly grouping: string; readonly valid: readonly string[] };
  /** A whole number outside its range. */
  'KV-S10': { readonly parameter: string; readonly found: string; readonly from: number; readonly to: number };
  /** A file without rows. */
  'KV-S11': { readonly file: string };
  /** A row with another number of fields than the header. */
  'KV-S12': { readonly file: string; readonly line: number; readonly found: number; readonly expected: number };
  /** The solver gave no answer. */
  'KV-S13': { readonly stage: string; readonly status: string };
  /** No pattern keeps what was asked. */
  'KV-S14': { readonly width: number; readonly cells: number };
  'KV-S15': { readonly path: string };
  /** A result that could not be written where it was asked for. */
  'KV-S16': { readonly path: string; readonly reason: string };
  /** Cells of a publication that are public already and could not stay so. Says nothing of which: that would tell. */
  'KV-S17': Readonly<Record<string, never>>;
  /** A table that cannot be published with exact counts; `valid` are those that can. */
  'KV-S18': { readonly table: string; readonly valid: readonly string[] };
  /** A kind of place figures cannot be published for. */
  'KV-S19': { readonly level: string; readonly valid: readonly string[] };
  /** A period no true leaves are there for. */
  'KV-S20': { readonly period: string; readonly valid: readonly string[] };
  /** The audit of a publication, by itself or together with a rounded release, did not pass; nothing was written. */
  'KV-S21': { readonly period: string; readonly failing: number };
  /** No publication of that id. */
  'KV-S22': { readonly publication: string };
  /** A rounded release and the exact tables already published give small figures away together. */
  'KV-S23': { readonly period: string; readonly publications: readonly string[]; readonly failing: number };
  /** A thread that solves, or all of a calculation, needed more memory than it may have. */
  'KV-S24': MemoryShort;
  /** The most memory of a thread is said as something else than megabytes. */
  'KV-S25': { readonly setting: string; readonly found: string };
  /** Counts that add up to more than is calculated with. */
  'KV-S26': { readonly file: string; readonly line: number; readonly column: string; readonly most: number };
}
