import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { certaintyOf } from './certainty-of.ts';

/** Where the true figure behind a rounded one lies, in a sentence; nothing for one that is not rounded. */
export function bandSentence(cell: Cell, decimals: number, lang: Lang): string {
  if (cell.kind !== 'rounded') return '';
  const w = wordsIn(tableWords, lang);
  const low = formatNumber(Math.max(0, cell.value - cell.band), decimals, lang);
  const high = formatNumber(cell.value + cell.band, decimals, lang);
  const certainty = certaintyOf(cell);
  if (certainty === 'exact') return w.receiptExact;
  return certainty === 'certain' ? w.receiptBand(low, high) : w.receiptBandAlmost(low, high);
}
