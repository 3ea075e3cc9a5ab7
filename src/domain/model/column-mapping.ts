/** How numbers are written in a file: `1.234` and `40,5`, or `1234` and `40.5`. */
export type NumberForm = 'danish' | 'point';

/** One figure of a row: which columns hold it, and what it is where no column says. */
export interface MappedFigure {
  readonly indikator?: string;
  readonly definition_id?: string;
  readonly taeller?: string;
  readonly naevner?: string;
  readonly vaerdi?: string;
}

/**
 * How a file of a kommune's own system is read as observations, saved under a name. `columns` names the file's column of a
 * field, `fixed` its value in every row; `figures` are figures of one row, for files with a column for each.
 */
export interface ColumnMapping {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly fixed: Readonly<Record<string, string>>;
  readonly figures: readonly MappedFigure[];
  readonly numbers: NumberForm;
  /** Only rows that have one of these values in a column; the others are somebody else's. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

/** Where mappings are kept. */
export interface MappingStore {
  saveMapping(mapping: ColumnMapping, stamp: { readonly at: string; readonly by: string }): Promise<void>;
  /** By name. */
  mappings(): Promise<readonly ColumnMapping[]>;
}
