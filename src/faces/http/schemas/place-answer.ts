import { z } from 'zod';
import type { KeyFigure, PlaceAnswer } from '../../../domain/model/answer.ts';
import { cell } from './cell.ts';
import { schemaOf } from './schema-of.ts';
import { coverage, period, shownPlace } from './table-answer.ts';
import { text } from './text.ts';

const keyFigure = schemaOf<KeyFigure>()(
  z
    .object({
      id: z.string(),
      name: text,
      unit: text,
      decimals: z.number(),
      table: z.string(),
      row: z.string(),
      measure: z.string(),
      periods: z.array(period),
      cells: z.array(cell).describe('In the order of periods'),
      comparators: z.array(z.object({ place: shownPlace, cell, coverage: coverage.exactOptional() })),
      coverage: coverage.exactOptional(),
    })
    .meta({ id: 'KeyFigure' }),
);

/** A place with its key figures, what it is part of and what it holds. */
export const placeAnswer = schemaOf<PlaceAnswer>()(
  z
    .object({
      place: shownPlace,
      parents: z.array(shownPlace),
      children: z.array(shownPlace),
      facts: z.array(z.object({ label: text, value: text })),
      keyFigures: z.array(keyFigure),
      atomNote: text.exactOptional(),
      coverage: coverage.exactOptional(),
      release: z.string(),
      edition: z.number(),
      synthetic: z.boolean(),
    })
    .meta({ id: 'PlaceAnswer' }),
);
