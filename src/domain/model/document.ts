import type { Lang } from '../kernel/language.ts';

/** A piece of running text. Everything is plain text: no sign in it means anything to whoever prints it. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
  /** Where the text leads, an absolute address. */
  readonly href?: string;
  /** A footnote told at the foot of the page. */
  readonly note?: string;
}

/** Running text, in the document's language. */
export type Line = string | readonly Span[];

/** One head cell over `span` columns (default 1). */
export interface HeadCell {
  readonly text: string;
  readonly span?: number;
}

/** A column of a table: numbers stand to the right, their digits under one another. */
export interface TableColumnLook {
  readonly align: 'left' | 'right';
  /** Share of the room left over. */
  readonly fill?: number;
  /** Millimetres; with neither this nor `fill` as wide as its content. */
  readonly width?: number;
}

export interface BodyRow {
  /** As many as there are columns. A figure that is not shown is its sign (`..`), told in the table's `signs`. */
  readonly cells: readonly Line[];
  /** Steps the first cell is moved in under the row above. */
  readonly depth?: 0 | 1 | 2 | 3;
  readonly total?: true;
}

/** A sign in a table's cells and what it means. */
export interface SignMeaning {
  readonly sign: string;
  readonly meaning: string;
}

/** A table with one or more head rows, repeated on every page it runs over. */
export interface TableBlock {
  readonly kind: 'table';
  /** What the table holds, said before it. */
  readonly caption?: string;
  readonly columns: readonly TableColumnLook[];
  /** Rows of head cells whose spans add up to the columns. */
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly BodyRow[];
  /** Signs that occur in the cells; printed under the table. */
  readonly signs?: readonly SignMeaning[];
}

/** A drawing. `alt` says to those who do not see it what it shows. */
export interface FigureBlock {
  readonly kind: 'figure';
  /** A whole SVG document as text. */
  readonly svg: string;
  readonly alt: string;
  /** Left out where the block before it says what it is. */
  readonly caption?: string;
  /** Share of the text's width, above 0 and at most 1; default 1. */
  readonly width?: number;
}

/** What a document is made of, in reading order. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'page-break' }
  | ColumnsBlock
  | ColumnBlock;

/** Blocks side by side on paper, read column by column. `fill` is a column's share of the room. */
export interface ColumnsBlock {
  readonly kind: 'columns';
  readonly columns: readonly { readonly fill: number; readonly blocks: readonly ColumnBlock[] }[];
}

/** What may stand in a column. */
export type ColumnBlock =
  | { readonly kind: 'paragraph'; readonly text: Line; readonly tone?: 'lead' | 'small' }
  | { readonly kind: 'list'; readonly items: readonly Line[]; readonly ordered?: true }
  | { readonly kind: 'notice'; readonly title?: string; readonly text: Line }
  | TableBlock
  | FigureBlock;

/**
 * A report, fact sheet or file as blocks, independent of how it is printed. Made from protected figures it is itself
 * a figure: a printer takes it only through what may leave the house (`Releasable`).
 */
export interface Document {
  readonly title: string;
  /** What it is about, under the title. */
  readonly subtitle?: string;
  readonly lang: Lang;
  /** Edition and release, in the foot of every page. */
  readonly edition: string;
  /** Day of the content (ISO), kept in the file's properties; never the day it was printed, so the same content is the same file. */
  readonly date: string;
  /** Marks every page as made of synthetic data. */
  readonly synthetic: boolean;
  readonly orientation: 'portrait' | 'landscape';
  /** Set closer, for a sheet of one leaf. */
  readonly compact?: true;
  /** Print a list of contents with page numbers. */
  readonly contents?: true;
  readonly blocks: readonly DocumentBlock[];
  /** Files inside the printed one. With them it is printed for archives (PDF/A-3a), without as PDF/UA-1. */
  readonly attached?: readonly AttachedFile[];
}

/** A file inside a printed document: the data it was made of. */
export interface AttachedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly content: string;
}
