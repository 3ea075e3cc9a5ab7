import { z } from 'zod';
import type { SearchHit } from '../../../domain/model/answer.ts';
import { schemaOf } from './schema-of.ts';
import { placeKind } from './table-answer.ts';
import { text } from './text.ts';

const searchHit = schemaOf<SearchHit>()(
  z
    .object({
      kind: z.enum([...placeKind.options, 'tabel', 'begreb', 'side']),
      key: z.string(),
      at: z.string().exactOptional(),
      name: z.string(),
      detail: text,
    })
    .meta({ id: 'SearchHit' }),
);

/** What a search found: the first hits, and how many there are in all. */
export const searchHits = z.object({ hits: z.array(searchHit), total: z.number() }).meta({ id: 'SearchHits' });
