import { z } from 'zod';
import type {
  Axis,
  BlockDefinition,
  ReferenceRule,
  RowDefinition,
  TableDefinition,
} from '../../../domain/model/table-definition.ts';
import { condition } from './condition.ts';
import { formula } from './formula.ts';
import { schemaOf } from './schema-of.ts';
import { measure, tier, view } from './table-answer.ts';
import { text } from './text.ts';

const axis = schemaOf<Axis>()(
  z.object({
    id: z.string(),
    name: text,
    classification: z.string(),
    overlapping: z.literal(true).exactOptional(),
    categories: z.array(
      z.object({
        code: z.string(),
        label: text,
        when: condition.exactOptional(),
        column: z.string().exactOptional(),
        sensitive: z.literal(true).exactOptional(),
      }),
    ),
  }),
);

const blockMeasure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count') }),
  z.object({ kind: z.literal('delivered-count'), column: z.string().exactOptional() }),
  z.object({
    kind: z.literal('sum'),
    column: z.string().exactOptional(),
    heads: z.enum(['positive', 'known']),
    unit: z.enum(['fulltime', 'kroner', 'score', 'contacts', 'years', 'persons']),
  }),
]);

const block = schemaOf<BlockDefinition>()(
  z.object({
    id: z.string(),
    view: z.enum(['persons', 'households', 'in_moves', 'out_moves', 'turnout']),
    where: condition.exactOptional(),
    axes: z.array(axis),
    measure: blockMeasure,
    within: z.string().exactOptional(),
  }),
);

const reference = schemaOf<ReferenceRule>()(
  z.object({
    kind: z.enum(['january', 'october', 'november', 'autumn', 'spring', 'calendar-year', 'election', 'list']),
    group: z.string(),
    expectedLag: z.number(),
    register: text,
    text,
    groupsOfReferences: z
      .object({
        personindkomst_gns_land: z.string().exactOptional(),
        bruttoindkomst_gns_region: z.string().exactOptional(),
        doemte_pct_land: z.string().exactOptional(),
        doemte_pct_land_2aar: z.string().exactOptional(),
        husleje_m2_land: z.string().exactOptional(),
        befolkning_kommune: z.string().exactOptional(),
      })
      .exactOptional(),
    latest: z.number().exactOptional(),
  }),
);

const row = schemaOf<RowDefinition>()(
  z.object({
    code: z.string(),
    label: text,
    depth: z.literal([0, 1, 2, 3]),
    total: z.literal(true).exactOptional(),
    values: z.object({
      n: formula.exactOptional(),
      pct: formula.exactOptional(),
      pct_inden: formula.exactOptional(),
      vaerdi: formula.exactOptional(),
      graense: formula.exactOptional(),
      afstand: formula.exactOptional(),
      afstand_personer: formula.exactOptional(),
      status: formula.exactOptional(),
      forrige: formula.exactOptional(),
    }),
    unit: text.exactOptional(),
    decimals: z.number().exactOptional(),
    step: z.number().exactOptional(),
  }),
);

/** A standard table's whole definition. */
export const tableDefinition = schemaOf<TableDefinition>()(
  z
    .object({
      id: z.string(),
      version: z.string(),
      title: text,
      theme: text,
      population: text,
      base: text,
      source: z.string(),
      tier,
      reference,
      series: z.enum(['ten-years', 'elections']),
      blocks: z.array(block),
      measures: z.array(measure),
      rows: z.array(row),
      bars: view,
      lines: view,
      map: view.exactOptional(),
      notes: z.array(text),
    })
    .meta({ id: 'TableDefinition' }),
);
