import { z } from 'zod';
import type { PlaceKind } from '../../../domain/model/place.ts';
import type { PublicationCertificate, ShownPublication } from '../../../domain/model/publication.ts';
import { stageA, stageB } from './audit-stages.ts';
import { schemaOf } from './schema-of.ts';
import { text } from './text.ts';

const level = z.enum(['land', 'reg', 'kom', 'plan', 'org', 'omr', 'afd'] satisfies PlaceKind[]);

/** The certificate of a publication, as it is stored beside it. */
export const publicationCertificate = schemaOf<PublicationCertificate>()(
  z
    .object({
      format: z.literal('kvarter-publication-certificate/1'),
      mode: z.literal('publication'),
      data_hash: z.string(),
      tables: z.array(z.string()),
      groupings: z.array(level),
      cells: z.number(),
      hidden: z.number(),
      stageA,
      stageB,
      singletons_exposed: z.number(),
      union: z.object({ tested: z.number(), failing: z.number() }),
      compared_versions: z.array(z.string()),
      unread_versions: z.array(z.string()).exactOptional(),
      tool_version: z.string(),
      verdict: z.enum(['pass', 'fail']),
    })
    .meta({ id: 'PublicationCertificate' }),
);

/** A publication with its certificate and the names of its files. */
export const shownPublication = schemaOf<ShownPublication>()(
  z
    .object({
      id: z.templateLiteral(['p_', z.string()]),
      period: z.string(),
      created: z.string(),
      synthetic: z.boolean(),
      tables: z.array(z.object({ id: z.string(), title: text })),
      levels: z.array(level),
      certificate: publicationCertificate,
      files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
    })
    .meta({ id: 'Publication' }),
);
