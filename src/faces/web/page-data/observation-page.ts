import type { Text } from '../../../domain/kernel/language.ts';
import type { PageFrame } from './page-frame.ts';

/** A delivery in the list. Days are ISO. */
export interface ShownDelivery {
  readonly at: string;
  readonly by: Text;
  readonly figures: number;
  readonly areas: number;
  readonly indicators: readonly Text[];
  readonly from: string;
  readonly to: string;
  readonly standing: number;
}

/** A figure with the time it stood; `until` is absent for those that stand. */
export interface ShownFigure {
  readonly id: string;
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  readonly definition: string;
  readonly taeller?: string;
  readonly naevner?: string;
  readonly vaerdi?: string;
  readonly source: string;
  readonly freshness: Text;
  readonly since: string;
  readonly until?: string;
  readonly by: Text;
}

/** A field of the mapping form: which column holds it, or what it is in every row. */
export interface MappedField {
  readonly field: string;
  readonly column: string;
  readonly fixed: string;
}

/** A sent file carried along from form to form. */
export interface CarriedFile {
  readonly name: string;
  /** Its bytes in base64. */
  readonly content: string;
  /** The mapping it is read by as JSON; '' where it is read as it stands. */
  readonly mapping: string;
}

/** `/overvaagning/levering`: a kommune's own figures of its areas: a file, what is wrong with it, deliveries, versions. */
export interface ObservationPage extends PageFrame {
  readonly kind: 'observations';
  readonly mayDeliver: boolean;
  readonly indicators: readonly { readonly id: string; readonly name: Text }[];
  readonly definitions: readonly string[];
  readonly mappings: readonly string[];
  readonly areas: readonly {
    readonly objektId: string;
    readonly name: string;
    readonly indicators: readonly { readonly id: string; readonly name: Text }[];
  }[];
  readonly deliveries: readonly ShownDelivery[];
  readonly series?: { readonly area: string; readonly indicator: Text; readonly figures: readonly ShownFigure[] };
  readonly file?: CarriedFile;
  /** Why a file could not be used. */
  readonly problem?: Text;
  readonly columns?: {
    readonly names: readonly string[];
    readonly sample: readonly { readonly row: number; readonly cells: readonly string[] }[];
    readonly fields: readonly MappedField[];
    readonly numbers: 'danish' | 'point';
  };
  readonly judged?: {
    readonly kept: boolean;
    readonly rows: number;
    readonly added: number;
    readonly revised: number;
    readonly same: number;
    readonly errors: number;
    /** The first of them, in the order of the file. */
    readonly findings: readonly {
      readonly row: number;
      readonly code: string;
      readonly text: Text;
      readonly note: boolean;
    }[];
  };
}
