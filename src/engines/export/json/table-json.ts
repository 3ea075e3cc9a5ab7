import type { AnswerCells, TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import { BytePage } from './byte-page.ts';

const page = new BytePage();
const codesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const [opens, closes, comma] = [codesOf('['), codesOf(']'), codesOf(',')];
const valueIs = codesOf('{"kind":"rounded","value":');
const bandIs = codesOf(',"band":');
const ends = codesOf('}');
const surelyEnds = codesOf(',"sure":true}');

/**
 * A table as JSON in UTF-8: the very bytes of `JSON.stringify`, of which nine in ten are figures. They are written
 * straight into bytes, since a table is asked for more often than anything else.
 */
export function tableJson(answer: TableAnswer): Buffer {
  page.begin();
  writeObject({ ...answer }, (name) => {
    if (name === 'cells') writeCells(answer.cells);
    else if (name === 'comparators') writeComparators(answer);
    else return false;
    return true;
  });
  return page.take();
}

function writeComparators({ comparators }: TableAnswer): void {
  writeList(comparators, (comparator) =>
    writeObject({ ...comparator }, (name) => {
      if (name === 'cells') writeCells(comparator.cells);
      return name === 'cells';
    }),
  );
}

/** Writes an object; `own` writes the values it knows and says so. */
function writeObject(object: Readonly<Record<string, unknown>>, own: (name: string) => boolean): void {
  let before = '{';
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined) continue;
    page.text(`${before}${JSON.stringify(name)}:`);
    if (!own(name)) page.text(JSON.stringify(value));
    before = ',';
  }
  page.text(before === '{' ? '{}' : '}');
}

function writeList<T>(list: readonly T[], write: (one: T) => void): void {
  page.codes(opens);
  for (let i = 0; i < list.length; i++) {
    if (i > 0) page.codes(comma);
    write(list[i] as T);
  }
  page.codes(closes);
}

function writeCells(cells: AnswerCells): void {
  writeList(cells, (row) => writeList(row, (figures) => writeList(figures, writeCell)));
}

// What is not a number says why, in words that come again in many cells of an answer.
const words = new WeakMap<Cell, Uint8Array>();

function writeCell(cell: Cell): void {
  if (cell.kind === 'rounded' && Number.isFinite(cell.value) && Number.isFinite(cell.band)) {
    page.codes(valueIs);
    page.number(cell.value);
    page.codes(bandIs);
    page.number(cell.band);
    page.codes(cell.sure ? surelyEnds : ends);
    return;
  }
  let known = words.get(cell);
  if (known === undefined) {
    known = Buffer.from(JSON.stringify(cell));
    words.set(cell, known);
  }
  page.codes(known);
}
