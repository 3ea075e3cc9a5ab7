import { beforeEach, expect, test } from 'vitest';
import { hashOfLine } from '../../src/storage/state/chain-log.ts';
import { type LoginWorld, openLoginWorld } from './browser-with-login.ts';

let world: LoginWorld;

beforeEach(async () => {
  world = await openLoginWorld();
  return async () => {
    expect(world.server.bugs).toEqual([]);
    await world.close();
  };
});

type LoggedIn = Awaited<ReturnType<LoginWorld['browser']>>;

const json = { accept: 'application/json' };
const idOf = async (name: string): Promise<string> =>
  (await world.server.context.state.persons()).find((one) => one.name === name)?.id ?? '';
const extract = (who: LoggedIn, question: string) => who.get(`/api/v1/log?${question}`);
const page = async (who: LoggedIn, question: string) => (await who.get(`/administration/log?${question}`, json)).json();
const rows = (text: string) => text.trimEnd().split('\n').slice(1);

test('a local administrator takes out what persons of the own organisation did; of others nothing, and that is in the log', async () => {
  const admin = await world.browser('anna', ['lokaladmin@kommune:657']);
  const own = await world.browser('bent', ['laeser@kommune:657']);
  await world.browser('dora', ['laeser@kommune:101']);
  await own.get('/tabel/T01?sted=kom:657', json);
  const [bent, dora] = [await idOf('bent'), await idOf('dora')];
  const file = await extract(admin, `person=${bent}`);
  expect(file.headers['content-disposition']).toBe('attachment; filename="log.csv"');
  expect(file.body.startsWith('\uFEFFnumber,at,reader,name,')).toBe(true);
  expect(file.body).toMatch(new RegExp(`,${bent},bent,laeser,table,.*T01.*kom:657`));
  expect((await extract(admin, `person=${dora}`)).statusCode).toBe(403);
  expect((await extract(admin, 'person=p_findes-ikke')).statusCode).toBe(403);
  const seen = await page(admin, `person=${bent}`);
  expect(seen.persons.slice(0, 2).map(({ name }: { name: { da: string } }) => name.da)).toEqual(['anna', 'bent']);
  expect(seen.whole).toBe(false);
  expect(seen.extract).toMatchObject({ about: { da: 'bent' }, file: `/api/v1/log?person=${bent}` });
  const refused = (await world.server.context.state.events(50)).filter(
    ({ action, allowed }) => action === 'log' && !allowed,
  );
  expect(refused.map(({ object }) => object)).toEqual(['extract person p_findes-ikke', `extract person ${dora}`]);
});

test('who looked at an afdeling: by name or number, only lines of who may be read about', async () => {
  const admin = await world.browser('anna', ['lokaladmin@kommune:657']);
  const operator = await world.browser('olga', ['driftsadmin@land']);
  const [bent, dora] = [
    await world.browser('bent', ['laeser@kommune:657']),
    await world.browser('dora', ['laeser@organisation:0045']),
  ];
  for (const one of [bent, dora]) await one.get('/tabel/T01?sted=afd:0045-00001', json);
  await bent.get('/tabel/T01?sted=org:0045', json);
  const tables = async (who: LoggedIn) =>
    (await page(who, 'afdeling=0045-00001')).extract.lines
      .filter(({ action }: { action: string }) => action === 'table')
      .map((line: { who: { da: string }; place: { da: string } }) => [line.who.da, line.place.da]);
  const afdeling = expect.stringContaining('0045-00001');
  expect(await tables(admin)).toEqual([
    ['bent', expect.not.stringContaining('00001')],
    ['bent', afdeling],
  ]);
  expect(await tables(operator)).toEqual([
    ['bent', expect.not.stringContaining('00001')],
    ['dora', afdeling],
    ['bent', afdeling],
  ]);
  expect(rows((await extract(admin, 'afdeling=0045-00001')).body).every((row) => !row.includes(',dora,'))).toBe(true);
});

test('anybody takes out what the log holds of themselves, and can compute the hashes again; the public and others are refused', async () => {
  const reader = await world.browser('bent', ['laeser@kommune:657']);
  const id = await idOf('bent');
  const own = (await reader.get('/min-adgang', json)).json().ownLog;
  expect(own).toBe(`/api/v1/log?person=${id}`);
  const lines = rows((await reader.get(own)).body);
  expect(lines.at(-1)).toContain(`extract person ${id}`);
  const all = await world.server.context.state.logEntries(0, 500);
  for (const [at, entry] of all.entries()) {
    expect(hashOfLine(all[at - 1]?.hash ?? '0'.repeat(64), entry.number, entry)).toBe(entry.hash);
  }
  expect(lines.every((line) => all.some(({ hash }) => line.endsWith(hash)))).toBe(true);
  expect((await extract(reader, `afdeling=0045-00001`)).statusCode).toBe(403);
  expect((await reader.get('/administration/log', json)).statusCode).toBe(403);
  expect((await world.server.get('/api/v1/log?person=offentlig')).statusCode).toBe(403);
  expect((await extract(reader, '')).statusCode).toBe(400);
  expect((await extract(reader, `person=${id}&afdeling=0045-00001`)).statusCode).toBe(400);
  expect((await extract(reader, 'afdeling=45')).statusCode).toBe(400);
});

test('what is no afdeling is said, and nothing is taken out', async () => {
  const admin = await world.browser('anna', ['lokaladmin@kommune:657']);
  for (const typed of ['findes ikke', 'Herning Kommune', 'plan:5123']) {
    const { notes, extract: none } = await page(admin, `afdeling=${encodeURIComponent(typed)}`);
    expect(none).toBeUndefined();
    expect(notes).toHaveLength(1);
  }
});
