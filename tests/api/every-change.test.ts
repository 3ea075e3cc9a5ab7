import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, type LoginWorld, openLoginWorld } from './browser-with-login.ts';
import { changingRoutes } from './changing-routes.ts';

/** One way to change something: a form as a page of ours sends it, and what becomes of it without the right. */
interface Change {
  readonly body?: Readonly<Record<string, string>> | string;
  readonly type?: string;
  /** Status for somebody who has not logged in, and for a reader of another kommune. */
  readonly nobody: number;
  readonly reader: number;
  /** Action of the line in the log that tells of the refusal. */
  readonly logged?: string;
  /** Why there is no such line: nothing of anybody's can be reached by it. */
  readonly quiet?: 'own things only' | 'changes nothing' | 'known by its secret' | 'nothing of that name';
}

const round = { efter: '0', begrundelse: 'Fordi nævnet har besluttet det sådan' };
const grants = { nobody: 403, reader: 403, logged: 'grants' } as const;
const own = { nobody: 403, quiet: 'own things only' } as const;
const releases = { nobody: 403, reader: 403, logged: 'release' } as const;
const goal = { indikator: 'krit_arbejdsmarked', udgangsaar: '2024', udgangspunkt: '40', maalaar: '2027', maal: '30' };

const changes: Readonly<Record<string, Change>> = {
  'POST /administration': {
    body: { handling: 'giv', navn: 'Ny', rolle: 'laeser', sted: 'kommune:657' },
    ...{ nobody: 403, reader: 403, logged: 'rights' },
  },
  'POST /api/v1/basket': {
    ...{ body: 'org_nr;afd_nr\n45;1', type: 'text/csv' },
    ...{ nobody: 200, reader: 200, quiet: 'changes nothing' },
  },
  'POST /api/v1/calendar': { body: { day: '2027-01-01', title: 'Ny udgave' }, ...releases },
  'DELETE /api/v1/calendar/:id': releases,
  'POST /api/v1/grants': { body: { navn: 'Runde', begrundelse: round.begrundelse }, ...grants },
  'POST /api/v1/grants/:runde/advance': { body: round, ...grants },
  'POST /api/v1/grants/:runde/decide': { body: { ...round, sted: 'afd:0045-00001', felt: 'class' }, ...grants },
  'POST /api/v1/grants/:runde/local': {
    body: { ...round, sted: 'afd:0045-00001', kilde: 'kommune', slags: 'money' },
    ...grants,
  },
  'POST /api/v1/grants/:runde/merge': { body: { ...round, navn: 'Samlet', steder: 'afd:0045-00001' }, ...grants },
  'POST /api/v1/grants/:runde/reopen': { body: round, ...grants },
  'POST /api/v1/grants/:runde/settings': { body: round, ...grants },
  'POST /api/v1/index-methods': { body: { name: 'Min', query: 'enhed=kom' }, ...own, reader: 303 },
  'POST /api/v1/index-methods/:id': { body: { slet: '1' }, ...own, reader: 404 },
  'POST /api/v1/jobs': { body: { sted: 'org:0045', form: 'csv' }, nobody: 404, reader: 404, logged: 'workbook' },
  'DELETE /api/v1/jobs/:id': { ...own, nobody: 404, reader: 404 },
  'POST /api/v1/observations': {
    ...{ body: '{"rows":[]}', type: 'application/json' },
    ...{ nobody: 403, reader: 403, logged: 'area' },
  },
  'POST /api/v1/plans/:plan/comments': { body: { tekst: 'Godt' }, nobody: 404, reader: 404, logged: 'grants' },
  'POST /api/v1/plans/:plan/goals': { body: goal, nobody: 404, reader: 404, logged: 'grants' },
  'POST /api/v1/plans/:plan/values': {
    body: { maal: 'm1', aar: '2027', vaerdi: '1', kilde: 'Optælling' },
    ...{ nobody: 404, reader: 404, logged: 'grants' },
  },
  'POST /api/v1/preview': { body: { release: 'r_0000000000000000' }, nobody: 404, reader: 404, logged: 'preview' },
  'POST /api/v1/selections': {
    body: { name: 'Min', sted: 'afd:0045-00001' },
    ...own,
    reader: 404,
    logged: 'selection',
  },
  'DELETE /api/v1/selections/:id': { ...own, nobody: 204, reader: 204 },
  'POST /api/v1/session': { body: { sml: 'kom' }, ...own, nobody: 204, reader: 204 },
  'POST /api/v1/token': {
    body: { grant_type: 'client_credentials', client_id: 't_x', client_secret: 'kv_x' },
    ...{ nobody: 401, reader: 401, logged: 'login' },
  },
  'POST /api/v1/twins/profiles': { body: { name: 'Min', variable: 'ie:1' }, ...own, reader: 201 },
  'DELETE /api/v1/twins/profiles/:id': { ...own, reader: 404 },
  'POST /api/v1/twins/profiles/:id': { body: { slet: '1' }, ...own, reader: 404 },
  'POST /api/v1/updates/:id/steps': { body: { action: 'withdrawn', note: 'Fejl' }, ...releases },
  'POST /api/v1/updates/stop': { body: { next: '/' }, ...releases },
  'POST /faktaark/redaktion': {
    body: { trin: 'begynd', kommune: '657' },
    ...{ nobody: 403, reader: 403, logged: 'sheet-edition' },
  },
  'POST /geo/wfs': {
    ...{ body: '<wfs:GetCapabilities xmlns:wfs="http://www.opengis.net/wfs/2.0"/>', type: 'text/xml' },
    ...{ nobody: 200, reader: 200, quiet: 'changes nothing' },
  },
  'POST /log-ind/hos/:provider/svar': {
    body: { RelayState: 'x', SAMLResponse: 'x' },
    ...{ nobody: 400, reader: 400, logged: 'login' },
  },
  'POST /log-ud': { body: {}, ...own, nobody: 303, reader: 303 },
  'POST /min-adgang': { body: { navn: 'GIS', dage: '30' }, nobody: 403, reader: 403, logged: 'token' },
  'POST /omraader/nyt': { body: { trin: 'x' }, nobody: 403, reader: 403, logged: 'area' },
  'POST /omraader/import': { body: { tema: '5713' }, nobody: 403, reader: 403, logged: 'area' },
  'POST /omraader/:id': {
    body: { handling: 'fjern', begrundelse: 'x' },
    nobody: 400,
    reader: 400,
    quiet: 'nothing of that name',
  },
  'POST /omraader/:id/ret': { body: { trin: 'x' }, nobody: 400, reader: 400, quiet: 'nothing of that name' },
  'POST /overvaagning': {
    body: { niveau: 'alarm', adresse: 'x@example.dk' },
    nobody: 403,
    reader: 409,
    logged: 'alert-mail',
  },
  'POST /overvaagning/levering': { body: { trin: 'x' }, nobody: 403, reader: 403, logged: 'months' },
  'POST /overvaagning/varsler': {
    body: { handling: 'set', varsel: 'omr:x#A6-2026-12-x' },
    ...{ nobody: 403, reader: 404, logged: 'alert' },
  },
  'POST /overvaagning/mail': {
    body: { handling: 'slut', noegle: 'x' },
    ...{ nobody: 200, reader: 200, quiet: 'known by its secret' },
  },
};

let world: LoginWorld;
let strong: Browser;
let weak: Browser;
beforeAll(async () => {
  world = await openLoginWorld();
  const roles = ['lokaladmin', 'driftsadmin', 'godkender', 'analytiker', 'sagsbehandler', 'redaktoer', 'leverandoer'];
  strong = await world.browser(
    'anna',
    roles.map((role) => `${role}@land`),
  );
  weak = await world.browser('bent', ['laeser@kommune:101']);
});
afterAll(async () => {
  expect(world.server.bugs).toEqual([]);
  await world.close();
});

const json = { accept: 'application/json' };

async function ask(key: string, headers: Readonly<Record<string, string>>, body = changes[key]?.body) {
  const [method = '', path = ''] = key.split(' ');
  const url = path.replace(':provider', 'mitid').replaceAll(/:\w+/g, 'x');
  const payload = typeof body === 'object' ? new URLSearchParams(body).toString() : body;
  const type = { 'content-type': changes[key]?.type ?? 'application/x-www-form-urlencoded' };
  return await world.server.server.inject({
    ...{ method: method as 'POST', url },
    ...(payload === undefined ? {} : { payload }),
    headers: { ...json, ...(payload === undefined ? {} : type), ...headers },
  });
}

const lines = async (after = 0) => await world.server.context.state.logEntries(after, 10_000);
const last = async () => (await lines()).at(-1)?.number ?? 0;

async function newLines(doing: () => Promise<LightMyRequestResponse>) {
  const before = await last();
  const { statusCode } = await doing();
  return { statusCode, told: await lines(before) };
}

test('every route that changes something is known here, as the server itself lists them', () => {
  const listed = changingRoutes(world.server.server).map(({ method, path }) => `${method} ${path}`);
  expect(listed.toSorted()).toEqual(Object.keys(changes).toSorted());
});

test.each(Object.keys(changes))(
  '%s is refused to a page of another site, and to one that says nothing',
  async (key) => {
    const before = await last();
    const cookie = strong.cookie();
    const isAnswer = key.includes('/svar');
    // A provider's answer comes from its own site; a signature decides, and no cookie comes with it.
    expect((await ask(key, { origin: 'https://evil.example', cookie: isAnswer ? '' : cookie })).statusCode).toBe(
      isAnswer ? 400 : 421,
    );
    const silent = await ask(key, { cookie });
    expect([silent.statusCode, silent.body]).toEqual([403, expect.stringMatching(/KV-H12|kom ikke fra Kvarters egne/)]);
    expect((await lines(before)).filter(({ allowed }) => allowed)).toEqual([]);
    expect((await world.server.get('/api/v1/session', undefined, { cookie })).json().reader).toBe(strong.person);
  },
);

test.each(Object.entries(changes))('%s is not for nobody, nor for a reader of another kommune', async (key, change) => {
  const who = key === 'POST /log-ud' ? await world.browser('carl', ['laeser@kommune:101']) : weak;
  const { origin } = world;
  const nobody = await newLines(() => ask(key, { origin }));
  const reader = await newLines(() => ask(key, { origin, cookie: who.cookie() }));
  expect([nobody.statusCode, reader.statusCode]).toEqual([change.nobody, change.reader]);
  const refused = [...nobody.told, ...reader.told].filter(({ allowed }) => !allowed).map(({ action }) => action);
  expect([...new Set(refused)]).toEqual(change.logged === undefined ? [] : [change.logged]);
  expect(change.logged ?? change.quiet).toBeDefined();
});

const nonsense: readonly (string | Readonly<Record<string, string>>)[] = [
  ...['', '[]', '{"__proto__":{"x":1}}', '\u0000', 'a'.repeat(30_000)],
  { handling: '\u0000', trin: 'constructor', action: '__proto__', next: '//evil.example', id: '../..' },
];

test.each(Object.keys(changes).filter((key) => key !== 'POST /log-ud'))(
  '%s answers nonsense, and the same twice, without a fault of ours and without leading away',
  async (key) => {
    const headers = { origin: world.origin, cookie: strong.cookie() };
    const answers: LightMyRequestResponse[] = [];
    for (const body of [...nonsense, changes[key]?.body, changes[key]?.body])
      answers.push(await ask(key, headers, body));
    expect(answers.filter(({ statusCode }) => statusCode >= 500)).toEqual([]);
    expect(answers.map(({ headers: { location } }) => location ?? '/').filter((to) => !/^\/(?!\/)/.test(to))).toEqual(
      [],
    );
    expect(world.server.bugs).toEqual([]);
  },
);
