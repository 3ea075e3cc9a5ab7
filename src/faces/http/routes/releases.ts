import { z } from 'zod';
import { listPublicReleases, publicCertificate } from '../../../app/update/list-releases.ts';
import { releaseCertificate } from '../schemas/certificate.ts';
import { documented } from '../schemas/documented.ts';
import type { RouteGroup } from './route-group.ts';

const release = z.object({
  id: z.string(),
  edition: z.number(),
  created: z.string(),
  synthetic: z.boolean(),
  tables: z.array(z.string()),
  current: z.boolean(),
});

/** The releases there are, newest first, and the certificate of each. */
export const releaseRoutes: RouteGroup = (api, context) => {
  api.get(
    '/releases',
    { schema: { summary: 'Udgaver / Releases', response: { 200: z.object({ releases: z.array(release) }) } } },
    async () => ({
      releases: (await listPublicReleases(context)).map(({ manifest, current }) => ({
        id: manifest.id,
        edition: manifest.edition,
        created: manifest.created,
        synthetic: manifest.synthetic,
        tables: [...manifest.tables],
        current,
      })),
    }),
  );
  api.get(
    '/releases/:id/certificate',
    {
      schema: {
        summary: 'Kontrolbeviset for en udgave / The certificate of a release',
        params: z.object({ id: z.string().max(40) }),
        response: documented(releaseCertificate),
      },
    },
    async (request, reply) => {
      const certificate = await publicCertificate(context, request.params.id);
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(certificate));
    },
  );
};
