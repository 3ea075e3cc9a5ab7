import { tables } from '../../domain/definitions/tables/index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { YearValue } from '../../domain/model/grant-effect.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import type { GoalIndicator, TableFigure } from '../../domain/model/plan-goal.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { numberOf } from '../../domain/model/status-of.ts';
import { answerParts, type PartFormula } from '../../engines/query/answer-parts.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { ifHomes } from '../release/if-homes.ts';
import { judgedPlace } from './judge-places.ts';

/** Yearly values of an indicator of a place, oldest first; years that are hidden or missing are left out. */
export function indicatorYears(
  content: ReleaseContent,
  key: string,
  indicator: GoalIndicator,
  asOf: string,
): readonly YearValue[] {
  if (indicator.figure) return figureYears(content, key, indicator.figure);
  return indicator.criterion ? criterionYears(judgedPlace(content, key, asOf), indicator) : [];
}

/** Yearly values of a criterion, the newest edition of a year. */
export function criterionYears(
  area: Pick<MonitoredArea, 'history'> | undefined,
  { criterion }: Pick<GoalIndicator, 'criterion'>,
): readonly YearValue[] {
  const history = area?.history.find(({ id }) => id === criterion)?.years ?? [];
  const byYear = new Map(
    history.map(({ year, value, band, whole }) => [Number(year.slice(0, 4)), { value, band, n: whole }]),
  );
  return [...byYear].map(([year, one]) => ({ year, ...one })).sort((a, b) => a.year - b.year);
}

// The same figure is asked for as the same parts, which is what its sums are remembered by.
const partsOfFigures = new Map<string, readonly PartFormula[]>();
const decimals = 2;

function partsOf({ table, row, measure }: TableFigure): readonly PartFormula[] {
  const name = `${table} ${row} ${measure}`;
  const known = partsOfFigures.get(name);
  if (known) return known;
  const definition = must(
    tables.find(({ id }) => id === table),
    `table ${table}`,
  );
  const found = definition.rows.find(({ code }) => code === row)?.values[measure];
  const formula = must(found, `${name} of a goal's definition`);
  const value = { id: 'value', formula, decimals };
  const parts =
    formula.kind === 'share'
      ? [value, { id: 'whole', formula: { kind: 'count', of: formula.base }, decimals: 0 } as const]
      : [value];
  partsOfFigures.set(name, parts);
  return parts;
}

/** Yearly values of a row of a table of a place, oldest first, with the persons that a share is of. */
export function figureYears(content: ReleaseContent, key: string, figure: TableFigure): readonly YearValue[] {
  const asked = {
    table: figure.table,
    parts: partsOf(figure),
    selection: parseSelection(key),
    lineage: 'nu',
  } as const;
  const { periods, cells } = ifHomes(() => answerParts(content, asked)) ?? { periods: [], cells: [] };
  const [values = [], wholes = []] = cells;
  return periods.flatMap(({ id }, at): readonly YearValue[] => {
    const [cell, whole] = [values[at]?.[0], wholes[at]?.[0]];
    const value = cell && numberOf(cell);
    const year = Number(/\d{4}/.exec(id)?.[0]);
    if (value === undefined || Number.isNaN(year)) return [];
    const n = whole && numberOf(whole);
    const band = cell?.kind === 'rounded' ? cell.band : 0;
    return [{ year, value, band, ...(n === undefined ? {} : { n }) }];
  });
}
