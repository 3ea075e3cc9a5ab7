import type { Lang } from './language.ts';

const locales = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Lang, string>;
const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(lang: Lang, decimals: number): Intl.NumberFormat {
  const key = `${lang}${decimals}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locales[lang], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    roundingMode: 'halfExpand',
    useGrouping: 'always',
    signDisplay: 'negative',
  });
  formatters.set(key, made);
  return made;
}

/**
 * A number as people read it: 1.234,5 in Danish, 1,234.5 in English, always with `decimals` decimals.
 * Surprising: rounds half away from zero on the written decimals (0.25 → 0,3), and never shows a minus before zero.
 * @source brugerflade.md section 8
 */
export function formatNumber(value: number, decimals: number, lang: Lang): string {
  const written = String(value);
  if (!isPlainDecimal(written)) return formatterFor(lang, decimals).format(value);
  return formatterFor(lang, decimals).format(written);
}

// Text goes to Intl digit by digit, so that 1.005 is not first made into 1.00499999999999989.
function isPlainDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** A count of bytes, rows or cells in running text: whole, with thousands marks. */
export function formatCount(value: number, lang: Lang): string {
  return formatNumber(value, 0, lang);
}

/** A share kept as decimals (`0.25`) in per cent, with the decimals it takes and no more (25; 33.3). */
export function percentOf(share: string, lang: Lang): string {
  const decimals = (share.split('.')[1] ?? '').replace(/0+$/, '').length;
  return formatNumber(Number((Number(share) * 100).toFixed(decimals)), Math.max(0, decimals - 2), lang);
}
