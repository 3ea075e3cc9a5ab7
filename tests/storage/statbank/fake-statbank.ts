import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A StatBank that answers as the real one is recorded to: refusals, the limit in cells, byte-order marks. */
export interface FakeStatbank {
  readonly server: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** Statuses of the next answers, before it answers as usual; 0 cuts the line. */
  readonly troubles: number[];
  /** Seconds it asks a caller to wait with a trouble. */
  retryAfter: string | undefined;
  /** Most cells of formats that are not streamed. */
  limit: number;
  /** Refuses every BULK, as reported of large tables. */
  noBulk: boolean;
  updated: string;
  /** Unit of the table. */
  unit: string;
  /** A page it answers everything with, status 200, as a proxy does. */
  page: string | undefined;
  /** Areas the table has besides, to make it large. */
  more: number;
  /** Says what an answer of figures becomes on its way. */
  spoil: (text: string) => string;
  close(): Promise<void>;
}

interface Variable {
  readonly id: string;
  readonly text: string;
  readonly elimination: boolean;
  readonly time: boolean;
  readonly values: readonly { readonly id: string; readonly text: string }[];
}

/** The table the stand-in knows: population of two kommuner and the country, by sex, in four quarters. */
const folk: readonly Variable[] = [
  {
    id: 'OMRÅDE',
    text: 'område',
    elimination: true,
    time: false,
    values: [
      { id: '000', text: 'Hele landet' },
      { id: '101', text: 'København' },
      { id: '657', text: 'Herning' },
    ],
  },
  {
    id: 'KØN',
    text: 'køn',
    elimination: true,
    time: false,
    values: [
      { id: 'TOT', text: 'I alt' },
      { id: '1', text: 'Mænd' },
      { id: '2', text: 'Kvinder' },
    ],
  },
  {
    id: 'Tid',
    text: 'tid',
    elimination: false,
    time: true,
    values: ['2023K1', '2023K2', '2023K3', '2023K4'].map((id) => ({ id, text: id })),
  },
];

type Answer = readonly [status: number, text: string, type: string];
const refuse = (errorTypeCode: string, message: string): Answer => [
  400,
  JSON.stringify({ errorTypeCode, message }),
  'application/json',
];

/** Starts one on a free port of this machine. */
export async function startFakeStatbank(): Promise<FakeStatbank> {
  const fake = {
    server: '',
    asked: [] as string[],
    troubles: [] as number[],
    retryAfter: undefined as string | undefined,
    limit: 1_000_000,
    noBulk: false,
    updated: '2025-08-11T08:00:00',
    unit: 'Antal',
    page: undefined as string | undefined,
    more: 0,
    spoil: (text: string) => text,
  };
  const http = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      fake.asked.push(request.url ?? '');
      const trouble = fake.troubles.shift();
      if (trouble === 0) return void request.socket.destroy();
      if (trouble !== undefined) {
        const wait = fake.retryAfter === undefined ? {} : { 'retry-after': fake.retryAfter };
        return void response.writeHead(trouble, wait).end('later');
      }
      const isJson = request.headers['content-type'] === 'application/json';
      const [status, text, type] = isJson ? answer(fake, request.url ?? '', body) : refuse('REQUEST-EMPTY', 'Tom');
      response.writeHead(status, { 'content-type': type, 'StatbankAPI-Request-Id': `r${fake.asked.length}` }).end(text);
    });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  fake.server = `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`;
  return Object.assign(fake, {
    close: () =>
      new Promise<void>((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  });
}

function answer(fake: Omit<FakeStatbank, 'close'>, path: string, text: string): Answer {
  if (fake.page !== undefined) return [200, fake.page, 'text/html'];
  const body = JSON.parse(text);
  if (body.table?.toUpperCase() !== 'FOLK1A') return refuse('EXTRACT-NOTFOUND', `Tabellen findes ikke: ${body.table}`);
  if (path === '/v1/tableinfo') {
    const about = { id: 'FOLK1A', text: 'Befolkningen den 1. i kvartalet', unit: fake.unit, suppressedDataValue: '0' };
    return [
      200,
      JSON.stringify({ ...about, updated: fake.updated, active: true, variables: withMore(fake.more) }),
      'text/json',
    ];
  }
  if (path !== '/v1/data')
    return [404, JSON.stringify({ errorTypeCode: 'REQUEST-NOTFOUND', message: '' }), 'text/json'];
  return figures(fake, body);
}

function figures(
  fake: Omit<FakeStatbank, 'close'>,
  body: { format: string; variables: { code: string; values: string[] }[] },
): Answer {
  const chosen = folk.map(({ id }) => body.variables.find(({ code }) => code === id)?.values ?? []);
  if (chosen.some((values) => values.length === 0)) return refuse('EXTRACT-NOTALLOWED', 'Der mangler værdier');
  const cells = chosen.reduce((product, values) => product * values.length, 1) * (folk.length + 1);
  if (body.format === 'BULK' && fake.noBulk) return refuse('EXTRACT-NOTALLOWED', 'Udtrækket er for stort');
  if (body.format !== 'BULK' && cells > fake.limit) return refuse('REQUEST-LIMIT', `Der er ${cells} celler`);
  const rows = chosen.reduce<string[][]>((all, values) => all.flatMap((row) => values.map((v) => [...row, v])), [[]]);
  const lines = rows.map((row) => `${row.join(';')};${figureOf(row)}\r\n`).join('');
  const mark = body.format === 'BULK' ? '' : '\uFEFF';
  return [200, fake.spoil(`${mark}OMRÅDE;KØN;TID;INDHOLD\r\n${lines}`), 'text/csv; charset=utf-8'];
}

/** Figure of a row, made of its codes so that a row put elsewhere is seen. */
function figureOf(row: readonly string[]): number {
  return row.reduce((sum, code) => sum + Number(code.replace(/\D/g, '')), 0);
}

function withMore(more: number): readonly Variable[] {
  const added = Array.from({ length: more }, (_, i) => ({ id: `${i + 10_000}`, text: `Sogn ${i}` }));
  return folk.map((one) => (one.id === 'OMRÅDE' ? { ...one, values: [...one.values, ...added] } : one));
}
