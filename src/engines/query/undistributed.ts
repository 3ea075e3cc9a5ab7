import { must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { AnswerCells, AnswerRow, Comparator } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { BlockDefinition, TableDefinition } from '../../domain/model/table-definition.ts';
import type { CompiledTable } from './compile-table.ts';
import type { Cube } from './cube.ts';
import { leafBand, unbiasedSigma, unionBand } from './error-band.ts';
import { notApplicable } from './evaluate-formula.ts';
import type { Footing } from './footing.ts';
import type { QueryContext } from './query-context.ts';
import type { SetValues } from './set-values.ts';

const code = 'IKKE_FORDELT';
const households: Text = { da: 'husstande', en: 'households' };
const persons: Text = { da: 'personer', en: 'persons' };

/**
 * How many persons are in rows that are not distributed, by block and period: a cell each, only for blocks with any in
 * the periods asked for.
 * @source diskretion.md 8.3
 */
export function undistributedCells(
  context: QueryContext,
  compiled: CompiledTable,
  values: SetValues,
  periods: readonly number[],
  withheld: (period: number) => Cell | undefined,
): ReadonlyMap<string, readonly Cell[]> {
  const { pooled } = context.cubeOf(compiled.definition.id);
  const found = new Map<string, readonly Cell[]>();
  if (pooled === undefined) return found;
  if (!values.pooledRows.some((persons) => persons > 0)) return found;
  const { n } = context.content.manifest.rules;
  for (const block of new Set(pooled.rows.map((row) => row.block))) {
    const rows = [...pooled.rows.keys()].filter((row) => pooled.rows[row]?.block === block);
    const counts = periods.map((period) =>
      rows.map((row) => values.pooledRows[period * pooled.rows.length + row] ?? 0),
    );
    if (counts.every((own) => own.every((count) => count === 0))) continue;
    const cells = periods.map((period, i): Cell => {
      const own = (counts[i] ?? []).filter((count) => count > 0);
      const value = own.reduce((sum, count) => sum + count, 0);
      const atoms = values.footings[period]?.atoms.length ?? 0;
      const band = atoms === 1 && own.length < 2 ? leafBand(n) : unionBand(unbiasedSigma(n, own.length), atoms);
      return withheld(period) ?? { kind: 'rounded', value, band };
    });
    found.set(block, cells);
  }
  return found;
}

/** Figures of a place with what is not distributed beside them, by block. */
export interface SumsAndRest {
  readonly cells: AnswerCells;
  readonly undistributed: ReadonlyMap<string, readonly Cell[]>;
}

/** A comparator before the rows of what is not distributed are added to it. */
export type ComparedSums = Comparator & SumsAndRest;

/** An answer's figures with a row more per block in which something is not distributed at any of its places. */
export function addUndistributed(
  definition: TableDefinition,
  periods: number,
  own: SumsAndRest,
  compared: readonly ComparedSums[],
): {
  readonly rows: readonly AnswerRow[];
  readonly cells: AnswerCells;
  readonly comparators: readonly Comparator[];
} {
  const added = [own, ...compared].map((place) => place.undistributed);
  const blocks = definition.blocks.filter(({ id }) => added.some((place) => place.has(id)));
  const whole = ({ cells, undistributed }: SumsAndRest): AnswerCells =>
    blocks.length === 0
      ? cells
      : [...cells, ...blocks.map(({ id }) => figuresOf(definition, periods, undistributed.get(id)))];
  return {
    rows: blocks.map(rowOf),
    cells: whole(own),
    comparators: compared.map(({ undistributed, ...other }) => ({
      ...other,
      cells: whole({ cells: other.cells, undistributed }),
    })),
  };
}

function rowOf({ id, axes, view }: BlockDefinition): AnswerRow {
  const name = must(
    axes.find(({ categories }) => categories.some((category) => category.sensitive)),
    `sensitive axis of ${id}`,
  ).name;
  const label = { da: `Ikke fordelt: ${name.da}`, en: `Not distributed: ${name.en}` };
  return {
    code: `${code}.${id}`,
    label,
    depth: 0,
    total: false,
    unit: view === 'households' ? households : persons,
    decimals: 0,
  };
}

/** The count under the table's first measure, nothing under the others. */
function figuresOf(
  definition: TableDefinition,
  periods: number,
  cells: readonly Cell[] | undefined,
): AnswerCells[number] {
  return Array.from({ length: periods }, (_, p) =>
    definition.measures.map((_measure, m) => (m === 0 ? (cells?.[p] ?? notApplicable) : notApplicable)),
  );
}

/** What rows that are not distributed mean, where there are any. */
export function pooledNotes(rows: number): readonly Text[] {
  if (rows === 0) return [];
  return [
    {
      da: 'Hvor næsten alle i en gruppe i en afdeling har samme følsomme kendetegn, vises gruppen ikke fordelt. Personerne tæller med i grupper, de indgår i som helhed, men ikke i de enkelte kategorier; usikkerheden er derfor større dér.',
      en: 'Where nearly everyone in a group of an afdeling shares a sensitive trait, the group is not distributed. The persons count wherever their group counts as a whole, but not in the single categories, whose uncertainty is greater for it.',
    },
  ];
}

/**
 * Told where a share is 100 and not surely all. A shown 0 may be a few persons, so that 100 per cent of a group is no certain knowledge about anyone.
 * @source diskretion.md 8.3
 */
export function nearlyAllNotes(definition: TableDefinition, nearlyAll: Uint8Array): readonly Text[] {
  if (!definition.measures.some(({ id }, m) => nearlyAll[m] === 1 && (id === 'pct' || id === 'pct_inden'))) return [];
  return [
    {
      da: '100 pct. betyder næsten alle: tallene er afrundet, så enkelte personer kan høre til andre rækker.',
      en: '100 per cent means nearly all: the figures are rounded, so a few persons may belong to other rows.',
    },
  ];
}

/** Told where a table could not be brought to the same totals as other tables. */
export function ownMarginNotes(
  { table }: Cube,
  footings: readonly Footing[],
  periods: readonly number[],
): readonly Text[] {
  const { ownMargins, periods: all } = table;
  if (ownMargins === undefined) return [];
  const told = periods.filter((period, i) =>
    footings[i]?.atoms.some((atom) => footings[i]?.state === 'shown' && ownMargins[atom * all.length + period] === 1),
  );
  if (told.length === 0) return [];
  const names = told.map((period) => all[period]?.label);
  const list = { da: names.flatMap((name) => name?.da ?? []), en: names.flatMap((name) => name?.en ?? []) };
  return [
    {
      da: `Tabellens egne summer for ${list.da.join(', ')} kan afvige fra samme tal i andre tabeller: afrundingen af en afdelings tal kunne ikke nå dem alle.`,
      en: `The table's own sums for ${list.en.join(', ')} may differ from the same figure in other tables: the rounding of an afdeling could not reach all of them.`,
    },
  ];
}
