import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { Cell, StatusDefinition } from '../../../domain/model/cell.ts';
import { numberOf, statusOf } from '../../../domain/model/status-of.ts';
import { verdictWord } from '../verdict-word.ts';

/** A figure as it is printed: the number with its decimals, a verdict in words, or its sign; never empty for hidden. */
export function figureText(
  cell: Cell | undefined,
  decimals: number,
  statuses: readonly StatusDefinition[],
  lang: Lang,
): string {
  if (cell === undefined) return '';
  if (cell.kind === 'verdict') return verdictWord(cell.verdict, lang);
  const number = numberOf(cell);
  if (number !== undefined) return formatNumber(number, decimals, lang);
  return statuses.find((status) => status.code === statusOf(cell))?.symbol ?? '..';
}
