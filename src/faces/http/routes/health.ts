import { z } from 'zod';
import { isPrepared } from '../../../app/release/prepared-releases.ts';
import type { RouteGroup } from './route-group.ts';

/** For those who watch over the installation: is it running, and has it a release to serve? */
export const healthRoutes: RouteGroup = (api, context) => {
  api.get(
    '/health',
    {
      schema: {
        summary: 'Kører serveren? / Is the server running?',
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async () => ({ ok: true as const }),
  );
  api.get(
    '/ready',
    {
      schema: {
        summary: 'Er der en udgave at vise? / Is there a release to serve?',
        response: { 200: z.object({ ready: z.literal(true), release: z.string(), prepared: z.boolean() }) },
      },
    },
    async () => ({
      ready: true as const,
      release: (await context.desk.open()).manifest.id,
      // The first readers after a start wait a little longer until it is.
      prepared: isPrepared(context.desk.served()),
    }),
  );
};
