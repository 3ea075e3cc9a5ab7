import { z } from 'zod';
import { deleteSelection, savedSelections, saveSelection } from '../../../app/keep-selections.ts';
import type { SavedSelection } from '../../../domain/model/selection.ts';
import { formatSelection } from '../../../engines/query/parse-selection.ts';
import { safeReturnPath } from '../form-body.ts';
import { readerOf } from '../reader-of-request.ts';
import type { RouteGroup } from './index.ts';

const shown = z.object({ id: z.string(), name: z.string(), sted: z.string(), savedAt: z.string() });

/** The reader's saved sums. */
export const selectionRoutes: RouteGroup = (api, context) => {
  api.get(
    '/selections',
    {
      schema: {
        summary: 'Gemte udvalg / Saved selections',
        response: { 200: z.object({ selections: z.array(shown) }) },
      },
    },
    async (request) => {
      const reader = readerOf(request, await context.desk.open());
      return { selections: (await savedSelections(context, reader)).map(show) };
    },
  );
  api.post(
    '/selections',
    {
      schema: {
        summary: 'Gem et udvalg / Save a selection',
        body: z.object({ name: z.string(), sted: z.string().max(16_000), next: z.string().max(16_000).optional() }),
        response: { 201: shown },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const saved = await saveSelection(context, reader, request.body);
      if (request.body.next !== undefined) return reply.redirect(safeReturnPath(request.body.next), 303);
      return reply.code(201).send(show(saved));
    },
  );
  api.delete(
    '/selections/:id',
    {
      schema: {
        summary: 'Slet et udvalg / Delete a selection',
        params: z.object({ id: z.string().max(40) }),
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      await deleteSelection(context, reader, request.params.id);
      return reply.code(204).send();
    },
  );
};

function show(saved: SavedSelection): z.infer<typeof shown> {
  return { id: saved.id, name: saved.name, sted: formatSelection(saved.selection), savedAt: saved.savedAt };
}
