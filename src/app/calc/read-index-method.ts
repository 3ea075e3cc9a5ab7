import { z } from 'zod';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { IndexMethod } from '../../domain/model/index-method.ts';
import type { NamedText } from '../../engines/protect/suppression/read-rows.ts';

const column = z.string().min(1);
const weight = z.number().refine((value) => value >= 0, 'a weight is 0 or more');
const ties = z.enum(['min', 'average']).default('min');
const classes = z
  .array(z.strictObject({ label: z.string(), below: z.number().exactOptional(), upTo: z.number().exactOptional() }))
  .default([]);

// What a method file says of itself beside the method. Every row must be complete here, whatever `min_known` says.
const about = {
  id: z.string().optional(),
  version: z.union([z.string(), z.number()]).optional(),
  name: z.unknown().optional(),
  min_known: z.number().optional(),
  exclusions: z.array(z.unknown()).optional(),
};

const method = z.discriminatedUnion('kind', [
  z.strictObject({
    ...about,
    kind: z.literal('z-sum'),
    variables: z
      .array(
        z.strictObject({
          column,
          weight: weight.default(1),
          direction: z.union([z.literal(1), z.literal(-1)]).default(1),
          standardise: z.boolean().default(true),
        }),
      )
      .min(1),
    restandardise: z.boolean().default(false),
    sd: z.enum(['population', 'sample']).default('population'),
    ties,
    classes,
  }),
  z.strictObject({
    ...about,
    kind: z.literal('rank-exponential'),
    // Ranks have their direction in them: 1 is the most exposed. A method may say so.
    domains: z
      .array(
        z
          .strictObject({ column, weight: weight.default(1), direction: z.literal(1).exactOptional() })
          .transform((domain) => ({ column: domain.column, weight: domain.weight })),
      )
      .min(1),
    constant: z.number().positive(),
    ties,
    classes,
  }),
]);

/**
 * The method of an index from a JSON file; nothing in it is passed over, so a misspelt setting is told.
 * @throws Problem KV-L3
 * @source issue 6, point 15
 */
export function readIndexMethod({ name, text }: NamedText): IndexMethod {
  const content = parse(name, text);
  const found = method.safeParse(content);
  if (!found.success) {
    const [first] = found.error.issues;
    throw new Problem('KV-L3', { file: name, where: first?.path.join('.') || 'kind', why: first?.message ?? '' });
  }
  const columns = found.data.kind === 'z-sum' ? found.data.variables : found.data.domains;
  const twice = columns.find((one, at) => columns.findIndex((other) => other.column === one.column) !== at);
  if (twice) throw new Problem('KV-N8', { parameter: name, column: twice.column });
  if (columns.every((one) => one.weight === 0)) throw new Problem('KV-N1', {});
  const { id: _id, version: _version, name: _name, min_known: _known, exclusions: _left, ...shape } = found.data;
  return shape;
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Problem('KV-L3', { file, where: 'JSON', why: error instanceof Error ? error.message : '' });
  }
}
