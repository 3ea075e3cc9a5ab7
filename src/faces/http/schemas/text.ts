import { z } from 'zod';
import type { Text } from '../../../domain/kernel/language.ts';
import { schemaOf } from './schema-of.ts';

/** A text in both languages. */
export const text = schemaOf<Text>()(z.object({ da: z.string(), en: z.string() }).meta({ id: 'Text' }));
