import { formatCount } from './format-number.ts';
import type { Lang } from './language.ts';

/** `7 personer`, or `mellem 3 og 12 personer` where there is a range; signs are left out. */
export function formatPersons(range: { readonly from: number; readonly to: number }, lang: Lang): string {
  const [a, b] = [Math.abs(range.from), Math.abs(range.to)];
  const [low, high] = a < b ? [a, b] : [b, a];
  const words = { da: ['mellem', 'og', 'person', 'personer'], en: ['between', 'and', 'person', 'persons'] }[lang];
  const [between, and, one, many] = words;
  if (low === high) return `${formatCount(low, lang)} ${low === 1 ? one : many}`;
  return `${between} ${formatCount(low, lang)} ${and} ${formatCount(high, lang)} ${many}`;
}
