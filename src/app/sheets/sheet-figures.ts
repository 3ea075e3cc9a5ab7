import type { AccountYear } from '../../domain/model/accounts.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { SheetFigure, SheetFigureDefinition, SheetValue, YearSpan } from '../../domain/model/factsheet.ts';
import type { IndicatorDefinition } from '../../domain/model/indicator.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { numberOf } from '../../domain/model/status-of.ts';
import { answerPlace } from '../../engines/query/answer-place.ts';
import type { ReferenceIndex } from './reference-index.ts';

/** A release as sheets read it: leaves as everybody may see them, references found by key. */
export interface SheetSource {
  readonly content: ReleaseContent;
  readonly references: ReferenceIndex;
  readonly kommuneOfAfdeling: ReadonlyMap<string, string>;
}

const country = '000';

/** The figures of a kommune's sheet for a year. @source faktaark.md sections 1-4 */
export function sheetFigures(
  source: SheetSource,
  kommune: string,
  year: number,
  definitions: readonly SheetFigureDefinition[],
): readonly SheetFigure[] {
  return definitions.map((definition) => figureOf(source, kommune, year, definition));
}

function figureOf(source: SheetSource, kommune: string, year: number, definition: SheetFigureDefinition): SheetFigure {
  const { binding } = definition;
  switch (binding.kind) {
    case 'table':
      return tableFigure(source.content, kommune, definition, binding);
    case 'references':
      return referenceFigure(source, definition.of === 'land' ? country : kommune, year, definition, binding);
    case 'accounts':
      return accountFigure(source, kommune, year, definition, binding);
  }
}

type Binding<K extends SheetFigureDefinition['binding']['kind']> = Extract<
  SheetFigureDefinition['binding'],
  { kind: K }
>;

function tableFigure(
  content: ReleaseContent,
  kommune: string,
  { id, name, about }: SheetFigureDefinition,
  binding: Binding<'table'>,
): SheetFigure {
  const indicator: IndicatorDefinition = {
    ...{ id, name, about, table: binding.table, row: binding.row },
    measure: binding.measure,
  };
  const question = {
    place: { kind: 'kom', key: kommune },
    comparators: [],
    lineage: 'dengang',
    indicators: [indicator],
  } as const;
  const [figure] = answerPlace(content, question).keyFigures;
  const source = content.definitions.find((table) => table.id === binding.table)?.source ?? '';
  return {
    id,
    value: cellValue(figure?.cells.at(-1), figure?.periods.at(-1)?.provisional),
    year: figure?.periods.at(-1)?.start.slice(0, 4) ?? '',
    source,
  };
}

function cellValue(cell: Cell | undefined, provisional?: true): SheetValue {
  if (cell === undefined || cell.kind === 'missing') return { kind: 'missing' };
  if (cell.kind === 'hidden') return { kind: 'hidden' };
  const value = numberOf(cell);
  return value === undefined ? { kind: 'missing' } : { kind: 'value', value, ...(provisional && { provisional }) };
}

function yearsOf({ first, last }: YearSpan, year: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_none, at) => year + first + at);
}

function yearText(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first ?? '') : `${first}-${last}`;
}

function referenceFigure(
  { references }: SheetSource,
  area: string,
  year: number,
  { id, years: span }: SheetFigureDefinition,
  { keys, per }: Binding<'references'>,
): SheetFigure {
  // Without years of its own a figure is the newest there is.
  const newest = span ? undefined : references.newestPeriod(keys[0] ?? '', area, year);
  const periods = span ? yearsOf(span, year).map(String) : [newest ?? ''];
  const text = span ? yearText(yearsOf(span, year)) : (newest ?? '');
  const numerator = references.sum(keys, area, periods);
  const denominator = per && references.sum(per, area, periods);
  const source = references.sourceOf(keys[0] ?? '', area, periods);
  if (numerator === undefined || (per && !denominator)) return { id, value: { kind: 'missing' }, year: text, source };
  const value: SheetValue = denominator
    ? { kind: 'value', value: (100 * numerator) / denominator, numerator, denominator }
    : { kind: 'value', value: numerator };
  return { id, value, year: text, source };
}

function accountFigure(
  { content: { accounts, stock }, kommuneOfAfdeling }: SheetSource,
  kommune: string,
  year: number,
  { id, years: span }: SheetFigureDefinition,
  { accounts: wanted, coveragePercent }: Binding<'accounts'>,
): SheetFigure {
  const years = span ? yearsOf(span, year) : [year];
  const source = 'Afdelingernes regnskaber';
  const missing: SheetFigure = { id, value: { kind: 'missing' }, year: yearText(years), source };
  const own = accounts?.years.find((one) => one.year === years.at(-1));
  const dwellings = stock?.years.find((one) => one.year === years.at(-1))?.afdelinger;
  if (!own || !dwellings) return missing;
  const here = (afdeling: string): boolean => kommuneOfAfdeling.get(afdeling) === kommune;
  const rent = rentByAfdeling(own, wanted);
  let [sum, covered, all] = [0, 0, 0];
  dwellings.ids.forEach((afdeling, at) => {
    if (!here(afdeling)) return;
    const { family, youth, elderly } = dwellings.columns;
    const count = (family[at] ?? 0) + (youth[at] ?? 0) + (elderly[at] ?? 0);
    const kr = rent.get(afdeling);
    all += count;
    if (kr === undefined) return;
    covered += count;
    sum += kr;
  });
  const percent = all === 0 ? 0 : (100 * covered) / all;
  if (percent < coveragePercent) return missing;
  const value: SheetValue = { kind: 'value', value: sum, ...(covered < all && { covers: percent }) };
  return { ...missing, value };
}

/** kr. of the accounts together, for the afdelinger whose accounts tell any of them. */
function rentByAfdeling({ afdelinger }: AccountYear, wanted: readonly string[]): ReadonlyMap<string, number> {
  const { lines } = afdelinger;
  if (!lines) return new Map();
  return new Map(
    afdelinger.ids.flatMap((id, at) => {
      const told = wanted.map((account) => lines[account]?.[at] ?? Number.NaN).filter((kr) => !Number.isNaN(kr));
      return told.length > 0 ? [[id, told.reduce((sum, kr) => sum + kr, 0)] as const] : [];
    }),
  );
}
