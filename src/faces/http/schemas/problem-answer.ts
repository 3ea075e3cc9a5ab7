import { z } from 'zod';
import type { ErrorBody } from '../request/error-body.ts';
import { schemaOf } from './schema-of.ts';

/** The one body of every refusal and error. */
export const problemAnswer = schemaOf<ErrorBody>()(
  z
    .object({
      code: z.string().describe('KV-Q1, KV-A2 …: see docs/reference'),
      message: z.string().describe('The sentence in the language of the request'),
      message_da: z.string(),
      message_en: z.string(),
      data: z.unknown().describe('What the sentence is made from'),
      id: z.string().describe('Of the request, to be given to support'),
    })
    .meta({ id: 'Problem' }),
);
