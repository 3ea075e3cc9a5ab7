import { z } from 'zod';
import {
  colleaguesSelections,
  deleteSelection,
  savedSelections,
  saveSelection,
} from '../../../app/tables/keep-selections.ts';
import type { SavedSelection } from '../../../domain/model/selection.ts';
import { formatSelection } from '../../../engines/query/parse-selection.ts';
import { safeReturnPath } from '../request/form-body.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { text } from '../schemas/text.ts';
import type { RouteGroup } from './route-group.ts';

const shown = z.object({
  id: z.string(),
  name: z.string(),
  sted: z.string(),
  savedAt: z.string(),
  shared: z.boolean().describe('Colleagues inside the same right see it too'),
});
const fromColleague = shown.extend({ by: text.describe('Whose it is') });

/** The reader's saved sums. */
export const selectionRoutes: RouteGroup = (api, context) => {
  api.get(
    '/selections',
    {
      schema: {
        summary: 'Gemte udvalg / Saved selections',
        response: { 200: z.object({ selections: z.array(shown), colleagues: z.array(fromColleague) }) },
      },
    },
    async (request) => {
      const reader = readerOf(request, await context.desk.open());
      const colleagues = await colleaguesSelections(context, reader);
      return {
        selections: (await savedSelections(context, reader)).map(show),
        colleagues: colleagues.flatMap((one) => (one.shared ? [{ ...show(one), by: one.shared.by }] : [])),
      };
    },
  );
  api.post(
    '/selections',
    {
      schema: {
        summary: 'Gem et udvalg / Save a selection',
        body: z.object({
          name: z.string(),
          sted: z.string().max(16_000),
          delt: z.literal('1').optional().describe('1 = shared with colleagues inside the same right'),
          next: z.string().max(16_000).optional(),
        }),
        response: { 201: shown },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { name, sted, delt } = request.body;
      const saved = await saveSelection(context, reader, { name, sted, shared: delt === '1' });
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
  const { id, name, selection, savedAt, shared } = saved;
  return { id, name, sted: formatSelection(selection), savedAt, shared: shared !== undefined };
}
