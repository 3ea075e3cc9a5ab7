import { z } from 'zod';
import type { MoveAnswer, MoverGroups, MoverTraits, MoveShifts, UnevenLevel } from '../../../domain/model/moves.ts';
import { cell } from './cell.ts';
import type { DocumentedAnswer } from './documented.ts';
import { schemaOf } from './schema-of.ts';
import { coverage, hiddenTable, period, shownPlace } from './table-answer.ts';
import { text } from './text.ts';

const level = z.enum(['afd', 'omr', 'kom']);

const shownGroup = z.object({ code: z.string(), name: text, split: text });

const moveAnswer = schemaOf<MoveAnswer>()(
  z.object({
    flows: z.string(),
    title: text,
    population: text,
    source: z.string(),
    release: z.string(),
    edition: z.number(),
    synthetic: z.boolean(),
    roundedTo: z.number(),
    place: shownPlace,
    level,
    periods: z.array(period).describe('Years added up'),
    available: z.array(period),
    ends: z.array(
      z.object({
        key: z.string(),
        name: text,
        place: z.string().exactOptional(),
        inside: z.boolean(),
        ends: z.number().exactOptional(),
        into: cell,
        outOf: cell,
        spot: z.tuple([z.number(), z.number()]).exactOptional(),
      }),
    ),
    pairs: z.array(z.object({ from: z.number(), to: z.number(), persons: cell })).describe('By position in ends'),
    largest: z.array(z.object({ from: text, to: text, persons: cell })),
    into: cell,
    outOf: cell,
    between: cell,
    notes: z.array(text),
    group: shownGroup.exactOptional().describe('The group that is shown; absent = everybody'),
    offered: z.array(shownGroup).describe('Groups the release has, for del='),
    coverage: coverage.exactOptional(),
    hidden: hiddenTable.exactOptional(),
  }),
);

const shifts = schemaOf<MoveShifts>()(
  z.object({
    group: shownGroup.exactOptional().describe('The group that is looked at and held against; absent = everybody'),
    from: z.array(z.object({ key: z.string(), name: text })),
    kommuner: z
      .number()
      .int()
      .describe('Kommuner of the areas, each held against its own movers; 0 = the place is one'),
    movers: cell,
    all: cell.describe('All movers that the areas are held against'),
    shifts: z.array(
      z.object({
        to: text,
        place: z.string().exactOptional(),
        persons: cell,
        expected: z.number(),
        quotient: z.number(),
        range: z.tuple([z.number(), z.number().nullable()]),
        stands: z.boolean(),
      }),
    ),
  }),
);

const traits = schemaOf<MoverTraits>()(
  z.object({
    period,
    traits: z.array(
      z.object({
        name: text,
        split: z.enum(['herkomst', 'husstand']),
        tables: z.tuple([z.string(), z.string()]),
        rows: z.array(
          z.object({
            name: text,
            kind: text.exactOptional(),
            group: text.exactOptional(),
            into: cell,
            intoShare: cell,
            outOf: cell,
            outOfShare: cell,
          }),
        ),
      }),
    ),
  }),
);

const groups = schemaOf<MoverGroups>()(
  z.object({
    split: z.enum(['herkomst', 'husstand']),
    period,
    places: z.array(
      z.object({
        key: z.string(),
        name: text,
        into: cell,
        outOf: cell,
        groups: z.array(z.object({ name: text, kind: text.exactOptional(), into: cell, outOf: cell })),
      }),
    ),
    leftOut: z.number(),
  }),
);

const uneven = schemaOf<UnevenLevel>()(
  z.object({
    level,
    places: z.number(),
    leftOut: z.number(),
    index: z.number(),
    band: z.number(),
    byChance: z.number(),
  }),
);

/** Moves as origin by destination, or the same as a file with form=. */
export const documentedMoves: DocumentedAnswer = {
  200: {
    description: 'Origin by destination, or a file of it with form=',
    content: {
      'application/json': {
        schema: z
          .object({
            moves: moveAnswer,
            shifts,
            traits: traits.nullable(),
            uneven: z.array(uneven),
            groups: groups.exactOptional(),
          })
          .meta({ id: 'Moves' }),
      },
      'text/csv': { schema: z.string().describe('A row for each pair of ends; with tabel= another table') },
    },
  },
};
