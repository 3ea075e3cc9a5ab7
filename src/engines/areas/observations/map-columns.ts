import type { FieldValue, FieldValues } from '../../../domain/model/area.ts';
import type { ColumnMapping, MappedFigure } from '../../../domain/model/column-mapping.ts';
import type { ObservationRow } from './judge-observations.ts';

/** Columns a mapping reads. */
export function columnsRead({ columns, figures, only = {} }: ColumnMapping): readonly string[] {
  const numbers = figures.flatMap(({ taeller, naevner, vaerdi }) => [taeller, naevner, vaerdi]);
  return [...new Set([...Object.values(columns), ...numbers, ...Object.keys(only)].flatMap((name) => name ?? []))];
}

/**
 * Rows of a file of a kommune's own system as rows of observations. A figure whose columns are all empty in a row is not there;
 * rows keep their number in the file.
 */
export function mapColumns(rows: readonly ObservationRow[], mapping: ColumnMapping): readonly ObservationRow[] {
  const figures: readonly MappedFigure[] = mapping.figures.length > 0 ? mapping.figures : [{}];
  return rows.filter(isAskedBy(mapping)).flatMap(({ row, values }) => {
    const common = commonOf(values, mapping);
    return figures.flatMap((figure): readonly ObservationRow[] => {
      const own = figureOf(values, figure);
      const isThere = mapping.figures.length === 0 || Object.values(own.numbers).some((value) => value !== null);
      return isThere ? [{ row, values: { ...common, ...own.said, ...own.numbers } }] : [];
    });
  });
}

function isAskedBy({ only = {} }: ColumnMapping) {
  const asked = Object.entries(only);
  return ({ values }: ObservationRow): boolean =>
    asked.every(([column, valid]) => valid.includes(`${values[column] ?? ''}`.trim()));
}

function commonOf(values: FieldValues, { columns, fixed }: ColumnMapping): FieldValues {
  const read = Object.entries(columns).map(([field, column]) => [field, values[column] ?? null] as const);
  const all = { ...fixed, ...Object.fromEntries(read.filter(([, value]) => value !== null)) };
  const { periode } = all;
  return typeof periode === 'string' ? { ...all, periode: isoPeriod(periode) } : all;
}

function figureOf(values: FieldValues, { taeller, naevner, vaerdi, ...said }: MappedFigure) {
  const cell = (column: string | undefined): FieldValue => (column === undefined ? null : (values[column] ?? null));
  const numbers: Record<string, FieldValue> = {};
  for (const [field, column] of Object.entries({ taeller, naevner, vaerdi })) {
    if (column !== undefined) numbers[field] = cell(column);
  }
  return { said, numbers };
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const iso = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/**
 * A month as systems and people write it, as `2026-05`: `maj 2026`, `05-2026`, `5/2026`, `2026M05`, `202605`; a day
 * `31-05-2026` as `2026-05-31`. Anything else is left as it is.
 */
export function isoPeriod(text: string): string {
  const plain = text.trim().toLowerCase();
  const named = /^([a-zæøå]{3,9})\.?[ -](\d{4})$/.exec(plain);
  const month = monthNames.findIndex((name) => named?.[1]?.startsWith(name) === true);
  if (named?.[2] !== undefined && month >= 0) return iso(named[2], month + 1);
  const turned = /^(\d{1,2})[-./](\d{4})$/.exec(plain);
  if (turned?.[2] !== undefined) return iso(turned[2], Number(turned[1]));
  const coded = /^(\d{4})m?(0[1-9]|1[0-2])$/.exec(plain);
  if (coded?.[1] !== undefined) return iso(coded[1], Number(coded[2]));
  const day = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(plain);
  if (day?.[3] !== undefined) return `${iso(day[3], Number(day[2]))}-${String(day[1]).padStart(2, '0')}`;
  return text.trim();
}
