import { must } from '../../domain/kernel/invariant.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { MeasureId } from '../../domain/model/table-definition.ts';
import { coverageOf } from './coverage.ts';
import { makeSelection } from './parse-selection.ts';
import { contextOf } from './query-context.ts';
import { resolveSelection } from './resolve-selection.ts';
import { sumPlace } from './sum-place.ts';

/** One figure of a table in the period of one edition. */
export interface RowAsked {
  readonly table: string;
  readonly row: string;
  readonly measure: MeasureId;
  readonly edition: number;
}

/** A figure of many places: NaN where it is not shown or not about the whole place. */
export interface RowOfPlaces {
  readonly values: Float64Array;
  /** Half the width within which the true value lies. */
  readonly band: Float64Array;
}

/**
 * One row of a table for each of many places, from protected leaves. An afdeling that is shown only together with
 * others has no figure of its own; a place that some of its afdelinger are left out of has none either.
 */
export function rowOfPlaces(content: ReleaseContent, asked: RowAsked, places: readonly PlaceRef[]): RowOfPlaces {
  const context = contextOf(content);
  const definition = context.definitionOf(asked.table);
  const compiled = context.compiled(definition);
  const { periods } = context.cubeOf(definition.id).table;
  const at = periods.findLastIndex(({ edition }) => edition === asked.edition);
  const measure = definition.measures.findIndex(({ id }) => id === asked.measure);
  const values = new Float64Array(places.length).fill(Number.NaN);
  const band = new Float64Array(places.length);
  if (at < 0) return { values, band };
  const period = must(periods[at], 'period');
  places.forEach((place, n) => {
    const resolver = resolveSelection(context.places, makeSelection([{ sign: '+', place }]), 'nu');
    const { cells, footings } = sumPlace(context, compiled, resolver, [at], [], { onlyRow: asked.row });
    const cell = cells[0]?.[0]?.[measure];
    if (cell?.kind !== 'value' && cell?.kind !== 'rounded') return;
    if (coverageOf(context, definition, resolver, footings.at(-1), period)) return;
    values[n] = cell.value;
    band[n] = cell.kind === 'rounded' ? cell.band : 0;
  });
  return { values, band };
}
