import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localInstallation } from '../../src/app/access/readers.ts';
import { giveRight } from '../../src/app/rights/give-right.ts';
import { makeClient } from '../../src/app/tokens/make-token.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import { birkeparken, criteriaRelease } from '../app/monitor/criteria-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

const awkward = 'Bøge & <Eg> "A\u0007B" ]]>';
const now = '2026-11-21T08:00:00.000Z';

let app: TestServer;
beforeEach(async () => {
  app = await openTestServer(
    criteriaRelease({ Birkeparken: [birkeparken], [awkward]: [{ ...birkeparken, size: 1005, origin: [520, 1005] }] }),
    { clock: () => now },
  );
  // Four lists running lead to an alert before the fifth.
  const rows = ['2021-12', '2022-12', '2023-12', '2024-12', '2025-12'].flatMap((list) =>
    ['Birkeparken', awkward].map((area) => {
      const content = { list, kind: 'parallelsamfund', area, kommune: 'Herning', values: {}, source: 'test' };
      return { kind: 'row', key: `${list} ${area}`, content } as const;
    }),
  );
  await app.context.state.keepListRecords(rows, { file: 'l.csv', at: now, by: 'test' });
});
afterEach(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

interface Entry {
  readonly [element: string]: string;
}

/** A feed as a strict parser of XML reads it: what stands in the feed itself, and in each of its entries. */
function read(xml: string): { readonly feed: Entry; readonly entries: readonly Entry[] } {
  const [feed, entries]: [Record<string, string>, Record<string, string>[]] = [{}, []];
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    path.push(local);
    if (local === 'entry') entries.push({});
    const { href, rel } = attributes;
    if (local === 'link') (entries.at(-1) ?? feed)[rel ? `link ${rel.value}` : 'link'] = href?.value ?? '';
  });
  parser.on('text', (text) => {
    const at = path.at(-1) ?? '';
    if (path.length < 2 || at === 'feed' || at === 'entry') return;
    const into = path.includes('entry') ? must(entries.at(-1), 'an entry') : feed;
    into[at] = `${into[at] ?? ''}${text}`;
  });
  parser.on('closetag', () => void path.pop());
  parser.write(xml).close();
  return { feed, entries };
}

const feedFor = async (reader?: string, query = '') => await app.get(`/api/v1/monitor/alerts.atom${query}`, reader);

test('a strict parser reads the feed: every entry with an id of its own, a moment, a page that opens and a text', async () => {
  const answer = await feedFor('fond');
  const { feed, entries } = read(answer.body);
  expect(entries.length).toBeGreaterThan(1);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  for (const { id, updated, title, content, link } of [feed, ...entries].slice(1)) {
    expect(Number.isNaN(Date.parse(updated ?? ''))).toBe(false);
    expect([id?.startsWith('http'), (title ?? '') !== '', (content ?? '') !== '']).toEqual([true, true, true]);
    const { pathname } = new URL(link ?? '');
    expect((await app.get(pathname, 'fond', { accept: 'application/json' })).statusCode).toBe(200);
  }
  expect(entries.map(({ title }) => title)).toContain('Bøge & <Eg> "AB" ]]>');
  expect(new URL(feed['link self'] ?? '').pathname).toBe('/api/v1/monitor/alerts.atom');
});

test('the same alerts have the same ids in another language, so that nobody is told twice', async () => {
  const idsOf = async (query: string): Promise<readonly (string | undefined)[]> =>
    read((await feedFor('fond', query)).body).entries.map(({ id }) => id);
  const danish = await idsOf('?sprog=da');
  expect(danish.length).toBeGreaterThan(1);
  expect(await idsOf('?sprog=en')).toEqual(danish);
});

test('a feed holds what its reader may see when it is read, and nothing once the right is gone', async () => {
  const given = { name: 'Feedlæser', kind: 'program', role: 'eksport', sted: 'kommune:657' } as const;
  const { person, grant } = await giveRight(app.context, localInstallation, given);
  const { token, secret } = await makeClient(app.context, person.id, 'Feed', 30);
  const exchanged = await app.server.inject({
    ...{ method: 'POST', url: '/api/v1/token' },
    payload: { grant_type: 'client_credentials', client_id: token.id, client_secret: secret },
  });
  const authorization = `Bearer ${exchanged.json().access_token}`;
  const asked = () => app.get('/api/v1/monitor/alerts.atom', undefined, { authorization });
  expect(read((await asked()).body).entries.length).toBeGreaterThan(1);
  await app.context.state.withdrawGrant(grant.id, now, 'x');
  const after = await asked();
  expect(after.statusCode === 200 ? read(after.body).entries : []).toEqual([]);
  expect(read((await feedFor()).body).entries).toEqual([]);
});
