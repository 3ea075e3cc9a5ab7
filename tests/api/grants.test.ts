import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../src/domain/kernel/invariant.ts';
import { stepNames, stepText } from '../../src/domain/model/round-words.ts';
import type { GrantRoundPage } from '../../src/faces/web/page-data/grant-pages.ts';
import { openGrantServer, reason } from '../app/grants/grant-sector.ts';
import type { TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openGrantServer();
  expect((await post('/grants', { navn: 'Runde 2026', ramme: '3.000.000', graense: '0,4' })).statusCode).toBe(200);
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const post = (path: string, body: Readonly<Record<string, string>>, persona = 'fond') =>
  app.server.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-kvarter-persona': persona },
    payload: new URLSearchParams({ begrundelse: reason, ...body }).toString(),
  });
const page = async (url: string, persona = 'fond') =>
  (await app.get(url, persona, { accept: 'application/json' })).json();

// Beside every grant of the round, as its page asks for it.
async function confirmLocalMoney(): Promise<void> {
  const { list, last }: GrantRoundPage = await page('/tilskud/2026-1');
  const short = list.places.filter(({ missing = 0 }) => missing > 0);
  expect(short.map(({ key }) => key)).toEqual(list.short.map(({ key }) => key));
  for (const [at, { key, missing }] of short.entries()) {
    const body = { efter: `${last + at}`, sted: key, kilde: 'kommune', slags: 'money', kroner: `${missing}` };
    expect((await post('/grants/2026-1/local', body)).statusCode).toBe(200);
  }
}

describe('grant rounds', () => {
  test('are seen and handled by the fund alone', async () => {
    for (const persona of ['offentlig', 'analytiker', 'dataansvarlig']) {
      expect((await app.get('/tilskud', persona)).statusCode, persona).toBe(403);
      expect((await app.get('/api/v1/grants/2026-1/file', persona)).statusCode, persona).toBe(403);
      expect((await post('/grants/2026-1/advance', { efter: '1' }, persona)).statusCode, persona).toBe(403);
    }
  });

  test('kroner typed into an English form are read as English, and into a Danish one as Danish', async () => {
    const scenariosBy = async (lang: string, query: string) => {
      const headers = { accept: 'application/json', cookie: `kvarter_sprog=${lang}` };
      return (await app.get(`/tilskud/2026-1?${query}`, 'fond', headers)).json().scenarios;
    };
    for (const [lang, frame] of [
      ['en', '1,000,000'],
      ['en', '1.000.000'],
      ['da', '1.000.000'],
    ] as const) {
      const [{ comparison }] = await scenariosBy(lang, `ramme=${frame}`);
      expect(comparison.classes[0], `${lang} ${frame}`).toMatchObject({ kroner: [1_736_000, 1_000_000] });
    }
    // One kroner and a quarter in one language, twelve hundred and fifty in the other.
    for (const [lang, rate, isKroner] of [
      ['en', '1,250', true],
      ['en', '1.250', false],
      ['da', '1,250', false],
      ['da', '1.250', true],
    ] as const) {
      const [{ problem }] = await scenariosBy(lang, `sats=${rate}`);
      expect(problem === undefined, `${lang} ${rate}`).toBe(isKroner);
    }
  });

  test('the log says once what was done, and what it was about beside it', async () => {
    const { log, settings }: GrantRoundPage = await page('/tilskud/2026-1');
    const opened = must(log[0], 'the round was opened');
    expect(opened.did).toEqual(stepNames.open);
    expect(opened.about.da).toMatch(/^Runde 2026, r_[0-9a-f]{16}$/);
    expect(stepText({ do: 'settings', before: settings, after: settings }, String, 'da')).not.toBe(
      stepNames.settings.da,
    );
  });

  test('a page has places with reasons, what-if, and neighbours with evidence', async () => {
    const found = await page('/tilskud/2026-1?sted=omr:o1&ramme=1.000.000');
    expect(found.list.places.map(({ class: own }: { class: string }) => own)).toEqual([
      'K1',
      'K1',
      'K2',
      'K2',
      'K5',
      'K5',
      'K5',
      'K5',
    ]);
    const [{ comparison }, second] = found.scenarios;
    expect(comparison.left).toEqual([0, 0]);
    expect(second.comparison).toBeUndefined();
    expect(comparison.classes[0]).toMatchObject({ class: 'K1', kroner: [1_736_000, 1_000_000] });
    expect(found.chosen.row.unit.name.da).toBe('Birkeparken');
    expect((await app.get('/tilskud/2026-9', 'fond')).statusCode).toBe(404);
  });

  test('its list can be seen class by class, and what is asked for wrongly is the whole list', async () => {
    const listed = async (query: string): Promise<GrantRoundPage['list']> =>
      (await page(`/tilskud/2026-1?${query}`)).list;
    const { places, classes } = await listed('klasse=K2');
    expect(places.map(({ class: own }) => own)).toEqual(['K2', 'K2']);
    expect(classes.map(({ id, count, chosen }) => [id, count, chosen])).toEqual([
      ['', 8, false],
      ['K1', 2, false],
      ['K2', 2, true],
      ['K5', 4, false],
    ]);
    expect((await listed('klasse=K9&side=99')).places).toHaveLength(8);
    expect((await listed('klasse=aaben')).places).toEqual([]);
  });

  test('up to three scenarios stand beside it, and what cannot be used is said and kept', async () => {
    const url =
      '/tilskud/2026-1?ramme=1.000.000&andel_k2.2=0,5&regler.2=2015-2018&data.2=nyeste&sats.3=meget&saml=omr:o3&saml=afd:0045-00007';
    const { scenarios, merge, notes } = await page(url);
    expect(notes).toEqual([]);
    expect(scenarios[1].comparison.classes[0]).toMatchObject({ class: 'K1', places: [2, 2] });
    expect(scenarios[2]).toMatchObject({
      written: { sats: 'meget' },
      problem: { da: expect.stringContaining('meget') },
    });
    expect(merge.preview.together.grant).toBeGreaterThan(0);
    expect((await page('/tilskud/2026-1?saml=omr:o3')).merge.problem.da).toContain('mindst to steder');
  });

  test('its case file is a file with a name', async () => {
    const file = await app.get('/api/v1/grants/2026-1/file?form=xlsx', 'fond');
    expect(file.headers['content-disposition']).toBe('attachment; filename="tilskud-2026-1-v1.xlsx"');
  });

  test('two persons take it to a decision', async () => {
    const step = async (persona: string, efter: number) =>
      (await post('/grants/2026-1/advance', { efter: `${efter}` }, persona)).json();
    expect(await step('fond', 1)).toMatchObject({ stage: 'til-hoering' });
    expect(await step('fond', 2)).toMatchObject({ code: 'KV-J16' });
    expect((await page('/tilskud/2026-1')).blocked).toBe('local');
    await confirmLocalMoney();
    expect(await step('fond', 6)).toMatchObject({ stage: 'indstillet' });
    expect(await step('fond', 7)).toMatchObject({ code: 'KV-J5' });
    expect((await page('/tilskud/2026-1')).blocked).toBe('same-person');
    expect(await step('fondsleder', 7)).toMatchObject({ stage: 'besluttet' });
  });

  test('is public when it was published: class, kroner and lists, and nothing of the case', async () => {
    expect((await page('/bevillinger', 'offentlig')).rounds).toEqual([]);
    expect((await app.get('/bevillinger/2026-1', 'offentlig')).statusCode).toBe(404);
    await post('/grants/2026-1/advance', { efter: '8' });
    const seen = await page('/bevillinger', 'offentlig');
    expect(seen.round).toMatchObject({ id: '2026-1', granted: 3_000_000, list: '2025-12' });
    expect(seen.round.grants[0]).toEqual({
      key: 'omr:o2',
      name: { da: 'Bøgeparken', en: 'Bøgeparken' },
      class: 'K1',
      grant: 868_000,
      payments: [{ year: 2026, kroner: 868_000 }],
      kommune: 'Herning',
      parts: [],
      list: '2025-12',
      prevention: false,
      decided: false,
    });
    // This release has no strict leaves: the public has no page of the place to be led to.
    expect((await page('/bevillinger', 'fond')).round.grants[0].href).toBe('/sted/omr/o2');
    const text = JSON.stringify(seen);
    for (const secret of [reason, 'Sagsbehandler', 'criteria', 'score']) expect(text).not.toContain(secret);
    expect((await app.get('/bevillinger/2026-9', 'offentlig')).statusCode).toBe(404);
  });

  test('opened again stays public as it was published', async () => {
    await post('/grants/2026-1/reopen', { efter: '9' });
    expect((await page('/tilskud/2026-1')).of).toEqual({ version: 2, versions: 2 });
    expect((await page('/bevillinger/2026-1', 'offentlig')).round).toMatchObject({ version: 1, granted: 3_000_000 });
  });
});
