import type { Lang } from './language.ts';

const groups = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const plain = /^-?\d+([.,]\d+)?$/;

/**
 * A number as people type it into a Danish form: `1.250` and `1.250.000` are thousands, `0,25` and `0.25` decimals.
 * Undefined for anything else; more digits than a number can hold are the caller's to refuse.
 */
export function readDanishNumber(typed: string): number | undefined {
  const text = typed.trim();
  if (groups.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return plain.test(text) ? Number(text.replace(',', '.')) : undefined;
}

const englishGroups = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const englishDecimals = /^-?\d+\.\d+$/;

/**
 * What somebody typed into a form in their language, as it is typed into a Danish one: in English `1,250` is a thousand and a
 * quarter, and `1.250` one and a quarter. What is no number, or the same in both, stays as it is.
 */
export function asDanishNumber<T extends string | undefined>(typed: T, lang: Lang): T | string {
  const text = typed?.trim();
  if (lang === 'da' || text === undefined) return typed;
  if (englishGroups.test(text)) return text.replaceAll(',', '').replace('.', ',');
  return englishDecimals.test(text) ? text.replace('.', ',') : typed;
}
