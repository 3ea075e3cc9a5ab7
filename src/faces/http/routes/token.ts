import { z } from 'zod';
import { exchangeClient } from '../../../app/tokens/make-token.ts';
import { loginLimits } from '../../../domain/definitions/login-limits.ts';
import type { RouteGroup } from './route-group.ts';

const hour = 3600;

/** Client credentials: a program exchanges its id and secret for an hour's token (RFC 6749 section 4.4). */
export const tokenRoutes: RouteGroup = (api, context) => {
  api.post(
    '/token',
    {
      config: { rateLimit: { max: loginLimits.perAddressAMinute, timeWindow: '1 minute' } },
      schema: {
        summary: "En times nøgle til et program / An hour's token for a program",
        body: z.object({
          grant_type: z.literal('client_credentials'),
          client_id: z.string().max(60),
          client_secret: z.string().max(200),
        }),
        response: {
          200: z.object({ access_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.number() }),
        },
      },
    },
    async (request, reply) => {
      const { client_id: id, client_secret: secret } = request.body;
      const made = await exchangeClient(context, id, secret);
      reply.header('cache-control', 'no-store');
      return { access_token: made.secret, token_type: 'Bearer' as const, expires_in: hour };
    },
  );
};
