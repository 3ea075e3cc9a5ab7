import type { Text } from '../kernel/language.ts';
import type { BuildingForm, DwellingKind } from './stock.ts';
import type { TwinBasis } from './twin-answer.ts';
import type { TwinMethodVariable, TwinScaling } from './twin-method.ts';

/** From and to, both included; an end may be open. */
export interface OpenRange {
  readonly from?: number;
  readonly to?: number;
}

/** Who may be a twin. Filters never change means, deviations or distances. */
export interface TwinFilters {
  readonly region: readonly string[];
  readonly kommune: readonly string[];
  /** Delivered boligområder by id. */
  readonly omraade: readonly string[];
  readonly byggeart?: BuildingForm;
  readonly boligtype?: DwellingKind;
  /** Afdelinger of the subject's own organisation are left out. */
  readonly withoutOwn: boolean;
  readonly le: OpenRange;
  readonly aar: OpenRange;
  readonly withAccounts: boolean;
  readonly withEfficiency: boolean;
}

/** A variable of the reader's own choice; without a cap the variable's own holds. */
export type OwnTwinVariable = Pick<TwinMethodVariable, 'key' | 'scaling' | 'weight'> & {
  readonly cap?: NonNullable<TwinMethodVariable['cap']> | 'none';
};

/** A variable of the reader's own choice as an editor shows it, each setting as it is written. */
export interface ChosenTwinVariable {
  /** Without its year. */
  readonly key: string;
  readonly name: Text;
  readonly about: Text;
  readonly unit: Text;
  readonly weight: string;
  readonly scaling: TwinScaling;
  /** `0.25-1`, of a share in per cent; '' = the variable's own, `-` = none. */
  readonly cap: string;
  /** '' = the newest. */
  readonly year: string;
  readonly years: readonly number[];
}

/** Parameters that say who may be a twin, and how many, as an address and the form write them. */
export const twinFilterParameters = [
  'antal',
  'region',
  'kommune',
  'omraade',
  'byggeart',
  'boligtype',
  'egen',
  'le_fra',
  'le_til',
  'aar_fra',
  'aar_til',
  'regnskab',
  'effektivitet',
] as const;

/** What is asked for, read from an address. */
export interface TwinQuestion {
  /** Key in link form, `afd:0045-08501` or `org:0045`; '' before one is chosen. */
  readonly sted: string;
  /** Absent = the widest basis the release has. */
  readonly basis?: TwinBasis;
  readonly antal: number;
  /** In force with basis `egne`. */
  readonly variable: readonly OwnTwinVariable[];
  readonly filters: TwinFilters;
  /** Accounting year of what stands beside; absent = the year in force. */
  readonly regnskabsaar?: number;
  /** A pinned release; absent = newest. */
  readonly udgave?: string;
}
