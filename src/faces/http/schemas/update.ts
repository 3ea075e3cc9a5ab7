import { z } from 'zod';
import type { ReleaseCalendar } from '../../../app/update/release-calendar.ts';
import type { ReleaseComparison } from '../../../domain/model/release-change.ts';
import type { ReleaseProgress } from '../../../domain/model/release-update.ts';
import { schemaOf } from './schema-of.ts';
import { text } from './text.ts';

const cell = {
  table: z.string(),
  period: z.string(),
  place: z.string().describe('Afdelinger counted together, joined by +'),
  row: text,
  before: z.number(),
  after: z.number(),
};

/** A release beside the one before it. */
export const comparisonAnswer = schemaOf<ReleaseComparison>()(
  z
    .object({
      after: z.string(),
      before: z.string().exactOptional(),
      units: z.array(
        z.object({
          kind: z.enum(['new', 'closed', 'vanished', 'renamed', 'emptied']),
          id: z.string(),
          name: z.string(),
          formerly: z.string().exactOptional(),
        }),
      ),
      unitsFound: z.object({
        ...{ new: z.number(), closed: z.number(), vanished: z.number(), renamed: z.number(), emptied: z.number() },
      }),
      definitions: z.array(
        z.object({
          table: z.string(),
          kind: z.enum(['new', 'gone', 'changed']),
          from: z.string().exactOptional(),
          to: z.string().exactOptional(),
        }),
      ),
      dates: z.array(z.object({ group: z.string(), before: z.string().exactOptional(), after: z.string() })),
      tables: z.array(
        z.object({
          table: z.string(),
          title: text,
          newPeriods: z.array(z.string()),
          compared: z.number(),
          changed: z.number(),
          mergedBefore: z.number().exactOptional(),
          mergedAfter: z.number(),
          jumps: z.number(),
        }),
      ),
      cells: z.array(z.object(cell)),
      cellsFound: z.number(),
      jumps: z.array(z.object({ ...cell, from: z.string(), size: z.number() })),
      jumpsFound: z.number(),
      codes: z.array(
        z.object({
          table: z.string(),
          axis: text,
          category: text,
          kind: z.enum(['taken-up', 'given-up', 'moved']),
          before: z.number(),
          after: z.number(),
        }),
      ),
    })
    .meta({ id: 'ReleaseComparison' }),
);

/** How far a release is. */
export const progressAnswer = schemaOf<ReleaseProgress>()(
  z
    .object({
      state: z.enum(['beskyttet', 'forhaandsvist', 'godkendt', 'embargo', 'udgivet', 'trukket']),
      builtBy: z.string().exactOptional(),
      signedBy: z.array(z.string()),
      readers: z.array(z.string()),
      due: z.string().exactOptional(),
      publishedAt: z.string().exactOptional(),
      withdrawnAt: z.string().exactOptional(),
      note: z.string(),
      corrects: z.string().exactOptional(),
      last: z.number(),
    })
    .meta({ id: 'ReleaseProgress' }),
);

const step = z.object({
  number: z.number(),
  release: z.string(),
  action: z.enum(['built', 'preview', 'signed', 'embargo', 'published', 'withdrawn']),
  at: z.string(),
  by: z.string(),
  name: text,
  note: z.string(),
  due: z.string().exactOptional(),
  readers: z.array(z.string()).exactOptional(),
  corrects: z.string().exactOptional(),
});
const release = z.object({ id: z.string(), edition: z.number(), created: z.string(), synthetic: z.boolean() });

/** Releases under way, and builds. */
export const updatesAnswer = z
  .object({
    releases: z.array(
      z.object({ manifest: release, current: z.boolean(), progress: progressAnswer, steps: z.array(step) }),
    ),
    builds: z.array(
      z.object({
        id: z.string(),
        by: z.string(),
        startedAt: z.string(),
        heardAt: z.string(),
        stage: z.string(),
        done: z.number(),
        total: z.number(),
        outcome: z.enum(['running', 'done', 'failed', 'cancelled']),
        result: z.string().exactOptional(),
        stopAsked: z.boolean(),
        silent: z.boolean(),
      }),
    ),
    policy: z.enum(['direct', 'signed']),
  })
  .meta({ id: 'Updates' });

/** The public calendar of releases. */
export const calendarAnswer = schemaOf<ReleaseCalendar>()(
  z
    .object({
      entries: z.array(
        z.object({
          release: z.string(),
          edition: z.number(),
          synthetic: z.boolean(),
          state: z.enum(['ahead', 'served', 'earlier', 'withdrawn']),
          at: z.string(),
          withdrawnAt: z.string().exactOptional(),
          note: z.string(),
          corrects: z.string().exactOptional(),
          readers: z.number().exactOptional(),
        }),
      ),
      planned: z.array(z.object({ id: z.string(), day: z.string(), title: z.string() })),
    })
    .meta({ id: 'ReleaseCalendar' }),
);
