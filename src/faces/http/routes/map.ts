import { z } from 'zod';
import type { AppContext } from '../../../app/context/app-context.ts';
import { drawMapPage } from '../../../app/maps/draw-map-page.ts';
import { mapFileContent, mapFileName, mapFormatNamed, mayTakeMap } from '../../../app/maps/map-file.ts';
import { mapGroundText, type Packing } from '../../../app/maps/map-ground-text.ts';
import { mapLayers } from '../../../app/maps/map-layers.ts';
import { mapScene } from '../../../app/maps/map-scene.ts';
import { mapIndicatorsOf, mapSum, openMap } from '../../../app/maps/open-map.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { MapQuestion } from '../../../domain/model/map-question.ts';
import { readMapQuestion } from '../../../engines/reports/choropleth/map-question.ts';
import { languageOf } from '../request/language-of-request.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { answeredByTag, sendProtected, sendProtectedBytes } from '../request/send-protected.ts';
import { documented, documentedFile } from '../schemas/documented.ts';
import { mapChoices, mapFigures, mapGround, mapSumAnswer } from '../schemas/map-answer.ts';
import type { RouteGroup } from './route-group.ts';

const word = z.string().max(40).optional();

const leaves = {
  udgave: word.describe('A pinned release; without it the newest'),
  offentlig: word.describe('ja: the public variant by strict leaves'),
};

const shown = {
  lag: word.describe('kom (default) · afd · omr · plan · net1km · net100m · t5713.11'),
  tal: word.describe('Id of a key figure; boern unless asked for'),
};

/** Everything a map's address may say. */
export const mapQuery = z.object({
  ...shown,
  ...leaves,
  periode: word.describe('Id of a period; the newest unless asked for'),
  mod: word.describe('An earlier period to hold the figures against'),
  klasser: word.describe('kvantil (default) · lige · graense · land'),
  kommune: word.describe('Code of the one kommune shown'),
  soeg: z.string().max(100).optional().describe('Part of a name'),
  sorter: word.describe('navn · sted · tal (default) · foer · aendring'),
  ned: word.describe('ja: largest first'),
  sprog: z.enum(['da', 'en']).optional(),
});

/** Maps: what can be shown, ground and figures apart, sums, and the drawing. */
export const mapRoutes: RouteGroup = (api, context) => {
  api.get(
    '/map/choices',
    {
      schema: {
        summary: 'Lag og nøgletal til kort / Layers and key figures of maps',
        querystring: z.object(leaves),
        response: documented(mapChoices),
      },
    },
    async (request) => {
      const reader = readerOf(request, await context.desk.open());
      const scene = await mapScene(context, reader, sceneOf(request.query));
      return { layers: await mapLayers(context, scene), indicators: mapIndicatorsOf(scene.release) };
    },
  );
  api.get(
    '/map/ground/:lag',
    {
      schema: {
        summary: 'Et lags grund / The ground of a layer',
        params: z.object({ lag: z.string().max(40) }),
        querystring: z.object(leaves),
        response: documented(mapGround),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { lag } = strictMapQuestion({ lag: request.params.lag });
      const { stamp, packed } = await mapGroundText(context, reader, { ...sceneOf(request.query), lag });
      if (answeredByTag(reply, reader, stamp)) return reply;
      const packing = packingOf(request.headers['accept-encoding'] ?? '');
      reply.header('vary', 'Cookie, X-Kvarter-Persona, Accept, Accept-Encoding');
      if (packing !== 'identity') reply.header('content-encoding', packing);
      return reply.type('application/json; charset=utf-8').send(Buffer.from(await packed(packing)));
    },
  );
  api.get(
    '/map/figures',
    {
      schema: {
        summary: 'Et nøgletal for et lag i alle perioder / A key figure of a layer in every period',
        querystring: z.object({ ...shown, ...leaves }),
        response: documented(mapFigures),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { figures, layer } = await openMap(context, reader, askedOf(request.query));
      return sendProtected(reply, reader, figures, layer.stamp);
    },
  );
  api.get(
    '/map/sum',
    {
      schema: {
        summary: 'Et nøgletal for flere steder lagt sammen / A key figure of several places added up',
        querystring: z.object({ tal: shown.tal, sted: z.string().max(8000), ...leaves }),
        response: documented(mapSumAnswer),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { sted } = request.query;
      return sendProtected(reply, reader, await mapSum(context, reader, { ...askedOf(request.query), sted }));
    },
  );
  drawingRoute(api, context);
  fileRoute(api, context);
};

// What a client refuses (`br;q=0`) it does not get.
function packingOf(accepted: string): Packing {
  const taken = accepted.split(',').flatMap((one) => {
    const [name, weight = ''] = one.split(';').map((part) => part.trim());
    return name === undefined || /^q=0(\.0*)?$/.test(weight) ? [] : [name];
  });
  return (['br', 'gzip'] as const).find((packing) => taken.includes(packing)) ?? 'identity';
}

function drawingRoute(api: Parameters<RouteGroup>[0], context: AppContext): void {
  api.get(
    '/map/drawing',
    {
      schema: {
        summary: 'Kortet som SVG / The map as SVG',
        querystring: mapQuery,
        response: documentedFile('image/svg+xml', 'A4 wide, in millimetres'),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const question = strictMapQuestion(request.query);
      const opened = await openMap(context, reader, askedOf(request.query));
      const drawing = drawMapPage(opened, question, languageOf(request));
      if (answeredByTag(reply, reader, opened.layer.stamp)) return reply;
      return reply.type('image/svg+xml; charset=utf-8').send(drawing.content);
    },
  );
}

function fileRoute(api: Parameters<RouteGroup>[0], context: AppContext): void {
  api.get(
    '/map/file',
    {
      schema: {
        summary: 'Det, kortet viser, som fil / What the map shows as a file',
        querystring: mapQuery.extend({ form: z.string().max(20).describe('xlsx · csv · geojson · gpkg') }),
        response: documentedFile('text/csv', 'Or Excel, GeoJSON or GeoPackage, by form='),
      },
    },
    async (request, reply) => {
      const reader = readerOf(request, await context.desk.open());
      const { form, ...asked } = request.query;
      const format = mapFormatNamed(form);
      const question = strictMapQuestion(asked);
      const opened = await openMap(context, reader, askedOf(asked));
      if (!mayTakeMap(context, opened)) {
        throw new Problem('KV-A1', { what: { da: 'hente filer', en: 'take files' } });
      }
      const lang = languageOf(request);
      const content = mapFileContent(opened, question, lang);
      const { mediaType, extension } = format;
      const file = { mediaType, extension, name: mapFileName(opened.figures.content, lang) };
      const write = (): Promise<Uint8Array> => format.write(content.content);
      return await sendProtectedBytes(reply, reader, content, file, write, opened.layer.stamp);
    },
  );
}

type Asked = Readonly<Record<string, string | undefined>>;

/** A map's question, or the first thing wrong with it. @throws Problem KV-A5 */
function strictMapQuestion(asked: Asked): MapQuestion {
  const { question, unusable } = readMapQuestion(asked);
  const [first] = unusable;
  if (first) throw new Problem('KV-A5', { ...first });
  return question;
}

function sceneOf({ udgave, offentlig }: Asked): { readonly udgave: string; readonly offentlig: boolean } {
  return { udgave: udgave ?? '', offentlig: offentlig === 'ja' };
}

function askedOf(asked: Asked) {
  const { lag, tal, udgave } = strictMapQuestion(asked);
  return { lag, tal, udgave, offentlig: asked.offentlig === 'ja' };
}
