import { z } from 'zod';
import type { KeyFigure, PlaceAnswer } from '../../../domain/model/answer.ts';
import { cell } from './cell.ts';
import { schemaOf } from './schema-of.ts';
import { coverage, hiddenTable, period, shownPlace } from './table-answer.ts';
import { text } from './text.ts';

const keyFigure = schemaOf<KeyFigure>()(
  z
    .object({
      id: z.string(),
      name: text,
      about: text.describe('What it says and of whom'),
      unit: text,
      decimals: z.number(),
      table: z.string(),
      row: z.string(),
      measure: z.string(),
      register: text,
      referenceText: text,
      definitionVersion: z.string(),
      periods: z.array(period),
      cells: z.array(cell).describe('In the order of periods'),
      comparators: z.array(z.object({ place: shownPlace, cell, coverage: coverage.exactOptional() })),
      hidden: hiddenTable.exactOptional(),
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
      history: z
        .array(z.object({ date: z.string(), what: text, others: z.array(shownPlace) }))
        .describe('What happened to an afdeling, newest first'),
      merged: z
        .array(z.object({ key: z.string(), tables: z.array(z.string()) }))
        .describe('The children shown only together with others, in these tables; in all of them when none are named'),
      atomNote: text.exactOptional(),
      coverage: coverage.exactOptional(),
      roundedTo: z.number().describe('Every count is rounded to a multiple of this'),
      release: z.string(),
      edition: z.number(),
      synthetic: z.boolean(),
    })
    .meta({ id: 'PlaceAnswer' }),
);
