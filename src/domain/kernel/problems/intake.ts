import type { Text } from '../language.ts';

/** Where a finding is: the first row of `count`. Lines count a CSV header as 1 and Parquet rows from 1. */
export interface FoundAt {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly count: number;
}

/** A finding of a rule of the layout; `found` holds the values of the first row, by the names the rule gives them. */
export interface FoundByRule extends FoundAt {
  readonly found: { readonly [name: string]: string };
}

/** A finding in one cell; `shown` is left out where the value must not be repeated. */
export interface FoundInCell extends FoundAt {
  readonly shown?: string;
}

/** Findings of delivery validation (persondata.md section 5; KV-F7-F9, T7, T8, H2, V2 and V3 are our additions). */
export interface IntakeProblems {
  'KV-F1': { readonly error: Text };
  'KV-F2': {
    readonly file: string;
    readonly field: 'sha256' | 'rows';
    readonly found: string;
    readonly expected: string;
  };
  'KV-F3': { readonly file: string; readonly column: string; readonly found: readonly string[] };
  'KV-F4': {
    readonly file: string;
    readonly line: number;
    readonly separator: string;
    readonly cause: 'fields' | 'not-utf8' | 'quotes' | 'double-column';
    readonly found: number;
    readonly expected: number;
  };
  'KV-F5': { readonly file: string; readonly column: string };
  'KV-F6': { readonly file: string; readonly format: string };
  'KV-F7': { readonly delivery: string };
  'KV-F8': { readonly layout: string; readonly date: string; readonly delivery: string };
  'KV-F9': { readonly replaces: string; readonly cause: 'unknown' | 'replaced' };
  'KV-C1': { readonly file: string; readonly column: string };
  'KV-C2': FoundAt;
  'KV-C3': { readonly file: string; readonly column: string };
  'KV-C4': FoundAt;
  'KV-T1': FoundInCell & { readonly type: string };
  'KV-T2': FoundAt;
  'KV-T3': FoundInCell & { readonly list: string; readonly valid: readonly string[]; readonly nearest?: string };
  'KV-T4': FoundInCell & { readonly min: string; readonly max: string };
  'KV-T5': { readonly file: string; readonly column: string; readonly sign: string; readonly expected: string };
  'KV-T6': FoundByRule;
  'KV-T7': FoundInCell;
  'KV-T8': FoundByRule;
  'KV-T9': FoundByRule;
  'KV-K1': FoundByRule;
  'KV-K2': FoundByRule;
  'KV-K3': FoundByRule;
  'KV-P1': FoundByRule;
  'KV-P2': FoundByRule;
  'KV-P3': FoundByRule;
  'KV-P4': FoundByRule;
  'KV-P5': FoundByRule;
  'KV-P6': FoundByRule;
  'KV-P7': FoundByRule;
  'KV-H1': FoundByRule;
  'KV-H2': FoundByRule;
  'KV-M1': FoundByRule;
  'KV-M2': FoundByRule;
  'KV-M3': FoundByRule;
  'KV-M4': FoundByRule;
  'KV-O1': FoundByRule;
  'KV-O2': FoundByRule;
  'KV-O3': FoundByRule;
  'KV-O4': FoundByRule;
  'KV-O5': FoundByRule;
  'KV-O6': FoundByRule;
  'KV-O7': FoundByRule;
  'KV-R1': FoundByRule;
  'KV-R2': FoundByRule;
  'KV-R3': FoundByRule;
  'KV-R4': FoundByRule;
  'KV-B1': FoundByRule;
  'KV-V1': FoundByRule;
  'KV-V2': FoundByRule;
  'KV-V3': FoundByRule;
  'KV-X1': { readonly file: string; readonly rejected: number; readonly rows: number; readonly pct: string };
}

/** Codes of findings made by rules of a layout. */
export type RuleCode = {
  [C in keyof IntakeProblems]: FoundByRule extends IntakeProblems[C] ? C : never;
}[keyof IntakeProblems];
