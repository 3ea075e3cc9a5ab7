import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AfdelingEvent } from '../../src/domain/model/place.ts';
import { january, leaves, release, rules, sexTable } from '../engines/query/small-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

// What a case officer reads when a question is unusual or cannot be answered: the sentences themselves.

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const table = async (query: string, server = app) => (await server.get(`/api/v1/tables/T01?${query}`, 'fond')).json();
const totals = (answer: { cells: readonly (readonly (readonly { value?: number; kind: string }[])[])[] }) =>
  answer.cells[0]?.map((period) => period[0]?.value ?? period[0]?.kind);

describe('a question without an answer is told in a sentence that says what to do', () => {
  test.each([
    ['nothing chosen', 'sted=', 'Udvalget »« indeholder ingen steder at lægge sammen. Vælg mindst én afdeling'],
    ['only taken away', 'sted=-kom:657', 'Udvalget »-kom:657« indeholder ingen steder at lægge sammen.'],
    [
      'all taken away again',
      'sted=org:0045,-org:0045',
      'org:0045 både lægges til og trækkes fra i udvalget. Fjern det ene',
    ],
    [
      'no afdeling left',
      'sted=afd:0045-00001,-org:0045',
      'Udvalget afd:0045-00001,-org:0045 indeholder ingen afdelinger i nogen af årene. Vælg mindst én afdeling',
    ],
    ['no such afdeling', 'sted=afd:0045-00009', 'afd:0045-00009 findes ikke i denne udgave. Mente du afd:0045-00001?'],
    ['an address longer than any sum', `sted=${'afd:0045-00001,'.repeat(1100)}`, 'skal være højst 500 steder'],
    ['a word no language has', 'sted=kom:657&sprog=de', 'sprog = »de« kan ikke bruges. sprog skal være da, en'],
    ['no place at all', 'periode=2026', 'sted = »« kan ikke bruges. sted skal være udfyldt'],
    ['a rule too long', `sted=kom:657&periode=${'9'.repeat(501)}`, 'periode skal være højst 500 tegn'],
  ])('%s', async (_, query, sentence) => {
    expect((await table(query)).message_da).toContain(sentence);
  });
  test('five hundred and one places', async () => {
    const sted = Array.from({ length: 501 }, (_, i) => `afd:0045-${String(i).padStart(5, '0')}`).join(',');
    expect((await table(`sted=${sted}`)).message_da).toBe(
      'Udvalget har 501 led; en sum kan have højst 500. Vælg færre afdelinger, eller vælg organisationen eller kommunen.',
    );
  });
  test('a role nobody has', async () => {
    const { message_da } = (await app.get('/api/v1/session', 'kongen')).json();
    expect(message_da).toMatch(/^Rollen »kongen« findes ikke\. Vælg en af: offentlig, leder, analytiker, noejagtig, /);
  });
  test('a search longer than any name, and a body that is none', async () => {
    const search = (await app.get(`/api/v1/search?q=${'x'.repeat(201)}`, 'fond')).json();
    expect(search.message_da).toMatch(/^q = »x+« kan ikke bruges\. q skal være højst 200 tegn/);
    const headers = { 'content-type': 'text/xml' };
    const body = await app.server.inject({ method: 'POST', url: '/api/v1/basket', headers, payload: '<a/>' });
    expect(body.json().message_da).toMatch(/^body = »text\/xml« kan ikke bruges\. body skal være JSON, en formular/);
  });
});

test('units from three kommuner are one sum, compared with the three kommuner together', async () => {
  const answer = await table('sted=afd:0045-00001,afd:0101-00002,afd:0200-00001&sml=kom,reg');
  expect(totals(answer)).toEqual([300, 315]);
  expect(answer.comparators.map((c: { place: { key: string } }) => c.place.key)).toEqual([
    'kom:101,kom:657,kom:661',
    'reg:082,reg:084',
  ]);
  expect(answer.comparators[0].place.name.da).toBe('Københavns Kommune, Herning Kommune og Holstebro Kommune');
});

test('a period the release does not have gives all periods, and says which there are', async () => {
  const answer = await table('sted=kom:657&periode=1950');
  expect(answer.periods.map((p: { id: string }) => p.id)).toEqual(['2025', '2026']);
  expect(answer.notes.map((n: { da: string }) => n.da)).toContain(
    'Tabel T01 har ingen tal for 1950 i denne udgave. Nærmeste periode er 2025; alle perioder vises (2025, 2026).',
  );
});

test('an organisation without helhedsplaner says so', async () => {
  const place = (await app.get('/api/v1/places/org/0200', 'fond')).json();
  const facts = place.facts.map(
    (f: { label: { da: string }; value: { da: string } }) => `${f.label.da}: ${f.value.da}`,
  );
  expect(facts).toContain('Helhedsplaner: ingen');
});

test('a merged afdeling across the merger: the sum before it, and a note of what happened', async () => {
  const [A, B, C] = ['0101-00001', '0101-00002', '0101-00010'] as const;
  const from = [A, B];
  const event: AfdelingEvent = { id: 'e', kind: 'sammenlagt', date: '2025-07-01', from, to: [C], reason: '' };
  const merged = await openTestServer(
    release({
      edition: 2026,
      afdelinger: [...from.map((id) => ({ id, validTo: '2025-06-30' })), { id: C, validFrom: '2025-07-01' }],
      events: [event],
      definitions: [sexTable],
      tables: [
        leaves('T01', [january(2025), january(2026)], {
          [A]: [[60, 60], null],
          [B]: [[45, 45], null],
          [C]: [null, [100, 105]],
        }),
      ],
    }),
  );
  const asNow = await table(`sted=afd:${C}`, merged);
  expect(totals(asNow)).toEqual([210, 205]);
  expect(asNow.notes[0].da).toContain(
    'blev lagt sammen til 0101-00010 Afd 0101-00010 den 1. juli 2025. Tallene før er',
  );
  const asThen = await table(`sted=afd:${C}&laesning=dengang`, merged);
  expect(totals(asThen)).toEqual(['missing', 205]);
  await merged.close();
});

test('a table not allowed at the tier: hidden with its reason and the way on, while the open table is shown', async () => {
  const [small, large] = ['0045-00001', '0045-00002'] as const;
  const content = release({
    edition: 2026,
    afdelinger: [
      { id: small, name: 'Lillevang' },
      { id: large, name: 'Storevang' },
    ],
    definitions: [sexTable, { ...sexTable, id: 'T17', tier: 3 }],
    tables: [
      leaves('T01', [january(2026)], { [small]: [[60, 60]], [large]: [[200, 205]] }),
      leaves('T17', [january(2026)], { [`${small}+${large}`]: [[260, 265]] }),
    ],
    rules: { ...rules, gates: { ...rules.gates, 3: { residents: 200, households: 100, persons1664: 100 } } },
  });
  const gated = await openTestServer(content);
  expect(totals(await table(`sted=afd:${small}`, gated))).toEqual([120]);
  const incomes = (await gated.get(`/api/v1/tables/T17?sted=afd:${small}`, 'fond')).json();
  expect(totals(incomes)).toEqual(['hidden']);
  expect(incomes.hidden).toEqual({
    rule: 'hidden_atom',
    missing: ['Storevang'],
    nextStep: {
      kind: 'choose-atom',
      complete: [`afd:${small}`, `afd:${large}`],
      without: [],
      holds: { afdelinger: 2, rests: 0 },
    },
  });
  const csv = (await gated.get(`/api/v1/tables/T17?sted=afd:${small}&form=csv&sml=ingen`, 'fond')).body;
  expect(csv).toMatch(/^T17;afd:0045-00001;2026;I_ALT;n;;u;/m);
  const statuses = (await gated.get('/api/v1/about')).json().statuses;
  const told = statuses.find((s: { id: string }) => s.id === 'hidden_atom').rule.da;
  expect(told).toMatch(/^Afdelingen er for lille til at stå alene og vises kun sammen med de afdelinger/);
  await gated.close();
});
