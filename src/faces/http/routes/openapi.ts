import type { RouteGroup } from './route-group.ts';

/** The API's own description (OpenAPI 3.1), made from the schemas of the routes. */
export const openapiRoute: RouteGroup = (api) => {
  api.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(api.swagger())),
  );
};
