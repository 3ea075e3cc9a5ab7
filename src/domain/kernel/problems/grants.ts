import type { Text } from '../language.ts';

/** Grants: rounds, decisions, goals and effect. */
export interface GrantProblems {
  /** A place of a file lacks a number that its class takes. */
  'KV-J1': {
    readonly file: string;
    readonly line: number;
    readonly id: string;
    readonly missing: 'residents' | 'score';
  };
  /** A round, or a version of it, that is not there. */
  'KV-J2': { readonly round: string; readonly known: readonly string[] };
  /** A decision without a reason that says enough. */
  'KV-J3': { readonly found: number; readonly least: number };
  /** Something that cannot be done while the round is where it is. */
  'KV-J4': { readonly round: string; readonly state: Text; readonly step: 'settings' | 'decide' | 'merge' | 'advance' };
  /** The same person would both recommend and decide. */
  'KV-J5': { readonly round: string; readonly person: Text };
  /** Somebody else wrote in the round meanwhile. */
  'KV-J6': { readonly round: string };
  /** Places without a class keep the round from being recommended. */
  'KV-J7': { readonly round: string; readonly open: number; readonly named: readonly string[] };
  /** A place that is not in the round. */
  'KV-J8': {
    readonly round: string;
    readonly unit: string;
    /** It was an afdeling until this ISO day. */
    readonly closed?: { readonly name: string; readonly day: string };
  };
  /** A setting that cannot be. */
  'KV-J9': { readonly field: string; readonly found: string; readonly valid: string };
  /** The release a round is locked to is not on this installation, or was withdrawn. */
  'KV-J10': { readonly round: string; readonly release: string };
  /** Decided rounds pay more in a year than its frame and what was handed on to it. */
  'KV-J11': {
    readonly year: number;
    readonly frame: number;
    readonly used: number;
    readonly rounds: readonly string[];
  };
  /** Places that cannot be put together. */
  'KV-J12': { readonly why: 'few' | 'same' | 'name'; readonly found: string };
  /** A goal that cannot be measured. */
  'KV-J13': {
    readonly why: 'same' | 'years' | 'value' | 'indicator' | 'kind' | 'baseline';
    readonly found: string;
  };
  /** A frame in prices of a year that the price index does not have, or of a round's year that it does not. */
  'KV-J15': { readonly year: number; readonly index: Text; readonly key: string; readonly has: readonly number[] };
  /** Too little local money is confirmed beside a grant. `perMille` of the budget are local, rounded down. */
  'KV-J16': {
    readonly round: string;
    readonly place: string;
    readonly perMille: number;
    /** Demanded share, as decimals. */
    readonly share: string;
    /** Kroner. */
    readonly missing: number;
    /** How many other places have too little. */
    readonly others: number;
  };
  /** Hours that nobody put a rate on or signed for. */
  'KV-J17': { readonly hours: string };
  /** A plan there is none of, or that the reader may not see. */
  'KV-J14': { readonly plan: string };
}
