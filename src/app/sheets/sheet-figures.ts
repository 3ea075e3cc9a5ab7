import type { Cell } from '../../domain/model/cell.ts';
import type { SheetFigure, SheetValue } from '../../domain/model/factsheet.ts';
import type { IndicatorDefinition } from '../../domain/model/indicator.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { SheetFigureDefinition, YearSpan } from '../../domain/model/sheet-figure.ts';
import { numberOf } from '../../domain/model/status-of.ts';
import { answerPlace } from '../../engines/query/answer-place.ts';
import { accountFigure } from './account-figure.ts';
import type { ReferenceIndex } from './reference-index.ts';

/** A release as sheets read it: leaves as the sheet's readers may see them, references found by key. */
export interface SheetSource {
  readonly content: ReleaseContent;
  readonly references: ReferenceIndex;
}

/** What a sheet is about: the place, the area its references are delivered for, and its afdelinger. */
export interface SheetPlace {
  readonly ref: PlaceRef;
  /** Code of a kommune; undefined where references are not delivered for such a place. */
  readonly area?: string;
  readonly afdelinger: readonly string[];
}

const country = '000';

/** The year a sheet is of; `before` asks for the year before, and of what has no year of its own for what was told before. */
export interface SheetYear {
  readonly year: number;
  readonly before?: true;
}

/** The figures of a place for a year. @source faktaark.md sections 1-4 */
export function sheetFigures(
  source: SheetSource,
  place: SheetPlace,
  when: SheetYear,
  definitions: readonly SheetFigureDefinition[],
): readonly SheetFigure[] {
  const year = when.before ? when.year - 1 : when.year;
  return definitions.map((definition) => {
    const now = figureOf(source, place, definition.years ? year : when.year, definition);
    if (!when.before || definition.years || now.year === '') return now;
    return figureOf(source, place, Number(now.year) - 1, definition);
  });
}

function figureOf(
  source: SheetSource,
  place: SheetPlace,
  year: number,
  definition: SheetFigureDefinition,
): SheetFigure {
  const { binding, id } = definition;
  switch (binding.kind) {
    case 'table':
      return tableFigure(source.content, place.ref, year, definition, binding);
    case 'references': {
      const area = definition.of === 'land' ? country : place.area;
      if (area === undefined) return { id, value: { kind: 'missing' }, year: '', source: '' };
      return referenceFigure(source, area, year, definition, binding);
    }
    case 'accounts': {
      const years = definition.years ? yearsOf(definition.years, year) : [year];
      const value = accountFigure(source.content, place.afdelinger, years.at(-1) ?? year, binding);
      return { id, value, year: yearText(years), source: 'Afdelingernes regnskaber' };
    }
  }
}

type Binding<K extends SheetFigureDefinition['binding']['kind']> = Extract<
  SheetFigureDefinition['binding'],
  { kind: K }
>;

function tableFigure(
  content: ReleaseContent,
  place: PlaceRef,
  year: number,
  { id, name, about, years: span }: SheetFigureDefinition,
  binding: Binding<'table'>,
): SheetFigure {
  const indicator: IndicatorDefinition = {
    ...{ id, name, about, table: binding.table, row: binding.row },
    measure: binding.measure,
  };
  const question = { place, comparators: [], lineage: 'dengang', indicators: [indicator] } as const;
  const [figure] = answerPlace(content, question).keyFigures;
  const source = content.definitions.find((table) => table.id === binding.table)?.source ?? '';
  const wanted = year + (span?.last ?? 0);
  const at = figure?.periods.findLastIndex(({ start }) => Number(start.slice(0, 4)) <= wanted) ?? -1;
  const period = figure?.periods[at];
  const told = period?.start.slice(0, 4) ?? String(wanted);
  // With years of its own a figure is of that year or not there; without, the newest there is.
  if (span && Number(told) !== wanted) return { id, value: { kind: 'missing' }, year: String(wanted), source };
  const value = cellValue(figure?.cells[at], period?.provisional);
  const partly = figure?.coverage && value.kind === 'value' ? { ...value, partly: figure.coverage.reason } : value;
  return { id, value: partly, year: told, source };
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
