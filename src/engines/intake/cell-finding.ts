import { InvariantError } from '../../domain/kernel/invariant.ts';
import type { ColumnType, Finding } from '../../domain/model/delivery.ts';
import type { IntakeRules } from '../../domain/model/intake-rules.ts';
import { cause } from './column-sql.ts';
import { makeFinding, safeName, showable } from './make-finding.ts';

/** One cause in one column: how often, the first lines, and the first value. */
export interface CellFacts {
  readonly file: string;
  readonly column: string;
  readonly type?: ColumnType;
  readonly cause: number;
  readonly count: number;
  readonly lines: readonly number[];
  readonly shown: string | undefined;
  readonly decimal: ',' | '.';
  readonly latest: string;
  readonly rules: IntakeRules;
}

/** The finding of a cause number. */
export function cellFinding(facts: CellFacts): Finding {
  const { file, count, lines, type, rules } = facts;
  const column = safeName(facts.column, 0);
  const at = { file, line: lines[0] ?? 0, column, count };
  const repeatable = type !== undefined && type.kind !== 'pseudonym' && !(type.kind === 'text' && type.free);
  const value = repeatable && facts.shown !== undefined ? showable(facts.shown, rules.shownLength) : undefined;
  const shown = value === undefined ? {} : { shown: value };
  const place = { file, column, lines, count };
  const placeShown = { ...place, ...shown };
  switch (facts.cause) {
    case cause.personalNumber:
      return makeFinding('KV-C2', at, place);
    case cause.id:
      return makeFinding('KV-C4', at, place);
    case cause.missing:
      return makeFinding('KV-T2', at, place);
    case cause.padded:
      return makeFinding('KV-T7', { ...at, ...shown }, placeShown);
    case cause.late:
      return makeFinding('KV-T6', { ...at, found: { found: value ?? '', limit: facts.latest } }, placeShown);
    case cause.range: {
      const limits = type?.kind === 'int' || type?.kind === 'decimal' ? type : { min: '', max: '' };
      return makeFinding('KV-T4', { ...at, ...shown, min: String(limits.min), max: String(limits.max) }, placeShown);
    }
    case cause.code:
      return makeFinding('KV-T3', { ...at, ...shown, ...codeList(type, rules, value) }, placeShown);
    case cause.sign:
      if (count > rules.decimalSignLimit) {
        const sign = facts.decimal === ',' ? '.' : ',';
        return makeFinding('KV-T5', { file, column, sign, expected: facts.decimal }, place);
      }
      return makeFinding('KV-T1', { ...at, ...shown, type: 'decimal' }, placeShown);
    case cause.type:
      return makeFinding('KV-T1', { ...at, ...shown, type: type?.kind ?? 'text' }, placeShown);
  }
  throw new InvariantError(`cause ${facts.cause} has no finding`);
}

function codeList(type: ColumnType | undefined, rules: IntakeRules, value: string | undefined) {
  const listed = type?.kind === 'code' || type?.kind === 'code-year' ? type : undefined;
  const codes = listed?.codes ?? rules.kommuner;
  const list = listed?.list ?? 'kommune';
  const valid = codes.length <= 15 ? codes : [...codes.slice(0, 15), '…'];
  const nearest = value === undefined ? undefined : nearestCode(value, codes);
  return nearest === undefined ? { list, valid } : { list, valid, nearest };
}

// Only slips of the shift key and surrounding blanks: a guess beyond that would be the sender's to make.
function nearestCode(value: string, codes: readonly string[]): string | undefined {
  const folded = value.trim().toLowerCase();
  return codes.find((code) => code.toLowerCase() === folded);
}
