import { z } from 'zod';
import { type DocumentedAnswer, documented } from './documented.ts';
import { text } from './text.ts';

const verdict = z.enum(['met', 'not_met', 'unknown']);
const printed = z.enum(['ja', 'nej', 'kan_ikke_afgoeres']);
const range = z.object({ from: z.number(), to: z.number() });
const way = z.object({ criteria: z.array(z.object({ id: z.string(), persons: range })), total: range });

const criterion = z.object({
  id: z.string(),
  profile: z.string(),
  state: verdict,
  strict_state: verdict,
  value: z.string().optional(),
  band: z.string().optional(),
  op: z.enum(['gt', 'ge', 'lt']),
  threshold: z.string().optional(),
  basis: z.literal('release'),
  within_rounding: z.boolean(),
  averaging_sensitive: z.boolean(),
  reason: z.enum(['band', 'no-value', 'no-line', 'too-old']).optional(),
  definition_id: z.string(),
  freshness: z.enum(['fresh', 'carried', 'proxy', 'too-old', 'none']),
  period: z.string().optional(),
  wanted_period: z.string(),
  persons: range.optional(),
  counted_moving: range.optional(),
  others_moving: range.optional(),
  distance: z.enum(['cannot', 'unknown']).optional(),
  sources: z.array(z.string()),
});

const criterionBeside = z.object({
  id: z.string(),
  profile: z.string(),
  state: verdict,
  value: z.string().optional(),
  band: z.string().optional(),
});

const beside = z.object({ note: text, name: text.optional(), criteria: z.array(criterionBeside).optional() });

const countBand = z.object({ shown: z.number(), low: z.number(), high: z.number() });

const basisSeries = z.object({
  indikator: z.string(),
  definition_id: z.string(),
  datakilde: z.string(),
  months: z.array(
    z.object({
      period: z.string(),
      members: z.array(z.string()),
      covered_pct: z.number(),
      outside_pct: z.number(),
      missing: z.number(),
      friskhed: z.number(),
      taeller: countBand.optional(),
      naevner: countBand.optional(),
    }),
  ),
});

const record = z
  .object({
    area: z.string(),
    name: z.string(),
    list: z.string(),
    as_of: z.string(),
    statutory: z.boolean(),
    hidden: z.string().optional(),
    coverage: z.object({ included: z.number(), of: z.number() }).optional(),
    criteria: z.array(criterion),
    classes: z.record(z.string(), printed),
    strict_classes: z.record(z.string(), printed),
    forebyggelse_conditions: printed.optional(),
    ways: z.array(way.extend({ class: z.string(), to: z.enum(['leave', 'enter']) })),
    decisive: z.array(z.string()),
    rules: z.array(z.string()),
    settings: z.record(z.string(), z.string()),
    twins: beside.optional(),
    beside: beside.optional(),
    basisomraader: z.array(basisSeries).optional(),
  })
  .meta({ id: 'MonitoredArea' });

/** One place against the law from exact counts. */
export const documentedExactArea = documented(record);

/** One place against the law, or the same as a comma-separated file. */
export const documentedArea: DocumentedAnswer = {
  200: {
    description: 'A place against the law, or a file of it with form=csv',
    content: {
      'application/json': { schema: record },
      'text/csv': { schema: z.string() },
      'application/pdf': { schema: z.string() },
    },
  },
};

const share = z.object({ value: z.number(), whole: z.number(), band: z.number() });

/** Boligområder nearest a line, and alerts. */
export const documentedOverview = documented(
  z
    .object({
      list: z.string(),
      asOf: z.string(),
      areas: z.array(
        z.object({
          key: z.string(),
          name: text,
          kommune: z.string(),
          classes: z.array(z.object({ id: z.string(), name: text, state: verdict })),
          nearest: z.object({ id: z.string(), name: text, state: verdict, way }).optional(),
          hidden: z.boolean(),
        }),
      ),
      alerts: z.array(
        z.object({
          code: z.string(),
          level: z.enum(['note', 'warning', 'alarm']),
          place: z.string(),
          name: text,
          text,
          cause: z.string(),
          value: z.object({ step: z.string(), shares: z.record(z.string(), share) }),
          news: z.string(),
        }),
      ),
    })
    .meta({ id: 'MonitorOverview' }),
);

const area = z.object({ key: z.string(), name: z.string(), kommune: z.string() });
const change = area.extend({ why: z.string() });

/** The published lists there are. */
export const documentedLists = documented(
  z.array(
    z.object({
      list: z.string(),
      day: z.string().optional(),
      id: z.string(),
      rows: z.number(),
      counted: z.number().optional(),
      whole: z.boolean(),
    }),
  ),
);

/** Rows of one list as published. */
export const documentedRows = documented(
  z.array(
    area.extend({
      list: z.string(),
      kind: z.string(),
      printed: z.string(),
      values: z.record(z.string(), z.string()),
      source: z.string(),
      earlier: z.array(z.object({ values: z.record(z.string(), z.string()), importedAt: z.string() })),
    }),
  ),
);

/** Two lists beside each other. */
export const documentedComparison = documented(
  z.object({
    from: z.string(),
    to: z.string(),
    entered: z.array(change),
    left: z.array(change),
    stayed: z.array(area),
    unknown: z.array(area),
  }),
);

/** What five years of lists make. */
export const documentedFiveYears = documented(
  z.array(area.extend({ class: printed, decisive: z.array(z.string()), published: printed })),
);

const ends = z.tuple([z.number(), z.number()]);
const freshness = z.enum(['fresh', 'carried', 'proxy', 'too-old', 'none']);
const origin = z.enum(['release', 'months']);

const shadowList = z
  .object({
    list: z.string(),
    asOf: z.string(),
    areas: z.array(
      z.object({
        key: z.string(),
        name: text,
        kommune: z.string(),
        list: z.string(),
        asOf: z.string(),
        hidden: z.boolean(),
        criteria: z.array(
          z.object({
            id: z.string(),
            freshness,
            period: z.string().optional(),
            source: origin,
            point: z.number().optional(),
            range80: ends.optional(),
            range95: ends.optional(),
            carried: z.number().optional(),
            met: z.array(z.object({ profile: z.string(), chance: z.number() })),
          }),
        ),
        classes: z.array(
          z.object({ id: z.string(), name: text, strict: verdict, chance: z.number(), open: z.number() }),
        ),
      }),
    ),
  })
  .meta({ id: 'ShadowList' });

/** The shadow list of a December, or a file of it with form=csv. */
export const documentedShadow: DocumentedAnswer = {
  200: {
    description: 'The shadow list, or a file of it with form=csv',
    content: { 'application/json': { schema: shadowList }, 'text/csv': { schema: z.string() } },
  },
};

const listScores = z
  .object({
    scores: z.array(
      z.object({
        list: z.string(),
        day: z.string(),
        made: z.enum(['frozen', 'afterwards']),
        areas: z.number(),
        criteria: z.array(
          z.object({
            id: z.string(),
            source: origin,
            freshness,
            areas: z.number(),
            error: z.number(),
            bias: z.number(),
            spread: z.number(),
            in80: z.number(),
            in95: z.number(),
            carriedError: z.number().optional(),
          }),
        ),
        classes: z.array(
          z.object({
            id: z.string(),
            name: text,
            brier: z.number(),
            hit: z.number(),
            miss: z.number(),
            falseAlarm: z.number(),
            correctRejection: z.number(),
            couldNotTell: z.number(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ShadowScores' });

/** How the shadow lists did, or a file of it with form=csv. */
export const documentedScores: DocumentedAnswer = {
  200: {
    description: 'Scores by list, day, criterion and class, or a file of them with form=csv',
    content: { 'application/json': { schema: listScores }, 'text/csv': { schema: z.string() } },
  },
};
