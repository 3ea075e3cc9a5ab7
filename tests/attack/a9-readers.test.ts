import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../api/open-test-server.ts';
import { readableText } from './file-parts.ts';
import { forms } from './read-figures.ts';

// A9 on what a reader may not see: his files do not name it, and asking for it is answered as for what does not exist.

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(undefined, { requestsPerMinute: 100_000 });
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

describe('what a manager takes home', () => {
  test.each(forms)('%s names no afdeling, organisation or plan of others', async (form) => {
    for (const language of ['da', 'en']) {
      const query = `sted=org:0045&sml=kom,reg,land&form=${form}&sprog=${language}`;
      const answer = await app.get(`/api/v1/workbook?${query}`, 'leder');
      expect(answer.statusCode).toBe(200);
      const text = readableText(form, answer.rawPayload);
      expect(text).not.toMatch(/0101-0000|0200-0000|org:0101|org:0200|Org 0101|Org 0200/);
    }
  });

  test.each(['json', ...forms])('%s is the same whatever else he asked for before', async (form) => {
    const address = `/api/v1/tables/T01?sted=org:0045&sml=kom&form=${form}`;
    const before = await app.get(address, 'leder');
    await app.get('/api/v1/tables/T01?sted=afd:0101-00001', 'leder');
    await app.get('/api/v1/tables/T01?sted=land:000', 'fond');
    const after = await app.get(address, 'leder');
    if (form !== 'pdf') expect(after.rawPayload.equals(before.rawPayload)).toBe(true);
    expect(after.headers.etag).toBe(before.headers.etag);
    const [length] = [before, after].map(({ rawPayload }) => rawPayload.length);
    expect(after.rawPayload.length).toBe(length);
  });
});

describe('not allowed, and not there', () => {
  const hidden = '0101-00001';
  const absent = '9999-99999';
  const askedLeft = (text: string) => text.replaceAll(/\d{4}-\d{5}/g, '#').replaceAll(/"id":"[^"]*"|req-\w+/g, '');
  const paths = [
    ...forms.map((form) => `/api/v1/tables/T01?form=${form}&sted=afd:`),
    '/api/v1/tables/T01?sted=afd:0045-00001,afd:',
    '/api/v1/tables/T01?sted=afd:0045-00001&sml=afd:',
    '/api/v1/tables/T01?laesning=dengang&sted=afd:',
    '/api/v1/tables/T01/exact?sted=afd:',
    '/api/v1/workbook?hver=1&form=csv&sted=afd:',
    '/api/v1/places/afd/',
    '/api/v1/flows?sted=afd:',
    '/api/v1/search?q=',
    '/tabel/T01?sted=afd:',
    '/sted/afd/',
  ];
  test.each(paths)('%s: the same words, status and headers', async (path) => {
    for (const persona of ['leder', 'offentlig']) {
      const [first, second] = [await app.get(`${path}${hidden}`, persona), await app.get(`${path}${absent}`, persona)];
      expect([persona, first.statusCode]).toEqual([persona, second.statusCode]);
      expect(askedLeft(first.body)).toBe(askedLeft(second.body));
      const plain = (headers: typeof first.headers) =>
        Object.entries(headers).filter(([name]) => !/^(?:date|etag|x-ratelimit|content-security-policy)/.test(name));
      expect(plain(first.headers)).toEqual(plain(second.headers));
    }
  });

  test('neither takes longer: medians of many answers, taken in turns', async () => {
    const took = async (key: string): Promise<number> => {
      const from = process.hrtime.bigint();
      await app.get(`/api/v1/tables/T01?sted=afd:${key}`, 'leder');
      return Number(process.hrtime.bigint() - from);
    };
    const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const times: { readonly hidden: number[]; readonly absent: number[] } = { hidden: [], absent: [] };
    for (let i = 0; i < 20; i++) await took(hidden);
    for (let i = 0; i < 150; i++) {
      times.hidden.push(await took(hidden));
      times.absent.push(await took(absent));
    }
    const ratio = median(times.hidden) / median(times.absent);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  test('lists stand in the order of names and numbers, which no figure changes', async () => {
    const listed = async (path: string) => {
      const answer = (await app.get(path, 'fond')).json();
      const own = answer.children.filter(({ key }: { key: string }) => key.startsWith('afd:'));
      return own.map(({ name }: { name: { da: string } }) => name.da);
    };
    const children: readonly string[] = await listed('/api/v1/places/org/0045');
    expect(children).toHaveLength(2);
    expect(children).toEqual([...children].sort((a, b) => a.localeCompare(b, 'da')));
  });
});
