import type { Text } from '../kernel/language.ts';

/** Kinds of places a selection can name; the codes are those of links and files (beboertabeller.md section 5). */
export type PlaceKind = 'afd' | 'plan' | 'org' | 'omr' | 'kom' | 'reg' | 'land';

/** A place by kind and key: afd 0045-08501, plan 5123.2019-2026, org 0045, omr <uuid>, kom 657, reg 082, land 000. */
export interface PlaceRef {
  readonly kind: PlaceKind;
  readonly key: string;
}

export interface Kommune {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** Approximate centre, degrees to 0.05 (lon, lat). */
  readonly lon: number;
  readonly lat: number;
}

export interface Region {
  readonly code: string;
  readonly name: string;
}

export interface Boligorganisation {
  readonly nr: string;
  readonly name: string;
  readonly cvr?: string;
  readonly kommune: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** Afdeling: an economically independent housing estate. `id` = organisation and afdeling number, 0045-08501. */
export interface Afdeling {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly organisation: string;
  readonly kommune: string;
  readonly location?: string;
  readonly validFrom: string;
  readonly validTo?: string;
  /** Centroid in EPSG:25832 when addresses with coordinates were delivered. */
  readonly x?: number;
  readonly y?: number;
}

export interface Membership {
  readonly afdeling: string;
  readonly from: string;
  readonly to?: string;
}

export type GrantPeriod = '2015-2018' | '2019-2026';

/** Helhedsplan of one grant period; the same number may exist in both. `id` = number.period. */
export interface Helhedsplan {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly grantPeriod: GrantPeriod;
  readonly kommune: string;
  readonly status: string;
  readonly from: string;
  readonly to: string;
  readonly members: readonly (Membership & { readonly role: 'kerne' | 'tilknyttet' })[];
}

/**
 * An afdeling in an area for a time. Where the area has a border, `inside` of its `dwellings` lie inside it; a list of
 * members alone says nothing about that.
 *
 * `unit`: only this afdelingsdel of it, by the id of its unit; absent = the whole afdeling.
 */
export interface OmraadeMember extends Membership {
  readonly unit?: string;
  readonly inside?: number;
  readonly dwellings?: number;
}

/** A boligområde or a district: a union of afdelinger or parts of them, and of the residents outside every afdeling. */
export interface Boligomraade {
  readonly id: string;
  readonly name: string;
  readonly kommune: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly members: readonly OmraadeMember[];
  /** What kind of area it is called; absent = boligområde. */
  readonly kind?: Text;
  /** Afdelinger with dwellings inside the border that count elsewhere, where most of their dwellings are. */
  readonly cut?: readonly OmraadeMember[];
  /** Other names it has had. */
  readonly formerNames?: readonly string[];
}

/** What happened to afdelinger (beboertabeller.md 5.2): lineage is read from these. */
export interface AfdelingEvent {
  readonly id: string;
  readonly kind: 'oprettet' | 'nedlagt' | 'sammenlagt' | 'delt' | 'overdraget' | 'adresser_aendret' | 'navn';
  readonly date: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly reason: string;
}

/**
 * The smallest place a release knows; there are no leaves below units. Every other place is a union of units.
 *
 * An afdeling that a delivery cuts is the unit `afdeling` until the cut, and from then on its afdelingsdele: one in each
 * boligområde (`omraade`), and one with everything else (no `omraade`). Together they are the afdeling.
 */
export interface Unit {
  readonly id: string;
  readonly kind: 'afdeling' | 'afdelingsdel' | 'omraaderest';
  readonly afdeling?: string;
  readonly organisation?: string;
  readonly omraade?: string;
  readonly kommune: string;
  readonly region: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly x?: number;
  readonly y?: number;
}

/** Every place of a release with its structure; public facts, no figures. */
export interface PlaceDirectory {
  readonly edition: number;
  readonly units: readonly Unit[];
  readonly afdelinger: readonly Afdeling[];
  readonly organisationer: readonly Boligorganisation[];
  readonly helhedsplaner: readonly Helhedsplan[];
  readonly omraader: readonly Boligomraade[];
  readonly kommuner: readonly Kommune[];
  readonly regioner: readonly Region[];
  readonly events: readonly AfdelingEvent[];
}
