import { version } from '../../../app/context/product-version.ts';
import { geoCollections } from '../../../app/geo/geo-collections.ts';
import { refuseUnknown } from '../../../app/geo/read-feature-question.ts';
import { type AnswerForm, formOf, parametersOf } from './answer-form.ts';
import { describedParameters, formParameter, propertyParameters } from './describe-parameters.ts';
import { describedSchemas } from './describe-schemas.ts';
import type { OgcBlock } from './ogc-block.ts';
import { geoLanguage } from './ogc-error.ts';
import { geoBase, mediaTypes, ownLinks } from './ogc-links.ts';
import { sendResource } from './send-resource.ts';

const forms: readonly AnswerForm[] = ['json', 'html'];

interface Described {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly tag: 'Tjenesten' | 'Data';
  readonly content: Readonly<Record<string, string>>;
  readonly parameters: readonly object[];
  readonly refused: readonly number[];
}

const usual = { 'application/json': '', 'text/html': 'page', 'application/xml': 'xml' };
const features = { [mediaTypes.geojson]: 'featureCollectionGeoJSON', [mediaTypes.gml]: 'xml', 'text/html': 'page' };
const feature = { ...features, [mediaTypes.geojson]: 'featureGeoJSON' };
const schemas = { [mediaTypes.schema]: 'jsonSchema', 'text/html': 'page' };

/** The description of the addresses as OpenAPI 3.0, and for people. @source OGC 17-069r4 sections 7.3 and 9 */
export const apiBlock: OgcBlock = {
  conformance: ['ogcapi-features-1/1.0/conf/oas30'],
  routes: (geo) => {
    geo.get('/api', (request, reply) => {
      const form = formOf(request, forms);
      refuseUnknown(parametersOf(request), ['f']);
      const links = ownLinks(request, form, { json: mediaTypes.openapi, html: mediaTypes.html });
      const isDanish = geoLanguage(request) === 'da';
      const rows = described.map(({ path, summary, parameters }) => [path, summary, parameters.map(nameOf).join(', ')]);
      const head = isDanish ? ['Adresse', 'Hvad', 'Parametre'] : ['Address', 'What', 'Parameters'];
      const title = isDanish ? 'Beskrivelse af adresserne' : 'Description of the addresses';
      const page = {
        title,
        path: [{ text: 'Geodata', href: geoBase(request) }],
        sections: [{ heading: head[0] ?? '', table: { head, rows } }],
        links,
      };
      sendResource(reply, form, { json: { body: openapi(geoBase(request)), type: mediaTypes.openapi }, page, links });
    });
  },
};

function nameOf(parameter: object): string {
  const name = '$ref' in parameter ? String(parameter.$ref).split('/').at(-1) : Reflect.get(parameter, 'name');
  return String(name);
}

const inItems = Object.keys(describedParameters).map((name) => ({ $ref: `#/components/parameters/${name}` }));
const crsOnly = ['crs', 'systid'].map((name) => ({ $ref: `#/components/parameters/${name}` }));
const featureId = {
  name: 'featureId',
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description: 'o-<objekt_id>',
};

const described: readonly Described[] = [
  {
    path: '/',
    id: 'getLandingPage',
    summary: 'Forside / Landing page',
    tag: 'Tjenesten',
    content: { ...usual, 'application/json': 'landingPage' },
    parameters: [formParameter(['json', 'html', 'xml'])],
    refused: [400, 406],
  },
  {
    path: '/api',
    id: 'getApi',
    summary: 'Denne beskrivelse / This description',
    tag: 'Tjenesten',
    content: { [mediaTypes.openapi]: 'anyObject', 'text/html': 'page' },
    parameters: [formParameter(['json', 'html'])],
    refused: [400, 406],
  },
  {
    path: '/conformance',
    id: 'getConformance',
    summary: 'Standarder, der er fulgt / Standards that are met',
    tag: 'Tjenesten',
    content: { ...usual, 'application/json': 'confClasses' },
    parameters: [formParameter(['json', 'html', 'xml'])],
    refused: [400, 406],
  },
  {
    path: '/collections',
    id: 'getCollections',
    summary: 'Lag / Collections',
    tag: 'Tjenesten',
    content: { ...usual, 'application/json': 'collections' },
    parameters: [formParameter(['json', 'html', 'xml'])],
    refused: [400, 406],
  },
  ...geoCollections.flatMap(({ type }): readonly Described[] => {
    const path = `/collections/${type.id}`;
    const name = type.id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const about = { tag: 'Data', refused: [400, 404, 406] } as const;
    const items = [...inItems, formParameter(['json', 'gml', 'html']), ...propertyParameters(type)];
    const one = [featureId, ...crsOnly, formParameter(['json', 'gml', 'html'])];
    const schema = { ...about, content: schemas, parameters: [formParameter(['json', 'html'])] };
    return [
      {
        ...about,
        path,
        id: `describe.${name}`,
        summary: `${type.title.da} / ${type.title.en}`,
        content: { ...usual, 'application/json': 'collection' },
        parameters: [formParameter(['json', 'html', 'xml'])],
      },
      {
        ...about,
        path: `${path}/items`,
        id: `getFeatures.${name}`,
        summary: `${type.title.da}: indhold / content`,
        content: features,
        parameters: items,
      },
      {
        ...about,
        path: `${path}/items/{featureId}`,
        id: `getFeature.${name}`,
        summary: `${type.title.da}: ét objekt / one feature`,
        content: feature,
        parameters: one,
      },
      {
        ...schema,
        path: `${path}/queryables`,
        id: `getQueryables.${name}`,
        summary: `${type.title.da}: kan bruges i filtre / queryables`,
      },
      {
        ...schema,
        path: `${path}/sortables`,
        id: `getSortables.${name}`,
        summary: `${type.title.da}: kan sorteres efter / sortables`,
      },
      {
        ...schema,
        path: `${path}/schema`,
        id: `getSchema.${name}`,
        summary: `${type.title.da}: felter og koder / fields`,
      },
    ];
  }),
];

function openapi(base: string): object {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Kvarter: geodata',
      version,
      description: 'OGC API Features. Sortering følger et udkast (Part 8). / Sorting follows a draft (Part 8).',
      contact: { name: 'Kvarter' },
      license: { name: 'MPL-2.0', url: 'https://www.mozilla.org/MPL/2.0/' },
    },
    servers: [{ url: base }],
    tags: [
      { name: 'Tjenesten', description: 'Hvad der er / What there is' },
      { name: 'Data', description: 'Lag og indhold / Collections and features' },
    ],
    security: [{}, { persona: [] }],
    paths: Object.fromEntries(described.map((one) => [one.path, { get: operation(one) }])),
    components: {
      parameters: describedParameters,
      responses: Object.fromEntries(
        Object.entries(exceptions).map(([code, what]) => [`e${code}`, exceptionResponse(what)]),
      ),
      schemas: describedSchemas,
      securitySchemes: {
        persona: { type: 'apiKey', in: 'header', name: 'X-Kvarter-Persona', description: 'Prøvebruger / Demo user' },
      },
    },
  };
}

const exceptions: Readonly<Record<string, string>> = {
  '400': 'Spørgsmålet kan ikke forstås / The question cannot be understood',
  '404': 'Findes ikke, eller må ikke ses / Is not there, or may not be seen',
  '406': 'Findes ikke i den form / Not there in that form',
  '429': 'For mange spørgsmål / Too many requests',
  '500': 'Fejl i programmet / A fault of the program',
};

function operation({ id, summary, tag, content, parameters, refused }: Described): object {
  const isOne = id.startsWith('getFeature.');
  const answers = [...refused, 429, 500].map((code) => [String(code), { $ref: `#/components/responses/e${code}` }]);
  const shapes = Object.entries(content).map(([media, name]) => [
    media,
    { schema: { $ref: `#/components/schemas/${name}` } },
  ]);
  return {
    operationId: id,
    summary,
    tags: [tag],
    parameters,
    responses: {
      '200': { description: summary, content: Object.fromEntries(shapes) },
      '304': { description: 'Uændret / Not modified' },
      ...(isOne ? { '308': { description: 'Et UUID uden o- foran / A UUID without o- before it' } } : {}),
      ...Object.fromEntries(answers),
    },
  };
}

function exceptionResponse(description: string): object {
  return { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/exception' } } } };
}
