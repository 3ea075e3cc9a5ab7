import type { Text } from '../kernel/language.ts';
import type { TwinAccounts, TwinEfficiency, TwinStock } from './twin-economy.ts';
import type { TwinFirmness, TwinLevel, TwinScaling } from './twin-method.ts';
import type { TwinFormat } from './twin-variable.ts';

/** A variable's value for a unit; `value` only where it is shown. */
export interface TwinValue {
  readonly status: 'shown' | 'hidden' | 'missing';
  readonly value?: number;
  /** The value lies outside the cap and is compared as its lower or upper end. */
  readonly capped?: 'low' | 'high';
}

/** A variable of an answer, with what is frozen of it over the population of the release. */
export interface ShownTwinVariable {
  readonly key: string;
  readonly name: Text;
  readonly about: Text;
  readonly unit: Text;
  readonly format: TwinFormat;
  readonly decimals: number;
  /** Weight in the distance; 0 = shown only. */
  readonly weight: number;
  readonly scaling: TwinScaling;
  readonly cap?: { readonly low: number; readonly high: number };
  /** Everybody has the same value, so it tells nobody apart and is left out. */
  readonly dropped?: true;
  /** Units with a value, their mean, standard deviation and range; absent of a variable that is shown only. */
  readonly population?: {
    readonly n: number;
    readonly mean: number;
    readonly deviation: number;
    readonly min: number;
    readonly max: number;
  };
  /** Period of the figures, ISO day or year; absent where the release does not tell. */
  readonly period?: string;
}

/** A unit as a twin answer shows it; `values` in the order of the answer's variables. */
export interface ShownTwinUnit {
  /** Key in link form: `afd:0045-08501`. */
  readonly key: string;
  readonly name: string;
  readonly organisation: { readonly number: string; readonly name: string };
  readonly kommune: { readonly code: string; readonly name: string };
  readonly region: Text;
  readonly values: readonly TwinValue[];
  /** Afdelinger with too few persons that an organisation's socio-economic values are without; absent = none. */
  readonly leftOut?: number;
  /** Form of building and kind of dwelling that most dwellings have; absent where they are not known. */
  readonly byggeart?: Text;
  readonly boligtype?: Text;
  /** Centroid, EPSG:25832; absent where it is not known. */
  readonly x?: number;
  readonly y?: number;
}

/** What a variable has to do with the distance of a twin. */
export interface ShownContribution {
  readonly key: string;
  readonly contribution: number;
  /** Of the distance, 0 to 1. */
  readonly share: number;
  /** Values compared, after the cap. */
  readonly own: number;
  readonly other: number;
}

/** A twin with why it is near and how sure that is. */
export interface ShownTwin extends ShownTwinUnit {
  /** From 1. */
  readonly rank: number;
  readonly distance: number;
  readonly tied: boolean;
  /** Per cent of all units that are as near to the subject or nearer. */
  readonly percentile: number;
  readonly firmness: TwinFirmness;
  /** Of the lists drawn anew it is on, 0 to 1. */
  readonly firmShare: number;
  readonly contributions: readonly ShownContribution[];
  readonly sentence: Text;
}

/** The bases of the seed and the reader's own choice. */
export type TwinBasis = 'stamdata' | 'socio' | 'kombineret' | 'egne';

/** Twins of one afdeling or organisation: what a page, a file and the API show. */
export interface TwinAnswer {
  readonly release: string;
  readonly edition: number;
  /** When the release was made, ISO time. */
  readonly released: string;
  readonly synthetic: boolean;
  readonly roundedTo: number;
  readonly level: TwinLevel;
  readonly basis: TwinBasis;
  readonly method: { readonly id: string; readonly version: string; readonly name: Text; readonly source: string };
  /** The question in the form of an address, everything as usual left out. */
  readonly question: string;
  readonly asked: number;
  readonly subject: ShownTwinUnit;
  readonly variables: readonly ShownTwinVariable[];
  readonly twins: readonly ShownTwin[];
  /** Units with every variable, the subject left out, before and after the filters. */
  readonly units: number;
  readonly candidates: number;
  /** Units not listed at the same distance as the last one listed. */
  readonly tiedBeyond: number;
  /** So many of 100 units have their nearest twin within this distance. */
  readonly farNearest: number;
  readonly farPercent: number;
  /** Even the nearest twin is farther away than that. */
  readonly noGoodTwin: boolean;
  /** Filters in words, empty without. */
  readonly filters: readonly Text[];
  readonly notes: readonly Text[];
  /** Why another basis than was meant is used, or why the unit stands by itself; one of the notes. */
  readonly instead?: Text;
  /** What stands beside: absent where the release has none. Money and buildings, nothing about persons. */
  readonly accounts?: TwinAccounts;
  readonly efficiency?: TwinEfficiency;
  readonly stock?: TwinStock;
}
