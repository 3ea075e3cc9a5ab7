import { addDec, compareDec, type Decimal, dec, decOf, subDec } from '../../../domain/kernel/decimal.ts';
import type { AreaClassDefinition, CriterionId } from '../../../domain/model/area-class.ts';
import type { AreaListDefinition, ListedRow, PrintedLine } from '../../../domain/model/area-list.ts';
import type { CriterionDefinition } from '../../../domain/model/criterion.ts';
import { classHolds } from '../class-holds.ts';
import { type AreaStanding, classifyArea, lawOnList } from '../classify-area.ts';
import { printed } from '../exact-ratio.ts';
import { judgeRatio } from '../judge-ratio.ts';
import { ruleOnList } from '../rule-on-list.ts';
import { classOfKind, kindOf, type PublishedRow } from './official-lists.ts';

/** The law as data, all years of it. */
export interface WholeLaw {
  readonly classes: readonly AreaClassDefinition[];
  /** In the order in which criteria are told. */
  readonly criteria: readonly CriterionDefinition[];
  readonly lists: AreaListDefinition;
}

/**
 * The national share of convicted behind a list's printed multiples, floored at nine decimals so that a value equal to
 * the printed line still is at least that line. Where sources print different lines the first imported counts.
 */
export function nationalOn(list: string, lines: readonly PrintedLine[]): Decimal | undefined {
  const line = lines.find((one) => one.list === list);
  if (!line) return undefined;
  const { digits, scale } = dec(line.printed);
  return { digits: (digits * 10n ** BigInt(9 - scale)) / BigInt(line.times), scale: 9 };
}

/** Where the values a row prints put its area, by the law of a list; undefined when there was no law. */
export function standingOfRow(
  row: Pick<ListedRow, 'values'>,
  list: string,
  lines: readonly PrintedLine[],
  law: WholeLaw,
): AreaStanding | undefined {
  const onList = lawOnList(list, law.classes, law.criteria);
  const figureOf = (id: CriterionId) => {
    const value = row.values[id];
    return value === undefined ? undefined : printed(dec(value));
  };
  return onList && classifyArea(onList, { valueOf: figureOf, national: nationalOn(list, lines) });
}

/** Something about a row that a person should look at; the row is kept as published. */
export interface RowFinding {
  readonly what: 'other-class' | 'few-residents' | 'swapped' | 'two-names';
  readonly list: string;
  readonly area: string;
  readonly kommune: string;
  /** Class the printed values give, other spelling, or the neighbouring list. */
  readonly other: string;
}

/** Class and size of a row against the law of its list. @source kriterier.md section 10 */
export function checkRow(row: ListedRow, lines: readonly PrintedLine[], law: WholeLaw): readonly RowFinding[] {
  const { list, area, kommune } = row;
  const kind = kindOf(row.kind, law.lists.kinds);
  const id = classOfKind(kind, list);
  if (kind === undefined || id === undefined) return [];
  const verdict = holdsByValues(row, list, lines, law, id);
  const told = verdict !== undefined && verdict !== 'unknown' && (verdict === 'met') !== kind.listed;
  const other = standingOfRow(row, list, lines, law)?.rule?.word ?? '';
  const found: RowFinding[] = told ? [{ what: 'other-class', list, area, kommune, other }] : [];
  const size = row.values.size;
  const few = kind.listed && size !== undefined && isTooSmall(size, list, law);
  return few ? [...found, { what: 'few-residents', list, area, kommune, other: size }] : found;
}

function holdsByValues(
  row: ListedRow,
  list: string,
  lines: readonly PrintedLine[],
  law: WholeLaw,
  id: AreaClassDefinition['id'],
) {
  const national = nationalOn(list, lines);
  if (!ruleOnList(law.classes.find((one) => one.id === id)?.rules ?? [], list)) return undefined;
  return classHolds(id, {
    list,
    classes: law.classes,
    listed: () => 'unknown',
    verdict: (profile, criterion) => {
      const rules = law.criteria.find((one) => one.id === criterion)?.rules ?? [];
      const rule = ruleOnList(
        rules.filter((one) => one.profile === profile),
        list,
      );
      const value = row.values[criterion];
      return rule ? judgeRatio(rule, value === undefined ? undefined : printed(dec(value)), national) : 'not_met';
    },
  });
}

function isTooSmall(size: string, list: string, law: WholeLaw): boolean {
  const rules = law.criteria.find(({ id }) => id === 'size')?.rules ?? [];
  const rule = ruleOnList(
    rules.filter(({ profile }) => profile === 'size'),
    list,
  );
  return rule !== undefined && compareDec(dec(size), rule.threshold) < 0;
}

// Points by which both values jump, in opposite directions, when two columns have changed places.
const swapJump = decOf(8);

/** Rows whose labour and origin look swapped against the same area's neighbouring lists. */
export function swappedColumns(rows: readonly PublishedRow[]): readonly RowFinding[] {
  const withBoth = rows.filter(({ values }) => values.labour !== undefined && values.origin !== undefined);
  const byArea = Map.groupBy(withBoth, ({ known }) => known.key);
  return [...byArea.values()].flatMap((own) => {
    const inOrder = [...own].sort((a, b) => (a.list < b.list ? -1 : 1));
    return inOrder.flatMap((row, at): readonly RowFinding[] => {
      const neighbours = [inOrder[at - 1], inOrder[at + 1]].filter((one) => one !== undefined);
      const odd = neighbours.length > 0 && neighbours.every((other) => crosses(row, other));
      const { list, area, kommune } = row;
      return odd ? [{ what: 'swapped', list, area, kommune, other: neighbours.map((one) => one.list).join(', ') }] : [];
    });
  });
}

function crosses(row: ListedRow, other: ListedRow): boolean {
  const jump = (id: 'labour' | 'origin'): Decimal => subDec(dec(row.values[id] ?? '0'), dec(other.values[id] ?? '0'));
  const [labour, origin] = [jump('labour'), jump('origin')];
  const isUp = (by: Decimal): boolean => compareDec(by, swapJump) > 0;
  const isDown = (by: Decimal): boolean => compareDec(addDec(by, swapJump), decOf(0)) < 0;
  return (isUp(labour) && isDown(origin)) || (isDown(labour) && isUp(origin));
}
