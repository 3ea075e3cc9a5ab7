import type { FastifyDynamicSwaggerOptions, SwaggerTransformObject } from '@fastify/swagger';
import type { RouteOptions } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { version } from '../../../app/context/product-version.ts';
import { problemAnswer } from '../schemas/problem-answer.ts';

const withComponents = createJsonSchemaTransformObject({});

/** How the OpenAPI 3.1 document is made from the routes' schemas; named schemas become its components. */
export const apiDescription: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Kvarter',
      version,
      description: 'Beboertabeller for den almene sektor. Resident tables of social housing.',
      license: { name: 'MPL-2.0', identifier: 'MPL-2.0' },
    },
    servers: [{ url: '/' }],
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: "Eget adgangstegn eller en klients / A token of one's own, or a client's",
        },
      },
    },
    // Each answer asks who may see what; without a token it is what everybody may see.
    security: [{ token: [] }, {}],
  },
  transform: createJsonSchemaTransform({ skipList: [] }),
  transformObject: answerComponents,
};

/** Gives an address of the API its name, and says that whatever is refused or fails has the one error body. */
export function describeRoute(route: RouteOptions): void {
  if (route.schema?.hide === true) return;
  const answers = typeof route.schema?.response === 'object' ? route.schema.response : {};
  const response = { ...answers, '4xx': problemAnswer, '5xx': problemAnswer };
  route.schema = { ...route.schema, operationId: operationOf(route), response };
}

// `GET /api/v1/tables/:id` is `get-tables-id`: programs that are made from the description call it so.
function operationOf({ method, url }: RouteOptions): string {
  const words = url.replace(/^\/api\/v\d+/, '').match(/[a-z0-9]+/gi) ?? [];
  return [method.toString().toLowerCase(), ...words].join('-');
}

// Every named schema comes twice, as an answer and as what could be sent in; named schemas here are answers only.
function answerComponents(document: Parameters<SwaggerTransformObject>[0]): ReturnType<SwaggerTransformObject> {
  const described = withComponents(document);
  const schemas = 'components' in described ? described.components?.schemas : undefined;
  for (const name of Object.keys(schemas ?? {})) if (name.endsWith('Input')) delete schemas?.[name];
  return described;
}
