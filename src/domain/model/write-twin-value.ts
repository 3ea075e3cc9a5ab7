import { formatNumber } from '../kernel/format-number.ts';
import type { Lang } from '../kernel/language.ts';
import type { TwinFormat } from './twin-variable.ts';

/** How a variable's values are written. */
export interface TwinLook {
  readonly format: TwinFormat;
  readonly decimals: number;
}

const percent: Readonly<Record<Lang, string>> = { da: '\u00a0%', en: '%' };

/** A value of a twin variable as people read it: 42,0 %, 0,580, 1974. A share is kept as 0 to 1. */
export function writeTwinValue(value: number, { format, decimals }: TwinLook, lang: Lang): string {
  if (format === 'year') return String(value);
  if (format === 'percent') return `${formatNumber(tidy(value * 100), decimals, lang)}${percent[lang]}`;
  return formatNumber(value, decimals, lang);
}

/** A value in the unit it is shown in, for files: per cent of a share. */
export function twinFigure(value: number, { format }: TwinLook): number {
  return format === 'percent' ? tidy(value * 100) : value;
}

// 0.145 × 100 is 14.499999999999998 in binary.
function tidy(value: number): number {
  return Number(value.toFixed(9));
}
