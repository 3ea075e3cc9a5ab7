import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dataManager, sheetEditor } from '../../src/app/access/demo-personas.ts';
import { openPublications } from '../../src/app/publish/open-publications.ts';
import { publishDemoSheets } from '../../src/app/sheets/publish-demo-sheets.ts';
import { formatNames } from '../../src/app/tables/file-formats.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import { importRows, ownArea, placedSector } from '../app/areas/area-sector.ts';
import { herningReferences } from '../app/sheets/herning-references.ts';
import { type HandMade, twinLeaves, workedExample } from '../app/twins/twin-world.ts';
import { square } from '../engines/areas/area-world.ts';
import { january } from '../engines/query/small-world.ts';
import { stockAndAccounts } from '../engines/twins/accounts/account-worlds.ts';
import { handMadePublication } from './hand-made-publication.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';
import { sealTruth } from './seal-truth.ts';
import { sectorWithMoves } from './sector-with-moves.ts';

interface Answer {
  readonly content?: { readonly [mediaType: string]: { readonly schema: Readonly<Record<string, unknown>> } };
}
interface Operation {
  readonly summary: string;
  readonly responses: { readonly [status: string]: Answer };
}
interface Described {
  readonly openapi: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

let app: TestServer;
let described: Described;
let published = '';
beforeAll(async () => {
  const sector = sectorWithMoves();
  const units = sector.directory.afdelinger.map(({ id }, at) => ({ ...(workedExample[at] ?? workedExample[0]), id }));
  const twinVariables = twinLeaves(units as readonly HandMade[], [january(2026)]);
  // Residents by themselves, as the maps' key figures have them.
  const first = must(sector.definitions[0], 'a table');
  const residents = { ...must(sector.tables.get('T01'), 'T01'), table: 'T00' };
  const definitions = [...sector.definitions, { ...first, id: 'T00' }];
  const tables = new Map([...sector.tables, ['T00', residents]]);
  const placed = placedSector({ ...sector, definitions, tables });
  app = await openTestServer({
    ...{ ...placed, twinVariables, accounts: stockAndAccounts.accounts },
    references: [...placed.references, ...herningReferences(placed.manifest.edition)],
  });
  await publishDemoSheets(app.context, sheetEditor.reader, dataManager.reader);
  await importRows(app.context, 9001, [ownArea('n', square(0, 0, 200))]);
  await sealTruth(app);
  await app.context.state.addJob({
    ...{ id: 'job-1', owner: 'leder', kind: 'zip', file: 'hver.zip', asked: '{}', state: 'failed', done: 1, total: 2 },
    ...{ startedAt: app.context.clock(), problem: { da: 'Nej.', en: 'No.' } },
  });
  const listed = (list: string, kommune: string) => {
    const content = {
      list,
      kind: 'parallelsamfund',
      area: 'Nordbyen',
      kommune,
      values: { size: '1100' },
      source: 'test',
    };
    return { kind: 'row', key: `${list} ${kommune}`, content } as const;
  };
  const rows = [listed('2021-12', 'Herning'), listed('2022-12', 'Herning'), listed('2022-12', 'Holstebro')];
  await app.context.state.keepListRecords(rows, { file: 'l.csv', at: app.context.clock(), by: 'test' });
  published = (await openPublications(app.context).write(handMadePublication('pass'))).id;
  described = (await app.get('/api/v1/openapi.json')).json();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

// The document's own schema of an answer, with its named parts, as any client's generator would read it.
function bodyOf(path: string, status = '200', method = 'get'): z.ZodType {
  const answer = described.paths[`/api/v1${path}`]?.[method]?.responses[status];
  const schema = must(answer?.content?.['application/json']?.schema, `${path} ${status}`);
  const text = JSON.stringify({ ...schema, $defs: described.components.schemas });
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
}

const read = [
  ['/search', '/search?q=hede', 'fond'],
  ['/suggest', '/suggest?q=he', 'fond'],
  ['/places/{kind}/{key}', '/places/afd/0045-00001', 'leder'],
  ['/places/{kind}/{key}', '/places/kom/657', 'offentlig'],
  ['/tables', '/tables', 'offentlig'],
  ['/releases/{id}/certificate', '/releases/served/certificate', 'offentlig'],
  ['/tables/{id}', '/tables/T01?sted=afd:0045-00001,afd:0045-00002', 'leder'],
  ['/tables/{id}/exact', '/tables/T01/exact?sted=kom:657', 'noejagtig'],
  ['/areas', '/areas?tema=9001&grund=ja', 'fond'],
  ['/areas/estates', '/areas/estates', 'fond'],
  ['/observations', '/observations', 'noejagtig'],
  ['/flows', '/flows?sted=afd:0045-00001', 'leder'],
  ['/twins', '/twins?sted=afd:0045-00001&variable=ie:1', 'offentlig'],
  ['/twins/parallel', '/twins/parallel?sted=org:0045', 'offentlig'],
  ['/twins/places', '/twins/places?q=hede', 'offentlig'],
  ['/twins/profiles', '/twins/profiles', 'leder'],
  ['/map/choices', '/map/choices', 'offentlig'],
  ['/map/ground/{lag}', '/map/ground/kom', 'offentlig'],
  ['/map/figures', '/map/figures?tal=beboere', 'offentlig'],
  ['/map/sum', '/map/sum?tal=beboere&sted=kom:657', 'offentlig'],
  ['/sheets/{kommune}', '/sheets/657', 'offentlig'],
  ['/place-sheets/{kind}/{key}', '/place-sheets/afd/0045-00001', 'leder'],
  ['/workbook', '/workbook?sted=kom:657&form=json', 'leder'],
  ['/jobs', '/jobs', 'leder'],
  ['/jobs/{id}', '/jobs/job-1', 'leder'],
  ['/selections', '/selections', 'leder'],
  ['/session', '/session', 'leder'],
  ['/about', '/about', 'offentlig'],
  ['/definitions/{id}', '/definitions/T01', 'offentlig'],
  ['/releases', '/releases', 'offentlig'],
  ['/calendar', '/calendar', 'fond'],
  ['/updates', '/updates', 'dataansvarlig'],
  ['/updates/{id}/comparison', '/updates/served/comparison', 'dataansvarlig'],
  ['/publications', '/publications', 'offentlig'],
  ['/publications/{id}', '/publications/published', 'offentlig'],
  ['/publications/{id}/certificate', '/publications/published/certificate', 'offentlig'],
  ['/publications/{id}/files/{name}', '/publications/published/files/certificate.json', 'offentlig'],
  ['/monitor', '/monitor', 'fond'],
  ['/monitor/areas/{sted}', '/monitor/areas/omr:o1', 'fond'],
  ['/monitor/areas/{sted}/exact', '/monitor/areas/kom:657/exact?begrundelse=plan', 'noejagtig'],
  ['/monitor/shadow', '/monitor/shadow', 'fond'],
  ['/monitor/shadow/scores', '/monitor/shadow/scores', 'offentlig'],
  ['/monitor/series', '/monitor/series', 'offentlig'],
  ['/moves', '/moves?sted=kom:657', 'fond'],
  ['/index', '/index?enhed=afd&metode=egen&w_beboere=1', 'fond'],
  ['/definitions-compared', '/definitions-compared?sted=kom:657', 'fond'],
  ['/monitor/lists', '/monitor/lists', 'offentlig'],
  ['/monitor/lists/{list}', '/monitor/lists/2022-12', 'offentlig'],
  ['/monitor/list-comparison', '/monitor/list-comparison?fra=2021-12&til=2022-12', 'offentlig'],
  ['/monitor/five-years/{list}', '/monitor/five-years/2022-12', 'offentlig'],
  ['/health', '/health', 'offentlig'],
  ['/ready', '/ready', 'offentlig'],
] as const;

test('is OpenAPI 3.1 and describes every address that answers with JSON', () => {
  expect(described.openapi).toBe('3.1.0');
  const withJson = Object.entries(described.paths).flatMap(([path, methods]) =>
    methods.get?.responses['200']?.content?.['application/json'] ? [path.replace('/api/v1', '')] : [],
  );
  expect([...new Set(read.map(([path]) => path))].sort()).toEqual(withJson.sort());
});

test('every address says what it gives, and that what it refuses has the one error body', () => {
  for (const [path, methods] of Object.entries(described.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const good = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
      expect([path, method, good.length]).toEqual([path, method, 1]);
      expect(operation.summary).toMatch(/ \/ /);
      for (const status of ['4XX', '5XX']) {
        expect(operation.responses[status]?.content?.['application/json']?.schema).toEqual({
          $ref: '#/components/schemas/Problem',
        });
      }
    }
  }
});

describe('what is answered is what is described', () => {
  test.each(read)('%s (%s)', async (path, url, persona) => {
    const served = (await app.context.desk.open()).manifest.id;
    const address = url.replace('served', served).replace('/published', `/${published}`);
    const answer = await app.get(`/api/v1${address}`, persona);
    expect(answer.statusCode).toBe(200);
    expect(bodyOf(path).safeParse(answer.json()).error?.issues ?? []).toEqual([]);
  });
  test('a refusal', async () => {
    const refused = (await app.get('/api/v1/tables/T01?sted=afd:0101-00001', 'leder')).json();
    expect(bodyOf('/tables/{id}', '4XX').safeParse(refused).error?.issues ?? []).toEqual([]);
  });
  test('a figure of a kind nobody has described would be found', async () => {
    const answer = (await app.get('/api/v1/tables/T01?sted=kom:657')).json();
    answer.cells[0][0][0] = { kind: 'secret', value: 3 };
    expect(bodyOf('/tables/{id}').safeParse(answer).success).toBe(false);
  });
});

test('a table is also described as a file in each format', () => {
  const content = described.paths['/api/v1/tables/{id}']?.get?.responses['200']?.content ?? {};
  expect(Object.keys(content).toSorted()).toEqual(
    ['application/json', ...formatNames.map((format) => format.mediaType)].toSorted(),
  );
});
