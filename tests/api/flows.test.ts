import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveTables } from '../../src/app/moves/move-file.ts';
import { movesBetween } from '../../src/domain/definitions/flows/moves-between.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import { moveMatrix } from '../../src/engines/query/move-matrix.ts';
import { moveShifts } from '../../src/engines/query/move-shifts.ts';
import { parseSelection } from '../../src/engines/query/parse-selection.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';
import { sectorWithMoves } from './sector-with-moves.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(sectorWithMoves());
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const names = (side: {
  readonly ends: readonly { readonly name: { readonly da: string }; readonly persons: { value: number } }[];
}) => side.ends.map(({ name, persons }) => [name.da, persons.value]);

test('where the movers of an afdeling come from and go to, most first', async () => {
  const answer = await app.get('/api/v1/flows?sted=afd:0045-00001&periode=2025', 'fond');
  expect(answer.statusCode).toBe(200);
  const body = answer.json();
  expect(body).toMatchObject({ flows: 'F01', synthetic: true, period: { id: '2025' }, into: { total: { value: 30 } } });
  expect(names(body.into)).toEqual([
    ['Birkeparken', 15],
    [expect.any(String), 10],
    ['Udlandet eller ukendt', 5],
  ]);
  expect(names(body.outOf)).toEqual([['Andre boliger i Herning Kommune', 25]]);
});

test('an organisation sees its own afdelinger by name and others by kommune; without a session there are none', async () => {
  const own = (await app.get('/api/v1/flows?sted=afd:0045-00001', 'leder')).json();
  expect(names(own.into)).toContainEqual(['Andre afdelinger i Herning Kommune', 10]);
  expect(names(own.into)).toContainEqual(['Birkeparken', 15]);
  expect((await app.get('/api/v1/flows?sted=afd:0045-00001')).statusCode).toBe(404);
  expect((await app.get('/api/v1/flows?sted=kom:657')).statusCode).toBe(404);
  const kommune = await app.get('/api/v1/flows?sted=kom:657', 'leder');
  expect(kommune.json()).toMatchObject({ between: { value: 25 }, into: { total: { value: 5 } } });
  expect(kommune.body).not.toContain('Birkeparken');
});

test('the line about moves between chosen afdelinger comes with the table and its files', async () => {
  const sum = 'sted=afd:0045-00001,afd:0045-00002&sml=ingen';
  const { rows, cells } = (await app.get(`/api/v1/tables/T10?${sum}`, 'fond')).json();
  const at = rows.findIndex((one: { readonly code: string }) => one.code === movesBetween.line.code);
  expect(cells[at][0][0]).toEqual({ kind: 'rounded', value: 15, band: 8, sure: true });
  const csv = await app.get(`/api/v1/tables/T10?${sum}&form=csv`, 'fond');
  expect(csv.body).toMatch(/MELLEM_VALGTE;n;15;r;[^\n]*heraf mellem de valgte afdelinger/);
  const stat = (await app.get(`/api/v1/tables/T10?${sum}&form=json-stat`, 'fond')).body;
  expect(stat).toContain('MELLEM_VALGTE');
});

test('moves from place to place add up, name what the reader may name, and are there for nobody without a session', async () => {
  const answer = await app.get('/api/v1/moves?sted=kom:657&niveau=afd&periode=2025', 'fond');
  expect(answer.statusCode).toBe(200);
  const { moves, traits, uneven } = answer.json();
  expect(moves).toMatchObject({ level: 'afd', into: { value: 5 }, between: { value: 25 } });
  expect(moves.ends.map(({ name }: { name: { da: string } }) => name.da)).toContain('Birkeparken');
  // A release without these tables says nothing of them.
  expect([traits, uneven]).toEqual([null, []]);
  expect((await app.get('/api/v1/moves?sted=kom:657')).statusCode).toBe(404);
  const others = await app.get('/api/v1/moves?sted=kom:657&niveau=afd&periode=2025', 'leder');
  expect(others.json().moves).toMatchObject({ between: { value: 25 }, into: { value: 5 } });
  expect((await app.get('/api/v1/moves?niveau=sogn', 'fond')).json()).toMatchObject({ code: 'KV-A5' });
});

test('moves of one group between boligområder, the other afdelinger of a kommune, and homes outside', async () => {
  const asked = '/api/v1/moves?sted=kom:657&niveau=omr&periode=2025&del=ikkevestlig';
  const { moves } = (await app.get(asked, 'fond')).json();
  expect(moves).toMatchObject({
    group: { code: 'ikkevestlig', name: { da: 'Ikke-vestlige lande' }, split: { da: 'Herkomst' } },
    into: { value: 0 },
    outOf: { value: 10 },
    between: { value: 15 },
  });
  expect(moves.offered).toHaveLength(9);
  const named: readonly string[] = moves.ends.map(({ name }: { name: { da: string } }) => name.da);
  expect(named).toEqual(expect.arrayContaining(['Nordbyen', 'Andre afdelinger i Herning Kommune']));
  const danish = (await app.get(asked.replace('ikkevestlig', 'dansk'), 'fond')).json().moves;
  const all = (await app.get(asked.replace('&del=ikkevestlig', ''), 'fond')).json().moves;
  for (const side of ['into', 'outOf', 'between']) {
    expect(danish[side].value + moves[side].value).toBe(all[side].value);
  }
  expect(all.group).toBeUndefined();
  // Between kommuner everything in a kommune is one end; between afdelinger nothing is split.
  const kommuner = (await app.get(asked.replace('niveau=omr', 'niveau=kom'), 'leder')).json().moves;
  expect(kommuner.ends[0].name.da).toBe('Almene boliger i Herning Kommune');
  expect((await app.get(asked.replace('niveau=omr', 'niveau=afd'), 'fond')).json().moves.level).toBe('omr');
});

test('a place that cuts the ends shows everybody and says so; who may not name an area, or has no session, is told less', async () => {
  const { moves } = (await app.get('/api/v1/moves?sted=afd:0045-00002&periode=2025&del=dansk', 'fond')).json();
  expect(moves.group).toBeUndefined();
  expect(moves.notes.map(({ da }: { da: string }) => da).join()).toContain('kan ikke deles for dette sted');
  const area = (await app.get('/api/v1/moves?sted=omr:o1&periode=2025&del=dansk', 'fond')).json().moves;
  expect(area).toMatchObject({ group: { code: 'dansk' }, into: { value: 15 }, outOf: { value: 15 } });
  expect((await app.get('/api/v1/moves?sted=kom:657&del=dansk')).statusCode).toBe(404);
  expect((await app.get('/api/v1/moves?del=alder', 'fond')).json()).toMatchObject({ code: 'KV-A5' });
});

test('whether the problem moves is told of one group: out of an area, against all movers of that group', async () => {
  const sector = sectorWithMoves();
  const groups = must(sector.flowGroups, 'groups');
  const year = must(groups.periods[0], 'a year');
  // Ends by position: 1 = alm:657, 3 = omr:o1, 4 = kom:657, 5 = udland; group 3 = non-western. Out of the area 10 go to
  // other homes and 30 abroad; out of the kommune's other afdelinger 60 go to other homes.
  const more = [
    [3, 5, 30],
    [1, 4, 60],
  ] as const;
  const grown = {
    ...year,
    from: Int32Array.from([...year.from, ...more.map(([from]) => from)]),
    to: Int32Array.from([...year.to, ...more.map(([, to]) => to)]),
    group: Int32Array.from([...year.group, ...more.map(() => 3)]),
    persons: Int32Array.from([...year.persons, ...more.map(([, , persons]) => persons)]),
  };
  const asked = {
    ...{ flows: movesBetween.id, selection: parseSelection('kom:657'), level: 'omr' as const, most: 5, largest: 5 },
    ...{ from: ['omr:o1'], limits: { persons: 20, quotient: 2 }, mayName: () => true },
  } as const;
  const found = moveShifts(
    { ...sector, flowGroups: { ...groups, periods: [grown] } },
    { ...asked, group: 'ikkevestlig' },
  );
  expect(found.group?.code).toBe('ikkevestlig');
  expect([found.movers, found.all]).toMatchObject([{ value: 40 }, { value: 100 }]);
  // 30 of 40 go abroad, of all the group's movers 30 of 100: two and a half times the expected 12.
  expect(found.shifts).toMatchObject([
    { to: { da: 'Udlandet eller ukendt' }, persons: { value: 30 }, expected: 12, quotient: 2.5 },
    { persons: { value: 10 }, expected: 28 },
  ]);
  const { moves, shifts } = (
    await app.get('/api/v1/moves?sted=kom:657&niveau=omr&fra=omr:o1&del=ikkevestlig', 'fond')
  ).json();
  expect(shifts).toMatchObject({ group: { code: 'ikkevestlig' }, movers: { value: 10 } });
  const everybody = (await app.get('/api/v1/moves?sted=kom:657&niveau=omr&fra=omr:o1', 'fond')).json().shifts;
  expect([everybody.group, everybody.movers.value]).toEqual([undefined, 25]);
  const told = { moves, shifts: found, traits: null, uneven: [] };
  const [sheet, ...others] = moveTables(told, 'da', 'flytter-problemet');
  expect(sheet.sheet).toBe('Flytter problemet');
  expect(others.map((one) => one.sheet)).toEqual(['Flytninger', 'Steder', 'Hvem flytter', 'Hvor ujævnt']);
  expect(sheet.rows[0]?.slice(1)).toEqual([
    ...['Udlandet eller ukendt', 30, expect.any(Number), 12, 2.5, expect.any(Number), expect.anything()],
    ...['nej', 'Nordbyen', 40, 100, 'Ikke-vestlige lande'],
  ]);
});

test('a release without groups offers none, and shows everybody', async () => {
  const { flowGroups: _, ...old } = sectorWithMoves();
  const answer = moveMatrix(old, {
    ...{ flows: movesBetween.id, selection: parseSelection('kom:657'), level: 'omr', most: 5, largest: 5 },
    ...{ group: 'dansk', mayName: () => true },
  });
  expect([answer.offered, answer.group]).toEqual([[], undefined]);
  expect(answer.notes.at(-1)?.en).toContain('cannot be split');
});

test('a CSV file holds the table that is asked for: whether the problem moves, who moves, how unevenly groups live', async () => {
  const asked = '/api/v1/moves?sted=kom:657&niveau=omr&periode=2025&fra=omr:o1&form=csv';
  const file = await app.get(`${asked}&tabel=flytter-problemet`, 'fond');
  expect(file.body).toMatch(/^.?til_noegle;til;personer;usikkerhed;forventet;gange/);
  expect(file.body).toContain(';Nordbyen;25;');
  expect(file.headers['content-disposition']).toContain('flytninger_flytter-problemet_omr_kom-657_da.csv');
  const heads = async (word: string): Promise<string> =>
    (await app.get(`${asked}&tabel=${word}`, 'fond')).body.split('\r\n')[0] ?? '';
  expect(await heads('steder')).toMatch(/^.?noegle;sted;del_af_valgte/);
  expect(await heads('hvem')).toMatch(/^.?aar;delt_paa;gruppe;ind;/);
  expect(await heads('ujaevnt')).toMatch(/^.?niveau;steder;udeladt;dissimilaritet_pct/);
  const refused = await app.get(`${asked}&tabel=alder`, 'fond');
  expect(refused.json()).toMatchObject({ code: 'KV-A5' });
  // Groups of each place are there only where a split is asked for.
  expect((await app.get(`${asked}&tabel=grupper`, 'fond')).json()).toMatchObject({ code: 'KV-A5' });
  const page = await app.get('/flytninger?sted=kom:657&niveau=omr', 'fond', { accept: 'application/json' });
  const hrefs: readonly string[] = page.json().downloads.map(({ href }: { readonly href: string }) => href);
  expect(hrefs.filter((href) => href.includes('tabel='))).toHaveLength(5);
  for (const href of hrefs) expect((await app.get(href, 'fond')).statusCode).toBe(200);
});

test('moves as files and as a page', async () => {
  const csv = await app.get('/api/v1/moves?sted=kom:657&niveau=afd&periode=2025&form=csv', 'fond');
  expect(csv.body).toMatch(/^.?fra_noegle;fra;til_noegle;til;personer;usikkerhed/);
  const english = await app.get('/api/v1/moves?sted=kom:657&niveau=afd&periode=2025&form=csv&sprog=en', 'fond');
  expect(english.body).toMatch(/^.?from_key;from;to_key;to;persons;margin/);
  expect(csv.headers['content-disposition']).toContain('flytninger_afd_kom-657_da.csv');
  const xlsx = await app.get('/api/v1/moves?sted=kom:657&form=xlsx', 'fond');
  expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const page = await app.get('/flytninger?sted=kom:657&niveau=afd', 'fond');
  expect(page.statusCode).toBe(200);
  const address = '/flytninger?sted=kom:657&niveau=omr&del=ikkevestlig';
  const split = (await app.get(address, 'fond', { accept: 'application/json' })).json();
  const chosen = split.groups.filter((one: { chosen: boolean }) => one.chosen);
  expect(chosen).toMatchObject([{ value: 'ikkevestlig', label: { da: 'Ikke-vestlige lande' } }]);
  expect(split.downloads[1].href).toContain('del=ikkevestlig');
  const file = await app.get('/api/v1/moves?sted=kom:657&niveau=omr&periode=2025&del=dansk&form=csv', 'fond');
  expect(file.body).toMatch(/usikkerhed;gruppe/);
  expect(file.body).toContain('Dansk oprindelse');
  // The menu leads there for everybody.
  const open = await app.get('/flytninger', undefined, { accept: 'application/json' });
  expect([open.statusCode, open.json().kind]).toEqual([200, 'notice']);
  expect(open.json().paragraphs[0].da).toContain('logget ind');
});
