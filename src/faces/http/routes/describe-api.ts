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
    },
    servers: [{ url: '/' }],
  },
  transform: createJsonSchemaTransform({ skipList: [] }),
  transformObject: answerComponents,
};

/** Says of an address of the API that whatever is refused or fails has the one error body. */
export function describeProblems(route: RouteOptions): void {
  if (route.schema?.hide === true) return;
  const answers = typeof route.schema?.response === 'object' ? route.schema.response : {};
  route.schema = { ...route.schema, response: { ...answers, '4xx': problemAnswer, '5xx': problemAnswer } };
}

// Every named schema comes twice, as an answer and as what could be sent in; named schemas here are answers only.
function answerComponents(document: Parameters<SwaggerTransformObject>[0]): ReturnType<SwaggerTransformObject> {
  const described = withComponents(document);
  const schemas = 'components' in described ? described.components?.schemas : undefined;
  for (const name of Object.keys(schemas ?? {})) if (name.endsWith('Input')) delete schemas?.[name];
  return described;
}
