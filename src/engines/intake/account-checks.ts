import { type Decimal, decToText } from '../../domain/kernel/decimal.ts';
import type { ChartOfAccounts } from '../../domain/model/chart-of-accounts.ts';
import type { CaseCheck } from './case-check.ts';
import { literal } from './sql-text.ts';

/** Relation of the accounts in the vault. */
export const previousRegnskaber = 'previous_regnskaber';

const id = "t.org_nr || coalesce('-' || t.afd_nr, '')";

const validIn = (chart: string, row: string) =>
  `${chart}.niveau = ${row}.niveau AND ${row}.regnskabsaar BETWEEN ${chart}.fra AND ${chart}.til`;

function relation(name: string, columns: string, rows: readonly string[]): string {
  const empty = columns.split(', ').map(() => 'NULL');
  const values = rows.length > 0 ? rows : [`(${empty.join(', ')})`];
  return `${name}(${columns}) AS (VALUES ${values.join(', ')})`;
}

const span = (chart: ChartOfAccounts) => `${literal(chart.level)}, ${chart.from}, ${chart.to ?? 9999}`;

/** Rows whose account is not in the chart of their level and accounting year (KV-R1). */
export function accountKnown(charts: readonly ChartOfAccounts[]): CaseCheck {
  const known = charts.flatMap((c) => c.accounts.map((a) => `(${span(c)}, ${literal(a.number)})`));
  const versions = charts.map((c) => `(${span(c)}, ${literal(c.version)})`);
  return {
    code: 'KV-R1',
    column: 'konto',
    needs: [],
    sql:
      `WITH ${relation('known', 'niveau, fra, til, konto', known)}, ${relation('chart', 'niveau, fra, til, version', versions)} ` +
      "SELECT t.line, json_object('account', t.konto, 'version', coalesce(chart.version, ''), 'year', t.regnskabsaar) AS found " +
      `FROM kept_regnskaber t LEFT JOIN chart ON ${validIn('chart', 't')} ` +
      `WHERE NOT EXISTS (SELECT 1 FROM known WHERE known.konto = t.konto AND ${validIn('known', 't')})`,
  };
}

interface Part {
  readonly chart: ChartOfAccounts;
  readonly sum: string;
  readonly part: string;
  /** 1 when no part is a sum itself, 2 when the deepest part is a sum of the first kind, and so on. */
  readonly depth: number;
}

function partsOf(chart: ChartOfAccounts): readonly Part[] {
  const byNumber = new Map(chart.accounts.map((a) => [a.number, a]));
  const depthOf = (number: string): number => {
    const parts = byNumber.get(number)?.parts ?? [];
    return parts.length === 0 ? 0 : 1 + Math.max(...parts.map(depthOf));
  };
  return chart.accounts.flatMap((a) =>
    (a.parts ?? []).map((part) => ({ chart, sum: a.number, part, depth: depthOf(a.number) })),
  );
}

const accountKey = 'niveau, org_nr, afd_nr, periode_fra, art';

/**
 * Sum accounts that differ from their parts by more than `tolerance` kr. (KV-R2). A part that is a sum itself counts
 * as delivered, or as its own parts when it was not; a sum of which no part was delivered is not compared.
 */
export function accountSums(charts: readonly ChartOfAccounts[], tolerance: Decimal): CaseCheck {
  const parts = charts.flatMap(partsOf);
  const rows = parts.map((p) => `(${span(p.chart)}, ${literal(p.sum)}, ${literal(p.part)}, ${p.depth})`);
  const depths = Math.max(0, ...parts.map((p) => p.depth));
  const steps = Array.from({ length: depths }, (_, i) => {
    const depth = i + 1;
    return [
      `sums${depth} AS (SELECT ${qualified('v')}, v.regnskabsaar, p.konto, sum(v.beloeb) AS beloeb FROM value${i} v ` +
        `JOIN part p ON p.del = v.konto AND p.depth = ${depth} AND ${validIn('p', 'v')} GROUP BY ALL)`,
      `value${depth} AS (FROM value${i} UNION ALL SELECT ${accountKey}, regnskabsaar, konto, beloeb FROM sums${depth} ` +
        `ANTI JOIN delivered USING (${accountKey}, konto))`,
    ].join(', ');
  });
  // The empty first one stands in for charts without sums.
  const sums = ['FROM delivered WHERE false', ...steps.map((_, i) => `FROM sums${i + 1}`)].join(' UNION ALL ');
  return {
    code: 'KV-R2',
    column: 'beloeb',
    needs: [],
    sql:
      `WITH ${relation('part', 'niveau, fra, til, konto, del, depth', rows)}, ` +
      // An organisation has no afd_nr, and a null joins with nothing.
      "delivered AS (SELECT niveau, org_nr, coalesce(afd_nr, '') AS afd_nr, periode_fra, art, regnskabsaar, konto, beloeb FROM kept_regnskaber), " +
      `${['value0 AS (FROM delivered)', ...steps].join(', ')}, sums AS (${sums}) ` +
      `SELECT t.line, json_object('afdeling', ${id}, 'year', t.regnskabsaar, 'account', t.konto, 'whole', t.beloeb::VARCHAR, 'parts', s.beloeb::VARCHAR) AS found ` +
      "FROM kept_regnskaber t JOIN sums s ON s.niveau = t.niveau AND s.org_nr = t.org_nr AND s.afd_nr = coalesce(t.afd_nr, '') " +
      'AND s.periode_fra = t.periode_fra AND s.art = t.art AND s.konto = t.konto ' +
      `WHERE abs(t.beloeb - s.beloeb) > ${decToText(tolerance)}`,
  };
}

function qualified(alias: string): string {
  return accountKey
    .split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');
}

/** Accounts of a period that stand in the vault with another amount (KV-R4). */
export const accountUnchanged: CaseCheck = {
  code: 'KV-R4',
  column: 'beloeb',
  needs: [previousRegnskaber],
  sql:
    `SELECT t.line, json_object('afdeling', ${id}, 'year', t.regnskabsaar) AS found FROM kept_regnskaber t ` +
    `JOIN ${previousRegnskaber} p ON t.niveau = p.niveau AND t.org_nr = p.org_nr AND t.afd_nr IS NOT DISTINCT FROM p.afd_nr ` +
    'AND t.periode_fra = p.periode_fra AND t.konto = p.konto AND t.art = p.art WHERE t.beloeb <> p.beloeb',
};
