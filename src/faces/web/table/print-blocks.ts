import { columnGroups, type TableColumn } from './table-columns.ts';

/** Letters a column needs on paper: its longest figure, the margin of error beside it (0 = none), its longest head word. */
export interface ColumnText {
  readonly figure: number;
  readonly band: number;
  readonly head: number;
}

/** What a table asks of the sheet's width, in letters. */
export interface TableText {
  readonly ofColumn: (column: TableColumn) => ColumnText;
  /** Of the head over a period or a comparator, by its first column. */
  readonly ofGroup: (first: TableColumn) => number;
  readonly longestRowHead: number;
  readonly rows: number;
}

/** How a table stands on paper: its columns in blocks, and whether in the larger text. */
export interface PrintLayout {
  readonly blocks: readonly (readonly TableColumn[])[];
  readonly large: boolean;
}

// As print.css sets them: the sheet in rem, the rest in em of the table's text.
const sheet = 134;
const largeText = 1.2;
const smallText = 1;
const digit = 0.6;
const letter = 0.54;
const leastBand = 2;
const bandGap = 0.3;
const around = 0.65;
const groupGap = 0.5;
const rowHeadAround = 3;
const widestRowHead = 22;
/** Rows in the larger text that fit under the head of the first sheet. */
const mostRowsLarge = 25;

function widthOf({ figure, band, head }: ColumnText): number {
  const beside = band > 0 ? Math.max(leastBand, band * digit + bandGap) : 0;
  return Math.max(figure * digit + beside, head * letter) + around;
}

interface Group {
  readonly members: readonly TableColumn[];
  readonly width: number;
}

function groupsOf(columns: readonly TableColumn[], text: TableText): readonly Group[] {
  return columnGroups(columns).map(({ columns: members }) => {
    const figures = members.reduce((sum, column) => sum + widthOf(text.ofColumn(column)), 0);
    const head = members[0] ? text.ofGroup(members[0]) * letter + around : 0;
    return { members, width: Math.max(figures, head) + groupGap };
  });
}

// Whole groups in order, as many as there is room for; a group that is wider stands alone.
function packed(groups: readonly Group[], room: number): readonly (readonly Group[])[] {
  const blocks: Group[][] = [];
  let left = 0;
  for (const group of groups) {
    const block = blocks.at(-1);
    const goesOn = block !== undefined && group.width <= left;
    if (goesOn) block.push(group);
    else blocks.push([group]);
    left = (goesOn ? left : room) - group.width;
  }
  return blocks;
}

// As few blocks as there must be, about equally wide.
function evenly(groups: readonly Group[], room: number): readonly (readonly Group[])[] {
  const most = packed(groups, room);
  const least = groups.reduce((sum, { width }) => sum + width, 0) / most.length;
  const tries = Array.from({ length: 20 }, (_, step) => least + ((room - least) * step) / 20);
  return tries.map((width) => packed(groups, width)).find((blocks) => blocks.length === most.length) ?? most;
}

/**
 * The columns of a table in blocks that each fit a sheet of paper with the row heads beside them; a period or a
 * comparator is never split over two. Smaller text where it saves sheets: all columns in one block, or a long table's
 * blocks on one sheet each.
 */
export function printBlocks(columns: readonly TableColumn[], text: TableText): PrintLayout {
  const groups = groupsOf(columns, text);
  const rowHead = Math.min(widestRowHead, text.longestRowHead * letter + rowHeadAround);
  const large = evenly(groups, sheet / largeText - rowHead);
  const small = evenly(groups, sheet / smallText - rowHead);
  const isSmall = large.length > 1 && (small.length === 1 || text.rows > mostRowsLarge);
  const blocks = isSmall ? small : large;
  return { blocks: blocks.map((block) => block.flatMap(({ members }) => members)), large: !isSmall };
}
