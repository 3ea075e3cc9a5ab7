import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { FractionWording } from '../../../domain/model/factsheet.ts';
import type { RoundingStep, SheetFigureDefinition } from '../../../domain/model/sheet-figure.ts';

const gap = '\u00A0';

/** A value as a sheet prints it, and the number that stands there. */
export interface WrittenFigure {
  readonly text: string;
  readonly printed: number;
}

/** To the nearest `to`, half away from zero: 46.5 → 47, −46.5 → −47. */
export function roundHalfAway(value: number, to = 1): number {
  const steps = Math.floor(Math.abs(value) / to + 0.5) * to;
  return value < 0 && steps !== 0 ? -steps : steps;
}

/**
 * A figure in words of running text: `12.200`, `14 pct.`, `464 mio. kr.`; in English 12,200, 14 per cent, DKK 464 million.
 * @source faktaark.md sections 1 and 5.1-5.3
 */
export function writeFigure(
  value: number,
  definition: SheetFigureDefinition,
  fractions: FractionWording,
  lang: Lang,
): WrittenFigure {
  switch (definition.unit) {
    case 'per-cent':
      return writePerCent(value, definition, lang);
    case 'kr':
      return writeKroner(value, lang);
    case 'share':
      return { text: writeShare(value, fractions, lang), printed: value };
    case 'persons':
    case 'dwellings':
    case 'plans': {
      const printed = roundHalfAway(value, stepOf(definition.rounding, value));
      return { text: qualified(value, printed, definition, lang, writeMany(printed, lang)), printed };
    }
  }
}

/** The figure of a table's cell: digits only, zero as 0. */
export function writeCell(value: number, definition: SheetFigureDefinition, lang: Lang): string {
  if (definition.unit === 'per-cent') return formatCount(roundHalfAway(value), lang);
  return formatCount(roundHalfAway(value, stepOf(definition.rounding, value)), lang);
}

function stepOf(rounding: readonly RoundingStep[], value: number): number {
  return rounding.find(({ from }) => Math.abs(value) >= from)?.to ?? 1;
}

const million = 1_000_000;
const milliard = 1000 * million;

function writeMany(printed: number, lang: Lang): string {
  const millions = printed / million;
  if (printed < million || !Number.isInteger(millions * 10)) return formatCount(printed, lang);
  const text = formatNumber(millions, Number.isInteger(millions) ? 0 : 1, lang);
  if (lang === 'en') return `${text}${gap}million`;
  return `${text}${gap}${millions === 1 ? 'million' : 'millioner'}`;
}

function writePerCent(value: number, definition: SheetFigureDefinition, lang: Lang): WrittenFigure {
  const unit = lang === 'da' ? 'pct.' : 'per cent';
  const printed = roundHalfAway(value);
  if (printed === 0 && value > 0) return { text: `under 1${gap}${unit}`, printed };
  return { text: qualified(value, printed, definition, lang, `${formatCount(printed, lang)}${gap}${unit}`), printed };
}

function writeKroner(value: number, lang: Lang): WrittenFigure {
  const [amount, da, en] = amountOf(value);
  return {
    text: lang === 'da' ? `${amount(lang)}${gap}${da}` : `DKK${gap}${amount(lang)}${en === '' ? '' : `${gap}${en}`}`,
    printed: value,
  };
}

function amountOf(value: number): readonly [amount: (lang: Lang) => string, da: string, en: string] {
  const size = Math.abs(value);
  // What would be printed as 1.000 mio. kr. is a milliard.
  if (roundHalfAway(size, million) >= milliard) {
    return [(lang) => formatNumber(roundHalfAway(value / (100 * million)) / 10, 1, lang), 'mia. kr.', 'billion'];
  }
  if (roundHalfAway(size, 1000) >= million) {
    return [(lang) => formatCount(roundHalfAway(value / million), lang), 'mio. kr.', 'million'];
  }
  return [(lang) => formatCount(roundHalfAway(value, 1000), lang), 'kr.', ''];
}

const words = {
  da: { below: 'knap', above: 'godt', many: 'over' },
  en: { below: 'just under', above: 'just over', many: 'more than' },
} as const;

function qualified(
  value: number,
  printed: number,
  definition: SheetFigureDefinition,
  lang: Lang,
  text: string,
): string {
  if (!definition.qualified || value === printed) return text;
  const { below, above, many } = words[lang];
  if (value < printed) return `${below} ${text}`;
  return `${definition.unit === 'per-cent' ? above : many} ${text}`;
}

/** A share in per cent as "hver 3.", "mere end hver 3." or "knap hver 3."; else in per cent. @source faktaark.md 5.3 */
function writeShare(percent: number, { same, near, last }: FractionWording, lang: Lang): string {
  const value = percent / 100;
  const off = (n: number): number => (value - 1 / n) * n;
  const [n] = Array.from({ length: last - 1 }, (_none, at) => at + 2)
    .filter((one) => Math.abs(off(one)) <= near)
    .sort((a, b) => Math.abs(off(a)) - Math.abs(off(b)));
  if (n === undefined)
    return `${formatCount(roundHalfAway(percent), lang)}${gap}${lang === 'da' ? 'pct.' : 'per cent'}`;
  const word = lang === 'da' ? `hver ${n}.` : `one in ${formatCount(n, lang)}`;
  if (Math.abs(off(n)) <= same) return word;
  const more = { da: 'mere end', en: 'more than' }[lang];
  return off(n) > 0 ? `${more} ${word}` : `${{ da: 'knap', en: 'just under' }[lang]} ${word}`;
}
