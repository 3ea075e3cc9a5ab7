import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openApp } from '../../src/app/start/open-app.ts';
import { writeRelease } from '../api/open-test-server.ts';
import { openWorldWithMasterData, person, persons, writeDelivery } from '../app/deliver/delivery-builder.ts';
import { smallSector } from '../app/small-sector.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
const aDelivery = '11111111-2222-4333-8444-555555555555';
let data: string;

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(args: string, env: Readonly<Record<string, string>> = {}): Promise<Result> {
  const options = {
    env: { PATH: process.env.PATH, KVARTER_DATA: data, KVARTER_VAULT_KEY_FILE: 'none', LANG: 'da_DK.UTF-8', ...env },
    encoding: 'utf8' as const,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [kvarter, ...args.split(' ')], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'kvarter-cli-'));
  const context = await openApp(data, () => '2026-11-21T08:00:00.000Z');
  await writeRelease(context, smallSector());
  await context.state.close();
});
afterAll(async () => {
  await rm(data, { recursive: true });
});

describe('figures without a running server', () => {
  test('a table of a kommune as CSV', async () => {
    const { code, out, err } = await run('table T01 --kommune 657 --sml ingen --format csv');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\r\n')[0]).toMatch(/^\uFEFFtabel;enhed;periode;raekke;maal;vaerdi;status;/);
    expect(out).toContain('T01;kom:657;2026;I_ALT;n;420;r;Herning Kommune;');
  });
  test('a sum of afdelinger as text, said to be synthetic', async () => {
    const { out } = await run('table t01 --afdeling 0045-00001 --afdeling 0045-00002');
    expect(out).toContain('SYNTETISKE DATA');
    expect(out).toMatch(/I_ALT\s+200\s+210\s+420\s+630/);
  });
  test('in English when asked, or when the machine speaks it', async () => {
    expect((await run('table T01 --land --lang en')).out).toContain('SYNTHETIC DATA');
    expect((await run('--lang en table T01 --land')).out).toContain('SYNTHETIC DATA');
    expect((await run('--lang=en help tables')).out).toContain('Lists the standard tables.');
    expect((await run('help', { LANG: 'en_GB.UTF-8' })).out).toContain('Use: kvarter <command>');
  });
  test('the workbook goes to a file', async () => {
    const path = join(data, 'bog.xlsx');
    const { code, err } = await run(`workbook --organisation 0045 --out ${path}`);
    expect([code, err]).toEqual([0, `Skrevet til ${path}\n`]);
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  });
  test('a zip with a workbook for each afdeling, with a line about how it went', async () => {
    const path = join(data, 'hver.zip');
    const { code, err } = await run(`workbook --organisation 0045 --hver --out ${path}`);
    expect(code).toBe(0);
    expect(err).toMatch(/^Skriver en fil for hver afdeling: \d+,\d s\n2 filer skrevet til .*hver\.zip\n$/);
    const names = Object.keys(unzipSync(await readFile(path)));
    expect(names).toEqual(['0045-00001', '0045-00002'].map((id) => `beboertabeller_afd-${id}_2026_da.xlsx`));
    expect((await readdir(data)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
  test('JSON holds the answer of the API', async () => {
    const { out } = await run('table T01 --plan 5123.2019-2026 --format json');
    expect(JSON.parse(out)).toMatchObject({ table: 'T01', place: { key: 'plan:5123.2019-2026', level: 'plan' } });
  });
  test('search, tables and the SQL of a table', async () => {
    expect((await run('search helhedsplan')).out).toMatch(/^plan:5123\.2019-2026 {2}Fælles fremtid/);
    expect((await run('tables')).out).toBe('T01  Tabel T01\nT02  Anden tabel\n');
    expect((await run('plan T02')).out).toMatch(/SELECT/i);
  });
  test('is logged as cli', async () => {
    await run('table T02 --land');
    const context = await openApp(data);
    const [event] = await context.state.events(1);
    await context.state.close();
    expect(event).toMatchObject({ reader: 'cli', action: 'table', object: 'T02 land:000', allowed: true });
  });
});

describe('releases', () => {
  test('are listed, shown and verified', async () => {
    const [, id] = /^(r_[0-9a-f]{16}) .* vises$/m.exec((await run('release list')).out) ?? [];
    expect(JSON.parse((await run('release show')).out)).toMatchObject({ id, edition: 2026 });
    expect((await run(`release use ${id}`)).out).toBe(`${id} er nu den udgave, der vises.\n`);
    const { out } = await run('release verify');
    expect(out).toMatch(/filer er uændrede\.\n/);
    expect(out).toMatch(/R2 afrundede tal: [1-9]\d* kontrolleret, 0 forkerte\n/);
  });
  test('a changed byte is found, named, and nothing more is shown', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'kvarter-cli-'));
    const context = await openApp(copy);
    const id = await writeRelease(context, smallSector());
    await context.state.close();
    const places = join(copy, 'releases', id, 'places.json');
    await writeFile(places, (await readFile(places, 'utf8')).replace('Æblehaven', 'Æblegaarden'));
    const verified = await run(`release verify --data ${copy}`);
    expect(verified.code).toBe(1);
    expect(verified.err).toContain('≠ places.json');
    expect(await run(`tables --data ${copy}`)).toMatchObject({ code: 1, out: '' });
    await rm(copy, { recursive: true });
  });
});

describe('what goes wrong is a sentence, never a stack trace', () => {
  test.each([
    ['vis', 2, 'Kommandoen »vis« findes ikke. Vælg en af: start, search'],
    ['table', 2, 'kvarter table mangler et tabelnummer, fx T01.'],
    ['plan', 2, 'kvarter plan mangler et tabelnummer, fx T01.'],
    ['table T01', 2, 'kvarter table T01 mangler et sted: --afdeling'],
    ['workbook', 2, 'kvarter workbook mangler et sted: --afdeling'],
    ['--fremtid tables', 2, 'Kommandoen »--fremtid« findes ikke'],
    ['table T01 --by Herning', 2, 'kvarter table kender ikke --by. Det kender --afdeling'],
    ['table T01 --kommune', 2, 'kvarter table: værdien til --kommune mangler'],
    ['table T01 --land=ja', 2, 'kvarter table: værdien til --land mangler eller kan ikke gives'],
    ['search', 2, 'kvarter search mangler et ord, nummer eller navn'],
    ['intake', 2, 'kvarter intake mangler et af ordene manifest, check, accept, tick-off, list'],
    ['calc', 2, 'kvarter calc mangler et af ordene protect, suppress'],
    ['release', 2, 'kvarter release mangler et af ordene build, verify, list'],
    ['intake check', 2, 'kvarter intake check mangler en mappe'],
    ['intake tick-off', 2, 'kvarter intake tick-off mangler leverancens id'],
    ['intake tick-off 2026', 2, 'kvarter intake tick-off mangler --codes KV-..,KV-.. eller all'],
    ['intake tick-off 2026 --codes all', 2, 'kvarter intake tick-off mangler --reason "hvorfor"'],
    ['intake tick-off 2026 --codes all --reason set', 1, 'KV-U7: Der er ingen leverance med id »2026«'],
    ['release dan', 2, 'Kommandoen »release dan« findes ikke. Vælg en af: build, verify, list, show, use'],
    ['release use', 2, 'kvarter release use mangler udgavens nummer'],
    ['release use r_0000000000000000', 1, 'KV-U1'],
    ['serve --port mange', 2, '--port = »mange« kan ikke bruges'],
    ['table T99 --land', 1, 'KV-Q6'],
    ['table T01 --kommune 999', 1, 'KV-Q5: kom:999 findes ikke'],
    [
      'table T01 --land --format docx',
      1,
      'KV-A5: --format = »docx« kan ikke bruges. --format skal være text, json, xlsx',
    ],
    ['workbook --afdeling 9999-99999 --hver', 1, 'KV-Q5: afd:9999-99999 findes ikke'],
    ['workbook --afdeling 0045-00001 --sted=-org:0045 --hver', 1, 'KV-Q8'],
    ['release show r_0000000000000000', 1, 'KV-U1'],
    ['start --scale huge', 1, 'KV-D1'],
    ['serve --host 0.0.0.0', 1, 'KV-A3: Serveren kan ikke starte på 0.0.0.0'],
    ['demo --scale enorm', 1, 'KV-D1'],
    ['search findesikke', 0, 'Ingen resultater.'],
  ])('kvarter %s → %i', async (args, code, sentence) => {
    const result = await run(args);
    expect([result.code, result.out]).toEqual([code, '']);
    expect(result.err).toContain(sentence);
    expect(result.err).not.toMatch(/\n\s+at /);
  });
  test('a data folder without a release says how to get one', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'kvarter-cli-'));
    const { code, err } = await run(`tables --data ${empty}`);
    expect([code, err]).toEqual([
      1,
      `KV-A8: Der vises ingen udgave fra ${empty}. Kør npm start, eller dan en med kvarter release build; venter der en, kan den udgives (kvarter release status).\n`,
    ]);
    await rm(empty, { recursive: true });
  });
});

test('a delivery that cannot be read is told with a report and changes nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-cli-'));
  const checked = await run(`intake check ${folder}`);
  expect(checked.code).toBe(1);
  expect(checked.out).toContain('KV-F1');
  expect((await run(`intake accept ${folder}`)).code).toBe(1);
  expect((await run('intake list')).out).toBe('');
  await rm(folder, { recursive: true });
});

describe('deliveries', () => {
  let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
  beforeEach(async () => {
    world = await openWorldWithMasterData();
  });
  afterEach(() => world.clean());

  test('warnings hold a release back until someone ticks them off and says why', async () => {
    const rows = [...persons(3), person(4, { fuldt_skattepligtig: '0' })];
    const folder = await writeDelivery(world.root, [{ layout: 'personer', rows }], { delivery_id: aDelivery });
    const accepted = await run(`intake accept ${folder} --data ${world.root}`);
    expect(accepted.err).toContain(`kvarter intake tick-off ${aDelivery} --codes KV-P4 --reason "hvorfor"`);
    const again = await run(`intake check ${folder} --data ${world.root}`);
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/^Leverancen er gemt\.\n/);
    expect(again.err).toMatch(/ er modtaget uændret .* Der er intet at gøre\.\n$/);
    expect((await run(`release build --data ${world.root}`)).err).toContain(
      `KV-U6: Der kan ikke dannes en udgave: ${aDelivery} har advarsler, ingen har kvitteret for: KV-P4.`,
    );
    expect((await run(`intake list --data ${world.root}`)).out).toContain('mangler kvittering for KV-P4\n');
    const ticked = await run(`intake tick-off ${aDelivery} --codes kv-p4 --reason Set --data ${world.root}`);
    expect([ticked.code, ticked.out]).toEqual([0, `${aDelivery}: Der er kvitteret for KV-P4.\n`]);
    expect((await run(`intake list --data ${world.root}`)).out).toMatch(
      /\n {2}kvitteret for KV-P4 {2}\S+ {2}cli {2}Set\n$/,
    );
  });
});

test('the small demo goes all the way from nothing to a table, and again without change', async () => {
  const own = await mkdtemp(join(tmpdir(), 'kvarter-cli-'));
  const built = await run(`demo --scale small --build --data ${own}`);
  expect(built.code).toBe(0);
  const [release] = /r_[0-9a-f]{16}/.exec(built.err) ?? [];
  expect((await run(`table T01 --kommune 657 --format csv --data ${own}`)).out).toContain(`2026 ${release};ja`);
  const listed = (await run(`intake list --data ${own}`)).out;
  expect(listed.match(/^\S.*$/gm)).toHaveLength(11);
  expect(listed).toMatch(/^ {2}kvitteret for KV-.*dataansvarlig {2}Syntetiske data$/m);
  expect(listed).not.toContain('mangler kvittering');
  expect(await readdir(own)).not.toContain('demo');
  await rm(own, { recursive: true });
});

test('serve warns the administrator while the installation has no accessibility statement', async () => {
  const env = { PATH: process.env.PATH, KVARTER_DATA: data, KVARTER_WAS: 'was.digst.dk' };
  const server = spawn(process.execPath, [kvarter, 'serve', '--port', '0', '--lang', 'da'], { env });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const said = await new Promise<string>((resolve) => server.stderr.once('data', (text) => resolve(String(text))));
  expect(said).toMatch(/^Advarsel: Installationen har ikke angivet sin tilgængelighedserklæring\..*KVARTER_WAS/);
  server.kill('SIGKILL');
  await ended;
});

test('serve answers on this machine, says where, and stops cleanly when told to', async () => {
  const env = { PATH: process.env.PATH, KVARTER_DATA: data, KVARTER_WAS: 'https://was.digst.dk/kvarter-test' };
  const server = spawn(process.execPath, [kvarter, 'serve', '--port', '0'], { env });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const said = await new Promise<string>((resolve) => server.stdout.once('data', (text) => resolve(String(text))));
  const [address = ''] = /http:\S+/.exec(said) ?? [];
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${address}/api/v1/tables/T01?sted=kom:657`)).status).toBe(200);
  const statement = await fetch(`${address}/was`, { redirect: 'manual' });
  expect([statement.status, statement.headers.get('location')]).toEqual([302, 'https://was.digst.dk/kvarter-test']);
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
});
