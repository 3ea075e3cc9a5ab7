import { anchorTable, tables, totalsTable } from '../../src/domain/definitions/tables/index.ts';
import { type Random, randomFrom } from '../../src/domain/kernel/random.ts';
import type { ExactEdition, ExactTable } from '../../src/domain/model/leaf.ts';
import type { Unit } from '../../src/domain/model/place.ts';
import type { Condition, TableDefinition } from '../../src/domain/model/table-definition.ts';
import { unitOf, yearOf } from '../engines/protect/small-world.ts';

/** One person or household with the columns the tables ask about. */
type Row = Readonly<Record<string, string | number | undefined>>;

/** Tables on the same persons that share figures with each other: ages, origins, children, education, work. */
export const linkedTables: readonly TableDefinition[] = [totalsTable, ...tables].filter(({ id }) =>
  ['T00', 'T01', 'T02', 'T03', 'T05', 'T07', 'T14', 'T16'].includes(id),
);

/** A synthetic edition: its afdelinger, and every linked table counted from the same invented persons. */
export interface SyntheticEdition {
  readonly units: readonly Unit[];
  readonly exact: ExactEdition;
}

/** Afdelinger of 40 to some hundred residents in a few kommuner and organisations, all from one seed. */
export function syntheticEdition(
  afdelinger: number,
  seed: string,
  year = 2026,
  published = linkedTables,
): SyntheticEdition {
  const random = randomFrom(seed);
  const people = new Map<string, { readonly persons: readonly Row[]; readonly households: readonly Row[] }>();
  const units = Array.from({ length: afdelinger }, (_, i) => {
    const id = `${String(100 + (i % 7)).padStart(4, '0')}-${10000 + i}`;
    people.set(id, residentsOf(random));
    return unitOf(id, String(101 + (i % 4)));
  }).sort((a, b) => (a.id < b.id ? -1 : 1));
  const counted = [anchorTable, ...published].map((definition): ExactTable => {
    const heads = units.flatMap((unit) => countRow(definition, people.get(unit.id)));
    return {
      table: definition.id,
      period: yearOf(year),
      units: units.map((unit) => unit.id),
      cellCount: heads.length / units.length,
      heads: Int32Array.from(heads),
    };
  });
  return { units, exact: { edition: year, tables: counted } };
}

function residentsOf(random: Random) {
  const size = Math.round(Math.exp(4.8 + 0.6 * random.normal()));
  const foreign = 0.1 + 0.5 * random.uniform();
  const old = random.uniform() < 1 / 6;
  const persons = Array.from({ length: Math.min(600, Math.max(40, size)) }, (): Row => {
    const alder = old && random.uniform() < 0.7 ? 65 + random.integer(30) : random.integer(90);
    return {
      alder,
      herkomst5: random.uniform() < foreign ? random.choice(['24', '25', '34', '35']) : '5',
      antal_forsoergere: alder < 18 ? random.integer(3) : undefined,
      udd_niveau: alder < 15 ? undefined : random.choice(['H10', 'H20', 'H30', 'H40', 'H60', 'H90']),
      ras_status: alder < 18 ? undefined : random.choice(workStatuses),
    };
  });
  const households = Array.from({ length: Math.ceil(persons.length / 1.7) }, () => ({ hustype: random.choice(types) }));
  return { persons, households };
}

const workStatuses = statusesOf('T16', 'ras_status');
const types = statusesOf('T05', 'hustype');

/** The values a table asks for in a column. */
function statusesOf(table: string, column: string): readonly string[] {
  const axes = linkedTables.find(({ id }) => id === table)?.blocks.flatMap((block) => block.axes) ?? [];
  return axes.flatMap((axis) =>
    axis.categories.flatMap(({ when }) => {
      if (when?.kind === 'in' && when.column === column) return when.values.map(String);
      return when?.kind === 'equals' && when.column === column ? [String(when.value)] : [];
    }),
  );
}

function countRow(
  definition: TableDefinition,
  people: { readonly persons: readonly Row[]; readonly households: readonly Row[] } | undefined,
): readonly number[] {
  return definition.blocks.flatMap((block) => {
    const rows = block.view === 'households' ? people?.households : people?.persons;
    const asked = block.view === 'households' || block.view === 'persons' ? (rows ?? []) : [];
    const inside = asked.filter((row) => !block.where || holds(block.where, row));
    const sizes = block.axes.map((axis) => axis.categories.length);
    const heads = Array.from({ length: sizes.reduce((a, b) => a * b, 1) }, () => 0);
    for (const row of inside) {
      let cell = 0;
      for (const axis of block.axes) {
        const position = axis.categories.findIndex(({ when }) => when !== undefined && holds(when, row));
        cell = position < 0 || cell < 0 ? -1 : cell * axis.categories.length + position;
      }
      if (cell >= 0) heads[cell] = (heads[cell] ?? 0) + 1;
    }
    return heads;
  });
}

function holds(condition: Condition, row: Row): boolean {
  if (condition.kind === 'all') return condition.of.every((part) => holds(part, row));
  if (condition.kind === 'any') return condition.of.some((part) => holds(part, row));
  if (condition.kind === 'not') return !holds(condition.of, row);
  const value = row[condition.column];
  if (condition.kind === 'unknown') return value === undefined;
  if (value === undefined || condition.kind === 'relative') return false;
  if (condition.kind === 'equals') return String(value) === String(condition.value);
  if (condition.kind === 'in') return condition.values.map(String).includes(String(value));
  if (condition.kind === 'known') return true;
  return Number(value) >= Number(condition.from ?? 0) && Number(value) <= Number(condition.to ?? value);
}
