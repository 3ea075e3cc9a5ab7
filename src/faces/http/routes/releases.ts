import { z } from 'zod';
import { listReleases } from '../../../app/list-releases.ts';
import type { RouteGroup } from './index.ts';

const release = z.object({
  id: z.string(),
  edition: z.number(),
  created: z.string(),
  synthetic: z.boolean(),
  tables: z.array(z.string()),
  current: z.boolean(),
});

/** The releases there are, newest first. */
export const releaseRoutes: RouteGroup = (api, context) => {
  api.get(
    '/releases',
    { schema: { summary: 'Udgaver / Releases', response: { 200: z.object({ releases: z.array(release) }) } } },
    async () => ({
      releases: (await listReleases(context)).map(({ manifest, current }) => ({
        id: manifest.id,
        edition: manifest.edition,
        created: manifest.created,
        synthetic: manifest.synthetic,
        tables: [...manifest.tables],
        current,
      })),
    }),
  );
};
