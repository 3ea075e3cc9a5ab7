import type { Text } from '../../../domain/kernel/language.ts';
import type { AreaBox, AreaShape } from '../../../domain/model/area.ts';
import type { ShownAreaFinding } from './area-pages.ts';
import type { MapPage } from './map-page.ts';
import type { PageChoice, PageFrame } from './page-frame.ts';

/** A field of the theme: the column that holds it, or what every row has. */
export interface ImportedField {
  readonly name: string;
  readonly label: Text;
  readonly required: boolean;
  readonly column: string;
  readonly fixed: string;
  readonly choices?: readonly PageChoice[];
}

/** Something the check found in a file, with the rows of the file it is about. */
export interface ImportFinding extends ShownAreaFinding {
  readonly rows: readonly number[];
}

/** What the check of a file found, and what keeping it would do or did. */
export interface JudgedImport {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Rows an error stands against. */
  readonly rejected: number;
  readonly errors: number;
  readonly warnings: number;
  /** The first of them; errors come before warnings. */
  readonly findings: readonly ImportFinding[];
  readonly found: number;
  readonly repairable: boolean;
  readonly kept: boolean;
  readonly map: ImportMapData;
}

/** Areas of a file among those there are, for drawing. Metres in EPSG:25832. */
export interface ImportMapData {
  readonly box: AreaBox;
  readonly areas: readonly { readonly name: string; readonly shape: AreaShape; readonly wrong: boolean }[];
  readonly neighbours: readonly { readonly name: string; readonly shape: AreaShape }[];
  readonly background?: MapPage['background'];
}

/** `/omraader/import`: many areas from a file, their columns, what is wrong with them and where, and then they are kept. */
export interface AreaImportPage extends PageFrame {
  readonly kind: 'area-import';
  readonly themes: readonly PageChoice[];
  readonly kommuner: readonly PageChoice[];
  readonly systems: readonly PageChoice[];
  /** The largest file that is taken, MB, and the most rows. */
  readonly most: { readonly megabytes: number; readonly rows: number };
  /** The file under way: its name, and the fields that every form sends along. */
  readonly file?: { readonly name: string; readonly carried: Readonly<Record<string, string>> };
  /** Layers of a file with several; one has to be chosen. */
  readonly layers?: readonly string[];
  readonly columns?: {
    readonly names: readonly string[];
    readonly rows: number;
    readonly sample: readonly { readonly row: number; readonly cells: readonly string[] }[];
    readonly fields: readonly ImportedField[];
  };
  readonly judged?: JudgedImport;
  /** Where the areas of the theme and kommune are listed. */
  readonly listAt: string;
  readonly problem?: Text;
}
