import type { Lang } from '../../../domain/kernel/language.ts';
import type { StatusDefinition } from '../../../domain/model/cell.ts';
import { statusOf } from '../../../domain/model/status-of.ts';
import { verdictWord } from '../verdict-word.ts';
import type { PxCell, PxCube } from './px-cube.ts';

/** A word about every figure the places name; `*` is every value of a variable. Numbers count the variable's values. */
export interface PxCellNote {
  readonly at: readonly (number | '*')[];
  readonly word: string;
}

/**
 * What the dots of hidden figures and of verdicts stand for, in as few notes as say it: the sign alone never carries
 * the meaning.
 */
export function pxCellNotes(cube: PxCube, statuses: readonly StatusDefinition[], lang: Lang): readonly PxCellNote[] {
  const sizes = [cube.places.length, cube.rows.length, cube.measures.length, cube.periods.length];
  const words = cube.cells.map((cell) => wordOf(cell, statuses, lang));
  const notes: PxCellNote[] = [];
  const wholly = wordsUnder({ sizes, words, notes }, [], 0, words.length);
  if (wholly) notes.push({ at: sizes.map(() => '*'), word: wholly });
  return notes;
}

interface Search {
  readonly sizes: readonly number[];
  readonly words: readonly string[];
  readonly notes: PxCellNote[];
}

/** The word all figures from a place on share; where they do not, notes the parts that do and answers undefined. */
function wordsUnder(search: Search, at: readonly number[], from: number, length: number): string | undefined {
  const size = search.sizes[at.length];
  if (size === undefined || length === 0) return search.words[from] ?? '';
  const part = length / size;
  const found = Array.from({ length: size }, (_, k) => wordsUnder(search, [...at, k], from + k * part, part));
  const [first] = found;
  if (first !== undefined && found.every((word) => word === first)) return first;
  found.forEach((word, k) => {
    if (!word) return;
    const rest = search.sizes.slice(at.length + 1).map((): '*' => '*');
    search.notes.push({ at: [...at, k, ...rest], word });
  });
  return undefined;
}

function wordOf({ cell }: PxCell, statuses: readonly StatusDefinition[], lang: Lang): string {
  if (cell.kind === 'verdict') return verdictWord(cell.verdict, lang);
  if (cell.kind !== 'hidden') return '';
  const code = statusOf(cell);
  return statuses.find((status) => status.code === code)?.word[lang] ?? '';
}
