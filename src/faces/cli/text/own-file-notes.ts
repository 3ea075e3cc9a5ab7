import type { Lang } from '../../../domain/kernel/language.ts';

const named = 5;

interface NamedRow {
  readonly id: string;
  readonly line: number;
}

/** Says which rows of a person's own file were left out for want of a value; nothing when all are complete. */
export function incompleteNote(rows: readonly NamedRow[], lang: Lang): string {
  if (rows.length === 0) return '';
  const first = rows.slice(0, named).map(({ id, line }) => `${id} (${lang === 'da' ? 'linje' : 'line'} ${line})`);
  const more = rows.length > named ? ' …' : '';
  return {
    da: `${rows.length === 1 ? '1 række' : `${rows.length} rækker`} mangler en værdi og er ikke med: ${first.join(', ')}${more}\n`,
    en: `${rows.length === 1 ? '1 row lacks' : `${rows.length} rows lack`} a value and ${rows.length === 1 ? 'is' : 'are'} left out: ${first.join(', ')}${more}\n`,
  }[lang];
}

/** Says that there are fewer other rows than twins were asked for; nothing when there are enough. */
export function fewerNote(others: number, asked: number | undefined, lang: Lang): string {
  if (asked === undefined || asked <= others) return '';
  const [rows, rowsEn] =
    others === 1 ? ['anden række', 'is only 1 other row'] : ['andre rækker', `are only ${others} other rows`];
  return {
    da: `Der er kun ${others} ${rows} at sammenligne med, så hver række får ${others} i stedet for ${asked}.\n`,
    en: `There ${rowsEn} to compare with, so each row gets ${others} instead of ${asked}.\n`,
  }[lang];
}
