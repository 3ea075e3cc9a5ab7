import type { SheetDefinition } from '../../model/factsheet.ts';
import { englishOfVersion1 } from './earlier-words.ts';
import { kommuneSheet } from './kommune-sheet.ts';

/**
 * Sheets as earlier versions of their definitions worded them, newest first: what was approved in them is still shown in
 * them. The figures, their formulas and where they come from are those of today's version.
 */
export const earlierSheets: readonly SheetDefinition[] = [
  { ...inEnglishOf(kommuneSheet, englishOfVersion1), version: '1' },
];

function inEnglishOf<T>(part: T, words: Readonly<Record<string, string>>): T {
  return worded(part, words) as T;
}

// A text is an object with both languages; everything else is looked through for texts.
function worded(part: unknown, words: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(part)) return part.map((one) => worded(one, words));
  if (typeof part !== 'object' || part === null) return part;
  const isText = 'da' in part && 'en' in part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      if (isText && key === 'en' && typeof value === 'string') return [key, words[value] ?? value];
      return [key, worded(value, words)];
    }),
  );
}
