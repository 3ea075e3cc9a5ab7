import type { ColumnDefinition } from '../../domain/model/delivery.ts';
import { personalNumberPattern } from './personal-number.ts';
import { literal, literals } from './sql-text.ts';

/** How the values of a delivered column are stored: what DuckDB's type amounts to. CSV columns are all text. */
export type DeliveredAs = 'text' | 'integer' | 'decimal' | 'float' | 'date' | 'boolean' | 'list' | 'other';

/** What is wrong with one cell, as the number the SQL gives; above `padded` the row is rejected. */
export const cause = {
  none: 0,
  padded: 1,
  missing: 2,
  type: 3,
  sign: 4,
  code: 5,
  range: 6,
  late: 7,
  id: 8,
  personalNumber: 9,
} as const;

/** What the cell checks of a file depend on. `latest` is the last allowed day of ordinary dates. */
export interface CellContext {
  readonly decimal: ',' | '.';
  readonly latest: string;
  readonly kommuner: readonly string[];
}

/** SQL for one column: its typed value, its cause number (0 = good) and the type it is stored in. */
export interface ColumnSql {
  readonly value: string;
  readonly cause: string;
  readonly storedAs: string;
}

const looks = (s: string) => `regexp_matches(${s}, ${literal(personalNumberPattern)})`;
const full = (s: string, pattern: string) => `regexp_full_match(${s}, ${literal(pattern)})`;
const scanned = (s: string, otherwise: number) =>
  `CASE WHEN ${looks(s)} THEN ${cause.personalNumber} ELSE ${otherwise} END`;

/**
 * SQL over the delivered column `raw`. A cell that passes its type cannot hold a CPR number (fewer than ten digits,
 * a code of its list, one unbroken id), so only free texts and failing cells are scanned: no cell goes unseen.
 */
export function columnSql(column: ColumnDefinition, raw: string, as: DeliveredAs, context: CellContext): ColumnSql {
  const missing = column.required ? cause.missing : cause.none;
  const { value, otherwise, storedAs } = cellSql(column, raw, as, context);
  return { value, cause: `CASE WHEN ${raw} IS NULL THEN ${missing} ${otherwise} END`, storedAs };
}

/** SQL that scans a column that is not stored. Whole numbers are left to the rule on number columns. */
export function unknownColumnCause(raw: string, as: DeliveredAs): string {
  if (as === 'integer' || as === 'boolean' || as === 'date') return String(cause.none);
  return `CASE WHEN ${raw} IS NULL THEN 0 ELSE ${scanned(`CAST(${raw} AS VARCHAR)`, cause.none)} END`;
}

interface CellSql {
  readonly value: string;
  /** WHEN … THEN … ELSE … for a value that is not null. */
  readonly otherwise: string;
  readonly storedAs: string;
}

function cellSql(column: ColumnDefinition, raw: string, as: DeliveredAs, context: CellContext): CellSql {
  const s = as === 'text' ? raw : `CAST(${raw} AS VARCHAR)`;
  const type = column.type;
  switch (type.kind) {
    case 'int':
      return as === 'integer' ? nativeInt(raw, type.min, type.max) : textInt(s, type.min, type.max);
    case 'decimal':
      return decimalSql(raw, s, as, type, context.decimal);
    case 'date':
      return dateSql(raw, s, as, type.future ? undefined : context.latest);
    case 'flag':
      return oneOf(
        as === 'boolean' ? `CAST(CAST(${raw} AS TINYINT) AS VARCHAR)` : s,
        ['0', '1'],
        cause.type,
        'TINYINT',
      );
    case 'code':
      return oneOf(s, type.codes, cause.code, 'VARCHAR');
    case 'code-year':
      return matching(s, `(${type.codes.join('|')})[0-9]{4}`, s, cause.code);
    case 'kommune':
      return kommuneSql(s, context.kommuner);
    case 'pseudonym':
      return pseudonymSql(s, type.prefix);
    case 'uuid':
      return matching(s, '[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}', `lower(${s})`);
    case 'afdeling':
      return paddable(
        s,
        '[0-9]{4}-[0-9]{5}',
        '[0-9]{1,4}-[0-9]{1,5}',
        `lpad(split_part(${s}, '-', 1), 4, '0') || '-' || lpad(split_part(${s}, '-', 2), 5, '0')`,
      );
    case 'org-nr':
      return paddable(s, '[0-9]{4}', '[0-9]{1,3}', `lpad(${s}, 4, '0')`);
    case 'afd-nr':
      return paddable(s, '[0-9]{5}', '[0-9]{1,4}', `lpad(${s}, 5, '0')`);
    case 'text':
      return textSql(s, type.maxLength, type.pattern);
    case 'list':
      return listSql(raw, as, type.of);
  }
}

function nativeInt(raw: string, min: number, max: number): CellSql {
  return {
    value: `TRY_CAST(${raw} AS INTEGER)`,
    otherwise: `WHEN ${raw} BETWEEN ${min} AND ${max} THEN 0 ELSE ${cause.range}`,
    storedAs: 'INTEGER',
  };
}

function textInt(s: string, min: number, max: number): CellSql {
  const number = `TRY_CAST(${s} AS BIGINT)`;
  const inRange = `${number} BETWEEN ${min} AND ${max}`;
  return {
    value: `TRY_CAST(${s} AS INTEGER)`,
    // A number that reads back as it was written is a plain number; the cast alone would take '1.5' and ' 5'.
    otherwise:
      `WHEN CAST(${number} AS VARCHAR) = ${s} AND ${inRange} THEN 0 ` +
      `WHEN ${full(s, '-?[0-9]{1,9}')} THEN CASE WHEN ${inRange} THEN 0 ELSE ${cause.range} END ` +
      `WHEN ${full(s, '-?[0-9]+')} THEN ${scanned(s, cause.range)} ELSE ${scanned(s, cause.type)}`,
    storedAs: 'INTEGER',
  };
}

function decimalSql(
  raw: string,
  s: string,
  as: DeliveredAs,
  type: { readonly digits: number; readonly min: string; readonly max: string },
  sign: ',' | '.',
): CellSql {
  const whole = Math.max(...[type.min, type.max].map((limit) => limit.replace('-', '').split('.')[0]?.length ?? 0));
  const storedAs = `DECIMAL(${whole + type.digits}, ${type.digits})`;
  const between = (number: string) => `${number} BETWEEN ${type.min} AND ${type.max}`;
  if (as === 'decimal' || as === 'integer' || as === 'float')
    return {
      value: `TRY_CAST(${raw} AS ${storedAs})`,
      otherwise: `WHEN ${between(raw)} THEN 0 ELSE ${cause.range}`,
      storedAs,
    };
  const pointed = sign === ',' ? `replace(${s}, ',', '.')` : s;
  const other = sign === ',' ? '[.]' : ',';
  return {
    value: `TRY_CAST(${pointed} AS ${storedAs})`,
    otherwise:
      `WHEN ${full(s, `-?[0-9]{1,9}([${sign}][0-9]{1,${type.digits}})?`)} THEN ` +
      `CASE WHEN ${between(`TRY_CAST(${pointed} AS DECIMAL(18, ${type.digits}))`)} THEN 0 ELSE ${cause.range} END ` +
      `WHEN ${full(s, `-?[0-9]{1,9}${other}[0-9]{1,9}`)} THEN ${cause.sign} ELSE ${scanned(s, cause.type)}`,
    storedAs,
  };
}

function dateSql(raw: string, s: string, as: DeliveredAs, latest: string | undefined): CellSql {
  const day = as === 'date' ? `CAST(${raw} AS DATE)` : `TRY_CAST(${s} AS DATE)`;
  const late = latest === undefined ? '' : `WHEN ${day} > DATE ${literal(latest)} THEN ${cause.late} `;
  const unreadable =
    as === 'date' ? '' : `WHEN CAST(${day} AS VARCHAR) IS DISTINCT FROM ${s} THEN ${scanned(s, cause.type)} `;
  return { value: day, otherwise: `${unreadable}${late}ELSE 0`, storedAs: 'DATE' };
}

function oneOf(s: string, codes: readonly string[], otherwise: number, storedAs: string): CellSql {
  return {
    value: storedAs === 'VARCHAR' ? s : `TRY_CAST(${s} AS ${storedAs})`,
    otherwise: `WHEN ${s} IN ${literals(codes)} THEN 0 ELSE ${scanned(s, otherwise)}`,
    storedAs,
  };
}

function kommuneSql(s: string, kommuner: readonly string[]): CellSql {
  const list = literals(kommuner);
  return {
    value: `right(${s}, 3)`,
    otherwise:
      `WHEN ${s} IN ${list} THEN 0 WHEN length(${s}) = 4 AND left(${s}, 1) = '0' AND right(${s}, 3) IN ${list} THEN 0 ` +
      `ELSE ${scanned(s, cause.code)}`,
    storedAs: 'VARCHAR',
  };
}

function pseudonymSql(s: string, prefix: 'p' | 'h' | 'e'): CellSql {
  const shortest = prefix === 'e' ? 10 : 18;
  return {
    value: s,
    otherwise:
      `WHEN length(${s}) BETWEEN ${shortest} AND 66 AND ${full(s, `${prefix}_[0-9]*[a-z][0-9a-z]*`)} THEN 0 ` +
      `ELSE ${scanned(s, cause.id)}`,
    storedAs: 'VARCHAR',
  };
}

function matching(s: string, pattern: string, value: string, wrong: number = cause.type): CellSql {
  return {
    value,
    otherwise: `WHEN ${full(s, pattern)} THEN 0 ELSE ${scanned(s, wrong)}`,
    storedAs: 'VARCHAR',
  };
}

function paddable(s: string, pattern: string, shorter: string, padded: string): CellSql {
  return {
    value: `CASE WHEN ${full(s, pattern)} THEN ${s} ELSE ${padded} END`,
    otherwise: `WHEN ${full(s, pattern)} THEN 0 WHEN ${full(s, shorter)} THEN ${cause.padded} ELSE ${scanned(s, cause.type)}`,
    storedAs: 'VARCHAR',
  };
}

function textSql(s: string, maxLength: number, pattern: string | undefined): CellSql {
  const fits = `length(${s}) <= ${maxLength}${pattern === undefined ? '' : ` AND ${full(s, pattern)}`}`;
  return {
    value: s,
    otherwise: `WHEN ${looks(s)} THEN ${cause.personalNumber} WHEN ${fits} THEN 0 ELSE ${cause.type}`,
    storedAs: 'VARCHAR',
  };
}

function listSql(raw: string, as: DeliveredAs, of: 'afdeling' | 'uuid'): CellSql {
  const all = as === 'list' ? `array_to_string(${raw}, ' ')` : `CAST(${raw} AS VARCHAR)`;
  const one = of === 'afdeling' ? '[0-9]{4}-[0-9]{5}' : '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
  return {
    value: `list_filter(string_split_regex(coalesce(${all}, ''), '[| ]+'), lambda x: x <> '')`,
    otherwise: `WHEN ${full(all, `(${one})?([| ]+${one})*`)} THEN 0 ELSE ${scanned(all, cause.type)}`,
    storedAs: 'VARCHAR[]',
  };
}
