import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AdministrationPage } from '../../src/faces/web/page-data/access-pages.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let own: TestServer;
beforeAll(async () => {
  own = await openTestServer();
});
afterAll(async () => {
  await own.close();
});

type Answer = LightMyRequestResponse;

function post(persona: string, fields: Readonly<Record<string, string>>, cookie = ''): Promise<Answer> {
  return own.server.inject({
    ...{ method: 'POST', url: '/administration', payload: new URLSearchParams(fields).toString() },
    headers: {
      ...{ 'x-kvarter-persona': persona, accept: 'application/json', cookie },
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
}

const asJson = { accept: 'application/json' };
const pageOf = (answer: Answer): AdministrationPage => answer.json();
const administration = async (persona: string) => pageOf(await own.get('/administration', persona, asJson));

describe('the administrator of a kommune', () => {
  test("sees the demonstration's users inside the kommune, and nobody outside it", async () => {
    const page = await administration('lokaladmin');
    expect(page.persons.map(({ id }) => id)).toEqual(['analytiker', 'noejagtig', 'leverandoer', 'lokaladmin']);
  });

  test('invites a guest for 30 days: a link that is shown once, and a right inside the kommune only', async () => {
    const answer = await post('lokaladmin', {
      ...{ handling: 'inviter', navn: 'Gæst', formaal: 'evaluering', sted: 'helhedsplan:5123', dage: '30' },
    });
    expect(answer.statusCode).toBe(200);
    const { outcome, persons } = pageOf(answer);
    expect(outcome?.invitation).toMatch(/\/log-ind\?invitation=[\w-]{24}$/);
    const guest = persons.find(({ kind }) => kind === 'guest');
    expect(guest?.rights[0]).toMatchObject({ to: '2026-12-21', state: 'active', endsSoon: '2026-12-21' });
    expect(guest?.rights[0]?.limits.da).toBe('helhedsplan 5123 Fælles fremtid, Herning Kommune');
    expect((await administration('lokaladmin')).outcome).toBeUndefined();
  });

  test('cannot give what lies outside, and keeps what was typed', async () => {
    const answer = await post('lokaladmin', { handling: 'giv', navn: 'Ny', rolle: 'laeser', sted: 'kommune:101' });
    expect(answer.statusCode).toBe(403);
    expect(pageOf(answer).outcome?.message.da).toContain('uden for det, du selv administrerer');
    expect(pageOf(answer).outcome?.message.en).toMatch(/^The role reader for Københavns Kommune cannot be given\./);
    expect(pageOf(answer).typed.navn).toBe('Ny');
    expect((await own.context.state.persons()).map(({ name }) => name)).not.toContain('Ny');
  });

  test('confirms and withdraws; another administrator cannot even see the right', async () => {
    const given = await post('lokaladmin', {
      handling: 'giv',
      navn: 'Kollega',
      rolle: 'analytiker',
      sted: 'kommune:657',
    });
    const right = pageOf(given).persons.find(({ name }) => name.da === 'Kollega')?.rights[0]?.id ?? '';
    expect((await post('analytiker', { handling: 'fjern', ret: right })).statusCode).toBe(404);
    expect((await post('lokaladmin', { handling: 'bekraeft', ret: right })).statusCode).toBe(200);
    expect((await post('lokaladmin', { handling: 'fjern', ret: right })).statusCode).toBe(200);
    expect((await post('lokaladmin', { handling: 'bekraeft', ret: right })).statusCode).toBe(404);
  });

  test("sees as a user: the user's places, no change, both named in the log, and the end of it", async () => {
    const begun = await post('lokaladmin', { handling: 'se-som', person: 'analytiker' });
    expect(begun.statusCode).toBe(303);
    const cookie = 'kvarter_se_som=analytiker';
    const table = '/api/v1/tables/T01?sted=afd:0045-00001';
    expect((await own.get(table, 'lokaladmin')).statusCode).toBe(404);
    expect((await own.get(table, 'lokaladmin', { cookie })).statusCode).toBe(200);
    const [line] = await own.context.state.events(1);
    expect(line).toMatchObject({ reader: 'lokaladmin', asPerson: 'analytiker', action: 'table' });
    const saved = await own.server.inject({
      ...{ method: 'POST', url: '/api/v1/selections', payload: { name: 'x', sted: 'afd:0045-00001' } },
      headers: { 'x-kvarter-persona': 'lokaladmin', cookie },
    });
    expect(saved.json()).toMatchObject({ code: 'KV-A23' });
    const ended = await post('lokaladmin', { handling: 'afslut' }, cookie);
    expect(ended.headers['set-cookie']).toContain('kvarter_se_som=;');
  });

  test('cannot see as somebody outside the kommune; a cookie written by hand opens nothing', async () => {
    expect((await post('lokaladmin', { handling: 'se-som', person: 'fond' })).json()).toMatchObject({ kind: 'error' });
    const cookie = 'kvarter_se_som=fond';
    const answer = await own.get('/api/v1/session', 'lokaladmin', { cookie });
    expect(answer.json()).toMatchObject({ reader: 'lokaladmin' });
  });
});

test('who administers nobody is told which role it takes', async () => {
  const answer = await own.get('/administration', 'leder', asJson);
  expect(answer.statusCode).toBe(403);
  expect(answer.body).toContain('Det kræver rollen lokal administrator');
});
