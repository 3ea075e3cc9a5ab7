import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { twinWorld, workedExample } from '../app/twins/twin-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(twinWorld(workedExample, { stock: false }));
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const a01 = 'sted=afd:0001-00001';
const page = async (query: string, reader?: string) =>
  (await app.get(`/tvillinger?${query}`, reader, { accept: 'application/json' })).json();
const api = (query: string, reader?: string) => app.get(`/api/v1/twins?${query}`, reader);
const tooMany = Array.from({ length: 13 }, (_, at) => `R${String(at + 1).padStart(2, '0')}:1`).join(',');

describe('what cannot be searched is a sentence over HTTP and on the page, in both languages', () => {
  test.each([
    ['variable=beboere:1', 'KV-N2', /alle har samme værdi i Beboere/, /same value.*Residents/],
    ['variable=ie:0,am:0', 'KV-N1', /Alle vægte er 0/, /weights are 0/],
    ['basis=egne', 'KV-N1', /Alle vægte er 0/, /weights are 0/],
    [`variable=${tooMany}`, 'KV-N17', /13 variable. Vælg højst 12/, /13 variables/],
    ['variable=ie:-1', 'KV-N16', /»ie:-1« kan ikke læses/, /"ie:-1"/],
    ['variable=ie:1:z:1-0.5', 'KV-N16', /»ie:1:z:1-0.5«/, /"ie:1:z:1-0.5"/],
    ['variable=ie@1999:1', 'KV-N22', /Ikke-vestlige 1999.*blandt 2026/, /Non-western 1999.*among 2026/],
    ['variable=R01:1', 'KV-N18', /Udgaven har ikke/, /The edition lacks/],
    ['variable=T01.M:1', 'KV-N21', /Log ind, eller vælg andre variable/, /Log in, or choose other/],
  ])('%s', async (query, code, da, en) => {
    const refused = (await api(`${a01}&${query}`)).json();
    expect(refused.code).toBe(code);
    expect([refused.message_da, refused.message_en]).toEqual([expect.stringMatching(da), expect.stringMatching(en)]);
    const shown = await page(`${a01}&${query}`);
    const said = [shown.refusal?.message, ...shown.notes].map((text) => text?.da ?? '');
    expect([shown.kind, said.some((text) => da.test(text))]).toEqual(['twins', true]);
  });

  test('more twins than there are, filters that nobody passes, a variable that tells nobody apart: notes', async () => {
    const notes = async (query: string) => (await api(`${a01}&basis=socio&${query}`)).json().notes[0]?.da;
    expect(await notes('antal=20')).toBe('Kun 4 afdelinger opfylder filtrene.');
    expect(await notes('antal=3&kommune=101')).toBe('Kun 2 afdelinger opfylder filtrene.');
    expect(await notes('region=081&kommune=751')).toBe(
      'Ingen afdelinger opfylder filtrene. Fjern et filter, og søg igen.',
    );
    const dropped = (await api(`${a01}&variable=beboere:1,ie:1&antal=2`)).json();
    expect(dropped.notes[0].da).toBe(
      'Beboere: alle har samme værdi. Variablen er udeladt, og de andre vægte er regnet om.',
    );
    expect(dropped.twins).toHaveLength(2);
    expect((await page(`${a01}&basis=socio&region=081&kommune=751`)).answer.twins).toEqual([]);
  });
});

describe('the editor of own variables', () => {
  test('has the basis that was shown, each variable with its settings and a way out, and what can be added', async () => {
    const shown = await page(`${a01}&variable=ie:0.5:minmax:0.1-0.5,am:1`);
    expect(shown.choices.chosen).toMatchObject([
      { key: 'ie', weight: '0.5', scaling: 'minmax', cap: '10-50', year: '' },
      { key: 'am', weight: '1', scaling: 'z', cap: '' },
    ]);
    expect(shown.choices.chosen[0].without).toBe('/tvillinger?sted=afd:0001-00001&basis=egne&variable=am:1');
    const keys = (of: typeof shown) => of.choices.offers.flatMap((g: { variables: { key: string }[] }) => g.variables);
    expect(keys(shown).map(({ key }: { key: string }) => key)).toEqual(['ind', 'udd', 'beboere']);
    expect(keys(await page(a01, 'fond')).some(({ key }: { key: string }) => key === 'T01.M')).toBe(true);
  });

  test('says what the choice changes: who stays, comes and leaves, against the basis of the seed', async () => {
    const { changes } = await page(`${a01}&variable=am:1&antal=2`);
    expect(changes.basis.da).toBe('Socioøkonomi');
    const shown = (await page(`${a01}&variable=am:1&antal=2`)).answer.twins.map(({ key }: { key: string }) => key);
    const seed = (await page(`${a01}&antal=2`)).answer.twins.map(({ key }: { key: string }) => key);
    expect(changes.kept).toBe(shown.filter((key: string) => seed.includes(key)).length);
    expect(changes.came.map(({ key }: { key: string }) => key)).toEqual(shown.filter((k: string) => !seed.includes(k)));
    expect(changes.left.map(({ key }: { key: string }) => key)).toEqual(seed.filter((k: string) => !shown.includes(k)));
    const other = await page(`${a01}&variable=udd:1&antal=1&kommune=101`);
    expect(other.changes.came.length).toBe(other.changes.left.length);
    expect((await page(a01)).changes).toBeUndefined();
  });

  test('a form as a browser sends it answers with an address that holds it all', async () => {
    const form = `${a01}&basis=egne&v_ie=0%2C5&s_ie=minmax&c_ie=12%2C5+-+50&y_ie=&v_am=&s_am=z&tilfoej=udd`;
    const shown = await page(form);
    expect(shown.links.rolling).toBe(
      '/tvillinger?sted=afd:0001-00001&basis=egne&variable=ie:0.5:minmax:0.125-0.50,udd:1',
    );
    expect(shown.notes).toEqual([]);
  });
});
