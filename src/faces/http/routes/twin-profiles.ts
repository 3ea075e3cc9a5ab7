import { z } from 'zod';
import { deleteProfile, ownProfiles, renameProfile, saveProfile } from '../../../app/twins/keep-profiles.ts';
import type { TwinProfile } from '../../../domain/model/twin-profile.ts';
import { safeReturnPath } from '../request/form-body.ts';
import { readerOf } from '../request/reader-of-request.ts';
import type { RouteGroup } from './route-group.ts';

const shown = z.object({
  id: z.string().describe('For ?profil='),
  name: z.string(),
  variable: z.string().describe('As GET /twins takes them'),
  savedAt: z.string(),
});
const params = z.object({ id: z.string().max(40) });
const next = z.string().max(16_000).optional();

/** Named profiles of own twin variables: the owner saves, renames and deletes; whoever has the id may use it. */
export const twinProfileRoutes: RouteGroup = (api, context) => {
  api.get(
    '/twins/profiles',
    {
      schema: {
        summary: 'Egne tvillingeprofiler / Own twin profiles',
        response: { 200: z.object({ profiles: z.array(shown) }) },
      },
    },
    async (request) => {
      const reader = readerOf(request, await context.desk.open());
      return { profiles: (await ownProfiles(context, reader)).map(show) };
    },
  );
  api.post(
    '/twins/profiles',
    {
      schema: {
        summary: 'Gem en tvillingeprofil / Save a twin profile',
        body: z.object({ name: z.string(), variable: z.string().max(1000), next }),
        response: { 201: shown },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const saved = await saveProfile(context, reader, request.body);
      if (request.body.next !== undefined) return reply.redirect(safeReturnPath(request.body.next), 303);
      return reply.code(201).send(show(saved));
    },
  );
  api.post(
    '/twins/profiles/:id',
    {
      schema: {
        summary: 'Omdøb eller slet en tvillingeprofil / Rename or delete a twin profile',
        params,
        body: z.object({ name: z.string().optional(), slet: z.literal('1').optional(), next }),
        response: { 200: shown },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { name = '', slet, next: back } = request.body;
      const { id } = request.params;
      const changed = slet ? await deleteProfile(context, reader, id) : await renameProfile(context, reader, id, name);
      if (back !== undefined) return reply.redirect(safeReturnPath(back), 303);
      return show(changed);
    },
  );
  api.delete(
    '/twins/profiles/:id',
    {
      schema: {
        summary: 'Slet en tvillingeprofil / Delete a twin profile',
        params,
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      await deleteProfile(context, reader, request.params.id);
      return reply.code(204).send();
    },
  );
};

function show({ id, name, variables, savedAt }: TwinProfile): z.infer<typeof shown> {
  return { id, name, variable: variables, savedAt };
}
