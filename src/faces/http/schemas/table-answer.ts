import { z } from 'zod';
import type {
  AnswerRow,
  Comparator,
  Coverage,
  HiddenTable,
  ShownPlace,
  TableAnswer,
} from '../../../domain/model/answer.ts';
import type { SeriesBreak, TablePeriod } from '../../../domain/model/period.ts';
import type { DataDate } from '../../../domain/model/release.ts';
import type { MeasureDefinition, TableView, Tier } from '../../../domain/model/table-definition.ts';
import { cell, disclosureRule, nextStep } from './cell.ts';
import { schemaOf } from './schema-of.ts';
import { text } from './text.ts';

/** The kinds of places. */
export const placeKind = z.enum(['afd', 'plan', 'org', 'omr', 'kom', 'reg', 'land']);

/** Sensitivity tier of a table. */
export const tier = schemaOf<Tier>()(z.literal([0, 1, 2, 3, 4]));

const depth = z.literal([0, 1, 2, 3]);

/** The figure columns. */
export const measureId = z.enum([
  'n',
  'pct',
  'pct_inden',
  'vaerdi',
  'graense',
  'afstand',
  'afstand_personer',
  'status',
  'forrige',
]);

/** A place or a sum. */
export const shownPlace = schemaOf<ShownPlace>()(
  z
    .object({
      key: z.string().describe('The selection in link form: afd:0045-08501,afd:0045-08502'),
      level: z.enum([...placeKind.options, 'sum']),
      name: text,
      units: z.number(),
    })
    .meta({ id: 'Place' }),
);

/** One period of a series. */
export const period = schemaOf<TablePeriod>()(
  z
    .object({
      id: z.string(),
      edition: z.number(),
      label: text,
      start: z.string(),
      end: z.string(),
      provisional: z.literal(true).exactOptional(),
    })
    .meta({ id: 'Period' }),
);

/** A break in a series. */
export const seriesBreak = schemaOf<SeriesBreak>()(
  z.object({ table: z.string(), from: z.string(), text, source: z.string() }).meta({ id: 'SeriesBreak' }),
);

/** Where a variable group's figures come from. */
export const dataDate = schemaOf<DataDate>()(
  z
    .object({
      group: z.string(),
      edition: z.number(),
      period: z.string(),
      delivery: z.string(),
      supplier: z.string(),
    })
    .meta({ id: 'DataDate' }),
);

/** A figure column. */
export const measure = schemaOf<MeasureDefinition>()(
  z
    .object({ id: measureId, label: text, unit: text, decimals: z.number(), fixed: z.literal(true).exactOptional() })
    .meta({ id: 'Measure' }),
);

/** A chart a table offers. */
export const view = schemaOf<TableView>()(
  z.object({ title: text, rows: z.array(z.string()), measure: measureId }).meta({ id: 'View' }),
);

const row = schemaOf<AnswerRow>()(
  z
    .object({
      code: z.string(),
      label: text,
      depth,
      total: z.boolean(),
      unit: text.exactOptional(),
      decimals: z.number().exactOptional(),
    })
    .meta({ id: 'Row' }),
);

const cells = z.array(z.array(z.array(cell))).describe('cells[row][period][measure]');

/** How much of a place its figures are about, where that is not all of it. */
export const coverage = schemaOf<Coverage>()(
  z
    .object({
      included: z.number().describe('Afdelinger in the figures'),
      of: z.number().describe('Afdelinger of the place'),
      left: z.array(z.string()).describe('Names of those left out'),
      reason: text,
    })
    .meta({ id: 'Coverage' }),
);

const comparator = schemaOf<Comparator>()(
  z
    .object({ place: shownPlace, variant: z.enum(['almen', 'alle']), cells, coverage: coverage.exactOptional() })
    .meta({ id: 'Comparator' }),
);

/** Why a whole table is hidden for a selection. */
export const hiddenTable = schemaOf<HiddenTable>()(
  z
    .object({ rule: disclosureRule, nextStep, missing: z.array(z.string()), reason: text.exactOptional() })
    .meta({ id: 'HiddenTable' }),
);

/** One table for one selection, every figure with its status. */
export const tableAnswer = schemaOf<TableAnswer>()(
  z
    .object({
      table: z.string(),
      definitionVersion: z.string(),
      title: text,
      theme: text,
      population: text,
      base: text,
      source: z.string(),
      register: text,
      referenceText: text,
      tier,
      release: z.string(),
      released: z.string().exactOptional().describe('When the release was made'),
      edition: z.number(),
      synthetic: z.boolean(),
      roundedTo: z.number(),
      place: shownPlace,
      lineage: z.enum(['nu', 'dengang']),
      measures: z.array(measure),
      periods: z.array(period),
      rows: z.array(row),
      cells,
      comparators: z.array(comparator),
      breaks: z.array(seriesBreak),
      notes: z.array(text),
      dataDates: z.array(dataDate),
      bars: view,
      lines: view,
      coverage: coverage.exactOptional(),
      hidden: hiddenTable.exactOptional(),
    })
    .meta({ id: 'TableAnswer' }),
);
