import type { TablePeriod } from '../../domain/model/period.ts';
import type { Lineage, Selection } from '../../domain/model/selection.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { countsOfFigure } from '../../engines/protect/ledger/sums-of-figure.ts';
import type { ToldSum } from '../../engines/protect/ledger/told-sum.ts';
import { layoutOf } from '../../engines/protect/table-layout.ts';
import { addressDays, atomsHolding } from '../../engines/query/footing.ts';
import { contextOf } from '../../engines/query/query-context.ts';
import { openHighsPool } from '../../storage/solver/highs-pool.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { type Asker, askLedger } from './exact-ledgers.ts';

/** Figures somebody wants exactly: rows and measures of a definition, in these periods of its table, for one selection. */
export interface WantedFigures {
  readonly selection: Selection;
  readonly lineage: Lineage;
  readonly definition: TableDefinition;
  readonly periods: readonly TablePeriod[];
  readonly asker: Asker;
  /** Left out: every row in every period. */
  readonly isWanted?: (row: string, period: TablePeriod) => boolean;
}

/** Which figures may be told exactly, by {@link figureKey}; figures that are no counts are not among them. */
export type ToldFigures = ReadonlyMap<string, boolean>;

/** The key of a figure: numbers of its row, period and measure. */
export const figureKey = (row: number, period: number, measure: number): string => `${row} ${period} ${measure}`;

/** Asks the ledger for every count behind the figures, and enters each answer. */
export async function toldFigures(
  context: AppContext,
  release: OpenRelease,
  wanted: WantedFigures,
): Promise<ToldFigures> {
  const { definition, periods, isWanted } = wanted;
  const found = new Map<string, boolean>();
  const pool = openHighsPool(1);
  const ask = askOnce(context, release, wanted.asker, pool);
  const layouts = new Map(release.release.content.definitions.map((one) => [one.id, layoutOf(one)]));
  try {
    for (const [p, period] of periods.entries()) {
      const atomsOf = closedAtoms(release, wanted, period);
      for (const [r, row] of definition.rows.entries()) {
        if (isWanted && !isWanted(row.code, period)) continue;
        for (const [m, measure] of definition.measures.entries()) {
          const formula = row.values[measure.id];
          const counts = formula && countsOfFigure(definition, formula, layouts);
          if (!counts) continue;
          let told = true;
          for (const parts of counts) {
            const sum = sumOf(release, parts, { definition, period, atomsOf });
            told = told && sum !== undefined && (await ask(sum));
          }
          found.set(figureKey(r, p, m), told);
        }
      }
    }
  } finally {
    await pool.close();
  }
  return found;
}

// Figures of one answer share counts; each is asked for, and entered, once.
function askOnce(
  context: AppContext,
  release: OpenRelease,
  asker: Asker,
  pool: ReturnType<typeof openHighsPool>,
): (sum: ToldSum) => Promise<boolean> {
  const answers = new Map<string, boolean>();
  return async (sum) => {
    const key = JSON.stringify(sum);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const told = await askLedger(context, release, { sum, asker, pool });
    answers.set(key, told);
    return told;
  };
}

type AtomsOf = (table: string) => readonly string[] | undefined;

/** Atoms of a table that make up the selection exactly; undefined where it is not closed. */
function closedAtoms(
  release: OpenRelease,
  { selection, lineage, definition }: WantedFigures,
  period: TablePeriod,
): AtomsOf {
  const context = contextOf(release.release.content);
  const days = addressDays(definition, period);
  const first = context.cubeOf(definition.id);
  const footing = context.footing(first.system, context.resolver(selection, lineage), days);
  return (table) => {
    if (footing.state !== 'shown' || footing.broken.length > 0) return undefined;
    const { system, table: cube } = context.cubeOf(table);
    const atoms = system === first.system ? footing.atoms : atomsHolding(system, context.places, footing.units, days);
    return atoms?.flatMap((a) => cube.atoms[a]?.id ?? []).sort();
  };
}

interface SumGround {
  readonly definition: TableDefinition;
  readonly period: TablePeriod;
  readonly atomsOf: AtomsOf;
}

function sumOf(
  { release }: OpenRelease,
  counts: readonly { readonly table: string; readonly cells: readonly number[] }[],
  { definition, period, atomsOf }: SumGround,
): ToldSum | undefined {
  const { edition } = period;
  // A figure's tables look back by different years: what they share is the edition, not the name of the period.
  const periodIn = (table: string): string | undefined => {
    if (table === definition.id) return period.id;
    return release.content.tables.get(table)?.periods.find((one) => one.edition === edition)?.id;
  };
  const parts = counts.flatMap(({ table, cells }) => {
    const [atoms, own] = [atomsOf(table), periodIn(table)];
    return atoms && atoms.length > 0 && own !== undefined ? [{ table, period: own, atoms, cells }] : [];
  });
  return parts.length === counts.length ? { edition, parts } : undefined;
}
