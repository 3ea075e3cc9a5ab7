const parts: Readonly<Record<string, number>> = { A1: 0, H1: 2, Q1: 4, M1: 12, W1: 53 };
const letters: Readonly<Record<string, string>> = { A1: '', H1: 'H', Q1: 'K', M1: 'M', W1: 'U' };

function written(unit: string, year: number, part: number): string {
  const digits = unit === 'M1' || unit === 'W1' ? 2 : 1;
  return unit === 'A1' ? String(year) : `${year}${letters[unit]}${String(part).padStart(digits, '0')}`;
}

/**
 * The periods of a TIMEVAL statement in StatBank's notation: `TLIST(Q1,"20231"-"20234")` gives 2023K1 … 2023K4,
 * `TLIST(A1),"1997"` the years listed. Undefined when the statement is not a TLIST.
 */
export function pxTimeList(values: readonly string[]): string[] | undefined {
  const head = /^TLIST\(\s*(A1|H1|Q1|M1|W1)\s*\)?$/.exec(values[0] ?? '');
  if (!head) return undefined;
  const unit = head[1] ?? 'A1';
  const texts = values.slice(1).filter((value) => /^\d{4,6}$/.test(value));
  const split = texts.map((text) => [Number(text.slice(0, 4)), Number(text.slice(4) || '0')] as const);
  const isRange = values.some((value) => value.trim() === '-');
  if (!isRange) return split.map(([year, part]) => written(unit, year, part));
  const [from, to] = split;
  if (from === undefined || to === undefined) return undefined;
  const perYear = parts[unit] ?? 0;
  const periods: string[] = [];
  for (let [year, part] = from; year < to[0] || (year === to[0] && part <= to[1]); ) {
    periods.push(written(unit, year, part));
    if (perYear === 0 || part === perYear) [year, part] = [year + 1, perYear === 0 ? 0 : 1];
    else part += 1;
  }
  return periods;
}
