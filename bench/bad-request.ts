import type { InjectOptions } from 'fastify';
import { sameDraw } from './draw.ts';

const paths = [
  '/',
  '/soeg',
  '/sted/kom/657',
  '/sted/afd/0045-00001',
  '/tabel/T01',
  '/tabel/T99',
  '/tvillinger',
  '/tvillinger/parallelt',
  '/kort',
  '/faktaark',
  '/overvaagning',
  '/overvaagning/kom:657',
  '/overvaagning/lister',
  '/udvalg',
  '/katalog/x',
  '/udgivelse',
  '/udgivelse/r_0123456789abcdef',
  '/udgivelser',
  '/beskyttelse',
  '/log-ind',
  '/administration',
  '/metrics',
  '/assets/entry-client.js',
  '/geo',
  '/geo/collections',
  '/geo/collections/kommuner/items',
  '/geo/collections/nope/items/1',
  '/geo/wfs',
  ...[
    'search',
    'suggest',
    'places/kom/657',
    'tables',
    'tables/T01',
    'tables/T01/exact',
    'twins',
    'twins/profiles',
    'map',
  ],
  ...['sheets', 'workbook', 'jobs', 'jobs/x', 'jobs/x/file', 'selections', 'selections/x', 'basket', 'basket.csv'],
  ...['session', 'about', 'releases', 'releases/x/certificate', 'publications', 'monitor', 'areas', 'observations'],
  ...['updates', 'updates/r_0123456789abcdef/steps', 'updates/stop', 'preview', 'calendar', 'calendar/x', 'flows'],
].map((path) => (path.startsWith('/') ? path : `/api/v1/${path}`));
const names = [
  ...[
    'sted',
    'periode',
    'sml',
    'udgave',
    'form',
    'q',
    'raekker',
    'maal',
    'laesning',
    'next',
    'id',
    'kommune',
    'lag',
    'tal',
  ],
  ...[
    'filter',
    'filter-lang',
    'bbox',
    'limit',
    'crs',
    'datetime',
    'request',
    'service',
    'typeNames',
    'persona',
    'release',
  ],
];
const awkward = [
  '',
  '\u0000',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%',
  '%zz',
  '%c0%ae',
  "' OR 1=1 --",
  '"; DROP TABLE setting; --',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  '+1+1',
  '@SUM(1)',
  '\r\nset-cookie: x=y',
  'T01\nT02',
  '9'.repeat(400),
  '-1',
  '1e309',
  'NaN',
  'null',
  '[object Object]',
  '__proto__',
  'constructor',
  '(((((((((((((((((((((((((((((('.repeat(20),
  `${'a'.repeat(5000)}!`,
  `S_INTERSECTS(geom,POLYGON((${'1 1,'.repeat(500)}1 1)))`,
  `${'NOT '.repeat(400)}a=1`,
  "a LIKE '%_%_%_%_%_%_%_%_%'",
  'afd:0045-00001,'.repeat(300),
  '💥',
  '\u202e',
  'ÆØÅ',
  'land:000',
  'kom:657',
  'afd:0045-00001',
  'seneste:10',
  'r_0123456789abcdef',
  'json',
  'xlsx',
  '2026',
];
const methods = ['GET', 'GET', 'GET', 'GET', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;
const types = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/csv',
  'text/xml',
  'multipart/form-data',
  '',
];
const personas = ['offentlig', 'fond', 'leder', 'dataansvarlig', 'kongen'];

/** Requests nobody in their right mind sends, the same for the same seed: every address, odd words, broken bodies. */
export function badRequests(seed: number): () => InjectOptions {
  const draw = sameDraw(seed);
  const oneOf = <T>(items: readonly T[]): T => items[draw(items.length)] as T;
  const word = (): string =>
    draw(3) === 0 ? encodeURIComponent(oneOf(awkward)) : oneOf(awkward).replace(/[^\x21-\x7e]|#/g, '');
  const query = (): string => Array.from({ length: draw(4) }, () => `${oneOf(names)}=${word()}`).join('&');
  const path = (): string => {
    const whole = oneOf(paths);
    if (draw(3) > 0) return whole;
    const parts = whole.split('/');
    parts[draw(parts.length)] = word();
    return `/${parts.join('/').replace(/^\/+/, '')}`;
  };
  const body = (): string => {
    const fields = Object.fromEntries(Array.from({ length: draw(5) }, () => [oneOf(names), oneOf(awkward)]));
    const text = JSON.stringify(draw(4) === 0 ? [fields] : { ...fields, action: oneOf(awkward), note: oneOf(awkward) });
    const kinds = [text, text.slice(0, draw(text.length + 1)), new URLSearchParams(fields).toString(), oneOf(awkward)];
    return oneOf(kinds);
  };
  return () => {
    const method = oneOf(methods);
    const type = oneOf(types);
    return {
      method,
      url: `${path()}?${query()}`,
      headers: {
        accept: oneOf(['text/html', 'application/json', '*/*', oneOf(awkward).replace(/[^\x20-\x7e]/g, '')]),
        'x-kvarter-persona': oneOf(personas),
        ...(draw(5) === 0 ? { cookie: `kvarter_forhaandsvisning=${word()}; kvarter_persona=${word()}` } : {}),
        ...(draw(5) === 0 ? { 'if-none-match': word().replace(/[^\x20-\x7e]/g, '') } : {}),
        ...(method === 'GET' || method === 'HEAD' || type === '' ? {} : { 'content-type': type }),
      },
      ...(method === 'GET' || method === 'HEAD' ? {} : { payload: body() }),
    };
  };
}

/** What is wrong with an answer to whatever was asked; undefined when nothing is. */
export function wrongAnswer(status: number, body: string): string | undefined {
  if (status >= 500 && !isUnknownOperation(status, body)) return `status ${status}`;
  if (/\n\s+at .+:\d+:\d+\)?|node_modules|file:\/\/\//.test(body)) return 'a stack trace';
  return undefined;
}

/** What the standard demands of an operation of WFS that a service does not have (OGC 06-121r9, OWS Common): no failure of ours. */
export function isUnknownOperation(status: number, body: string): boolean {
  return status === 501 && body.includes('exceptionCode="OperationNotSupported"');
}
