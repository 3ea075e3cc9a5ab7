import { must } from '../../../domain/kernel/invariant.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { CrossTableDefinition, GroupingDefinition } from '../../../domain/model/cross-table.ts';
import { type NamedText, readRows } from './read-rows.ts';

/** Units and the group of each in every grouping asked for. */
export interface GroupedUnits {
  /** Group of each unit per grouping, in the order of `groupings`. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly groupings: readonly GroupingDefinition[];
}

/**
 * The units of a file and how they are grouped.
 * @throws Problem when a grouping is unknown, is no partition of the units, or one name stands for two places.
 */
export function readUnits(definition: CrossTableDefinition, asked: readonly string[], file: NamedText): GroupedUnits {
  const groupings = groupingsOf(definition, asked);
  const groups = new Map<string, readonly string[]>();
  const lines = new Map<string, number>();
  for (const { line, fields } of readRows(file, [definition.unit, ...asked])) {
    const [unit = '', ...given] = fields;
    if (unit === '') {
      throw new Problem('KV-S4', { file: file.name, line, column: definition.unit, found: unit, valid: ['…'] });
    }
    const own = given.map((group, g) =>
      groupOf(group, must(groupings[g], 'grouping'), { file: file.name, line, unit }),
    );
    const before = groups.get(unit);
    if (before) throw repeated(file.name, { line, unit, own, before, groupings, first: lines.get(unit) ?? 0 });
    groups.set(unit, own);
    lines.set(unit, line);
  }
  checkNames(file.name, definition.total, groups);
  return { groups, groupings };
}

function groupingsOf(definition: CrossTableDefinition, asked: readonly string[]): readonly GroupingDefinition[] {
  const valid = definition.groupings.map(({ column }) => column);
  const wrong = asked.find((column, at) => !valid.includes(column) || asked.indexOf(column) !== at);
  if (wrong !== undefined || asked.length === 0) throw new Problem('KV-S9', { grouping: wrong ?? '', valid });
  return asked.map((column) =>
    must(
      definition.groupings.find((grouping) => grouping.column === column),
      column,
    ),
  );
}

function groupOf(
  group: string,
  grouping: GroupingDefinition,
  at: { readonly file: string; readonly line: number; readonly unit: string },
): string {
  if (group !== '') return group;
  if (grouping.none === undefined) throw new Problem('KV-S6', { ...at, grouping: grouping.column });
  return grouping.none;
}

interface Repeated {
  readonly line: number;
  readonly first: number;
  readonly unit: string;
  readonly own: readonly string[];
  readonly before: readonly string[];
  readonly groupings: readonly GroupingDefinition[];
}

function repeated(file: string, { line, first, unit, own, before, groupings }: Repeated): Problem {
  const other = own.findIndex((group, g) => group !== before[g]);
  if (other < 0) return new Problem('KV-S5', { file, line, key: unit, first });
  const groups = [before[other] ?? '', own[other] ?? ''] as const;
  return new Problem('KV-S7', { file, line, unit, grouping: groupings[other]?.column ?? '', groups });
}

/** A name is one place: the total, a unit, or a group of one grouping. */
function checkNames(file: string, total: string, groups: ReadonlyMap<string, readonly string[]>): void {
  const grouping = new Map<string, number>();
  for (const [unit, own] of groups) {
    own.forEach((name, g) => {
      const other = grouping.get(name) ?? g;
      if (other !== g || name === total || groups.has(name)) throw new Problem('KV-S8', { file, name });
      grouping.set(name, g);
    });
    if (unit === total) throw new Problem('KV-S8', { file, name: unit });
  }
}
