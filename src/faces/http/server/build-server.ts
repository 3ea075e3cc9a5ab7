import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AppContext } from '../../../app/context/app-context.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { geoServices } from '../ogc/index.ts';
import { geoPath } from '../ogc/ogc-links.ts';
import { answerRefusedForms } from '../pages/answer-refused-form.ts';
import { sendForProof } from '../pages/ask-for-proof.ts';
import { pages } from '../pages/pages.ts';
import { type Door, enterBy } from '../request/door.ts';
import { isOurFault, problemOfError, sendProblem } from '../request/error-body.ts';
import { acceptForms } from '../request/form-body.ts';
import { isKnownHost } from '../request/loopback.ts';
import { identify } from '../request/reader-of-request.ts';
import { apiDescription } from '../routes/describe-api.ts';
import { routes } from '../routes/index.ts';
import { metricsRoute } from '../routes/metrics.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { measureRequests } from './measure-requests.ts';
import { oneReleaseAnAnswer } from './one-release-an-answer.ts';
import { readTls, tlsServer } from './own-tls.ts';
import type { Server, ServerOptions } from './server-options.ts';
import { staticAssets } from './static-assets.ts';

// A kommune's thousand readers behind one address, each asking once a second, twice over.
const manyRequests = 120_000;

// An answer is seldom larger than 2^18 bytes. Brotli's own window is sixteen times that, and its room is taken anew for
// every answer under way.
const packing = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 };
const longestAddress = 16_000;
const longestRequestMs = 60_000;
const longestHeadersMs = 20_000;
const longestIdleMs = 72_000;
const checkClientsEveryMs = 5_000;

/** Builds the server without binding it to an address; tests ask it with `inject`. */
export async function buildServer(context: AppContext, options: ServerOptions): Promise<Server> {
  const limits = { headersTimeout: longestHeadersMs, connectionsCheckingInterval: checkClientsEveryMs };
  const pair = options.tls && (await readTls(options.tls));
  const server = Fastify({
    logger: false,
    ...(options.login && options.login.settings.proxies.length > 0
      ? { trustProxy: [...options.login.settings.proxies] }
      : {}),
    routerOptions: { maxParamLength: 500 },
    bodyLimit: 1_048_576,
    maxRequestsPerSocket: 0,
    // A client that sends slower than this holds a connection and nothing else.
    requestTimeout: longestRequestMs,
    http: limits,
    ...(pair
      ? {
          serverFactory: tlsServer(pair, {
            ...limits,
            requestTimeout: longestRequestMs,
            keepAliveTimeout: longestIdleMs,
          }),
        }
      : {}),
  }).withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  const door = doorOf(options);
  server.addHook('onRequest', async (request) => enterBy(door, request));
  refuseStrangers(server, { origin: options.login?.settings.origin, scheme: pair ? 'https' : 'http' });
  answerProblems(server, context, options);
  acceptForms(server);
  // With no-referrer (helmet's own choice) browsers post our own forms with the origin "null", which is refused below.
  const referrerPolicy = { policy: 'same-origin' } as const;
  const strictTransportSecurity = options.login?.settings.origin.startsWith('https:') ? { maxAge: 31_536_000 } : false;
  await server.register(helmet, { contentSecurityPolicy, referrerPolicy, strictTransportSecurity });
  server.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  });
  metricsRoute(server, measureRequests(server, options.onAnswer ?? (() => undefined)));
  await server.register(cookie);
  server.addHook('preHandler', async (request, reply) => identify(context, request, reply));
  await server.register(compress, { brotliOptions: { params: packing } });
  await server.register(rateLimit, {
    max: options.requestsPerMinute ?? manyRequests,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, limit) => new Problem('KV-A9', { seconds: Math.ceil(limit.ttl / 1000) }),
  });
  oneReleaseAnAnswer(server, context);
  await server.register(swagger, apiDescription);
  await server.register(
    async (api) => {
      answerRefusedForms(api, context, options);
      await routes(api.withTypeProvider<ZodTypeProvider>(), context, options.onBug);
    },
    { prefix: '/api/v1' },
  );
  await server.register(async (geo) => geoServices(geo, context, options), { prefix: geoPath });
  await server.register(async (assets) => staticAssets(assets, options.webDir));
  await server.register(async (web) => pages(web, context, options));
  return server;
}

interface OwnAddress {
  readonly origin: string | undefined;
  readonly scheme: 'http' | 'https';
}

// Another site's page must not be able to ask through the reader's browser: its host name or its origin shows it.
function refuseStrangers(server: Server, own: OwnAddress): void {
  const { origin } = own;
  server.addHook('onRequest', async (request) => {
    if (!isKnownHost(request.headers.host, origin)) throw new Problem('KV-A3', { host: request.headers.host ?? '' });
    if (request.url.length > longestAddress) {
      throw new Problem('KV-A5', {
        parameter: 'sted',
        found: `${request.url.slice(0, 40)}…`,
        valid: 'højst 500 steder / at most 500 places',
      });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD' && isFromAnotherSite(request, own)) {
      throw new Problem('KV-A3', { host: request.headers.origin ?? '' });
    }
  });
}

// An identity provider's own form brings its answer here; what it says is checked by its signature.
const answersOfLogin = /^\/log-ind\/hos\/[a-z0-9-]+\/svar(\?|$)/;

function isFromAnotherSite(request: FastifyRequest, own: OwnAddress): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || origin === own.origin || answersOfLogin.test(request.url)) return false;
  return origin !== `${own.scheme}://${host}`;
}

function doorOf({ login, tls }: ServerOptions): Door {
  const byHttps = tls !== undefined || login?.settings.origin.startsWith('https:') === true;
  return login ? { login, personas: login.settings.personas, byHttps } : { personas: true, byHttps };
}

function answerProblems(server: Server, context: AppContext, options: ServerOptions): void {
  server.setErrorHandler(async (error, request, reply) => {
    const problem = problemOfError(error, request);
    if (isOurFault(problem)) options.onBug(request.id, error);
    return (await sendForProof(context, request, reply, problem)) ?? sendProblem(reply, request, problem);
  });
  server.setNotFoundHandler((request, reply) =>
    sendProblem(reply, request, new Problem('KV-A6', { path: request.url.slice(0, 200) })),
  );
}
