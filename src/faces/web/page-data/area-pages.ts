import type { Text } from '../../../domain/kernel/language.ts';
import type { AreaBox, AreaShape, Position } from '../../../domain/model/area.ts';
import type { Parcel } from '../../../domain/model/parcel.ts';
import type { MapPage } from './map-page.ts';
import type { PageChoice, PageFrame } from './page-frame.ts';

/** An area in a list. Days are ISO. */
export interface ListedArea {
  readonly objektId: string;
  readonly name: string;
  readonly kind: Text;
  readonly from?: string;
  readonly to?: string;
  readonly m2: number;
}

/** `/omraader`: areas with a border, by theme, kommune and name. */
export interface AreasPage extends PageFrame {
  readonly kind: 'areas';
  readonly themes: readonly PageChoice[];
  readonly kommuner: readonly PageChoice[];
  readonly name: string;
  /** The first of them, by name. */
  readonly areas: readonly ListedArea[];
  readonly count: number;
  /** Which areas the reader may see. */
  readonly meaning: Text;
  readonly mayChange: boolean;
  /** Where a new one is registered, of the same theme and kommune. */
  readonly registerAt: string;
  /** Where many are imported from a file, the same way. */
  readonly importAt: string;
}

/** A border as a drawing: `path` of an SVG, in a box of 100 by 100. */
export interface ShownOutline {
  readonly path: string;
}

/** A version of an area on both axes of time: when it was true, and when it was known. */
export interface ShownVersion {
  readonly versionsId: string;
  readonly command: 'insert' | 'change' | 'correct';
  /** ISO moments it was registered, and replaced or withdrawn. */
  readonly since: string;
  readonly until?: string;
  /** First and last day it is true. */
  readonly from?: string;
  readonly to?: string;
  readonly m2: number;
  readonly outline: ShownOutline;
  /** What differs from the version it came of. */
  readonly changed: readonly Text[];
  /** Who and why; for readers with a session only. */
  readonly by?: Text;
  readonly reason?: string;
}

/** A parcel in a list of an area, on both axes of time. */
export interface ShownParcel {
  readonly ejerlav: string;
  readonly matrikelnummer: string;
  /** First and last day it is of the area. */
  readonly from: string;
  readonly to?: string;
  /** ISO moments it was registered, and known no more. */
  readonly since: string;
  readonly until?: string;
}

/** `/omraader/<objekt_id>`: an area with every version it has had. */
export interface AreaHistoryPage extends PageFrame {
  readonly kind: 'area-history';
  readonly objektId: string;
  readonly name: string;
  readonly theme: Text;
  readonly areaKind: Text;
  readonly kommune: string;
  /** It has a version that is current. */
  readonly current: boolean;
  readonly fields: readonly { readonly name: string; readonly label: Text; readonly value: Text }[];
  /** Newest registration first. */
  readonly versions: readonly ShownVersion[];
  /** What stands before what has ended. */
  readonly parcels: readonly ShownParcel[];
  readonly kin: readonly {
    readonly objektId: string;
    readonly name: string;
    readonly day: string;
    readonly became: boolean;
  }[];
  /** The page of it as a place, where the reader may choose it. */
  readonly place?: string;
  /** Its feature in the geo services. */
  readonly service?: string;
  readonly meaning: Text;
  readonly mayChange: boolean;
  /** Areas of its kind hold from a day to a day; of others a new border is for all days. */
  readonly hasDays: boolean;
  readonly done?: 'gemt' | 'afsluttet' | 'fjernet';
  readonly notTaken?: { readonly message: Text; readonly typed: Readonly<Record<string, string>> };
}

/** A field of the form of an area. */
export interface ShownAreaField {
  readonly name: string;
  readonly label: Text;
  readonly kind: 'text' | 'number' | 'date';
  readonly required: boolean;
  readonly value: string;
  readonly length?: number;
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
}

/** Something the check found: what it is, and where on the map. */
export interface ShownAreaFinding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  readonly text: Text;
  readonly at?: Position;
}

/** `/omraader/nyt` and `/omraader/<objekt_id>/ret`: an area is drawn or made of parcels, checked, and kept. */
export interface AreaFormPage extends PageFrame {
  readonly kind: 'area-form';
  /** Where the form is sent. */
  readonly address: string;
  readonly themes: readonly PageChoice[];
  readonly kommuner: readonly PageChoice[];
  /** Both are chosen, and the form itself is shown. */
  readonly form?: AreaForm;
}

/** The form of an area as far as it is filled in. */
export interface AreaForm {
  readonly theme: Text;
  readonly kommune: Text;
  /** Fields that are sent as they are. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly known?: {
    readonly objektId: string;
    readonly name: string;
    readonly from: string;
    readonly as: string;
    /** Areas of its kind hold from a day to a day. */
    readonly hasDays: boolean;
  };
  readonly fields: readonly ShownAreaField[];
  /** The border as lines of corners. */
  readonly corners: string;
  readonly reason: string;
  readonly takesParcels: boolean;
  readonly parcels: readonly Parcel[];
  /** Places of chosen ones among them. */
  readonly chosen: readonly number[];
  readonly source: string;
  readonly ground: {
    /** What the map shows first. */
    readonly box: AreaBox;
    readonly neighbours: readonly { readonly name: string; readonly shape: AreaShape }[];
    readonly estates: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  };
  readonly background?: MapPage['background'];
  readonly m2?: number;
  readonly findings: readonly ShownAreaFinding[];
  /** It was checked, and no error stands against it. */
  readonly keepable: boolean;
  readonly repairable: boolean;
  readonly problem?: Text;
}
