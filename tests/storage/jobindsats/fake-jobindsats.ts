import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A jobindsats.dk made by hand after its public documentation: versions 2 and 3, keys, refusals. */
export interface FakeJobindsats {
  /** Address without a version. */
  readonly server: string;
  /** What was asked: method, address and body. */
  readonly asked: string[];
  /** Statuses of the next answers, before it answers as usual. */
  readonly troubles: number[];
  /** Full-time persons of Herning in May. */
  persons: string;
  /** Answers this instead, with the status 200. */
  instead: string | undefined;
  close(): Promise<void>;
}

const key = 'proevenoegle';

/** The key it asks for. */
export const fakeKey = key;

/** Starts one on a free port of this machine. */
export async function startFakeJobindsats(): Promise<FakeJobindsats> {
  const fake = {
    server: '',
    asked: [] as string[],
    troubles: [] as number[],
    persons: '1.234,5',
    instead: undefined as string | undefined,
    close: async () => {},
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    fake.asked.push(`${request.method} ${request.url} ${body}`.trim());
    const trouble = fake.troubles.shift();
    if (trouble !== undefined) return response.writeHead(trouble).end('Midlertidig fejl');
    const isTwo = request.url?.startsWith('/v2/') === true;
    if (request.headers.authorization !== (isTwo ? key : `Bearer ${key}`)) {
      return response.writeHead(401).end('Ugyldig nøgle');
    }
    if (!request.url?.includes('ptv_a02')) return response.writeHead(404).end('Tabellen findes ikke');
    if (fake.instead !== undefined) return response.writeHead(200).end(fake.instead);
    response.writeHead(200, { 'content-type': 'application/json' });
    return response.end(JSON.stringify(isTwo ? answerTwo(fake.persons) : answerThree(fake.persons)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  fake.server = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
    });
  return fake;
}

const labels = ['Område', 'Periode', 'Fuldtidspersoner', 'Befolkning', 'Befolkning'];
const rows = (persons: string) => [
  ['Hele landet', '2026M05', 612_345, 3_700_000, '16,5'],
  ['Herning Kommune', '2026M05', persons, '57.000', '2,2'],
  ['Herning Kommune', '2026M06', '-', '57.010', '..'],
  ['Uoplyst område', '2026M05', null, '', '.'],
];

const answerThree = (persons: string) => ({ columns: labels, rows: rows(persons) });
const answerTwo = (persons: string) => [{ Variables: labels.map((Label) => ({ Label })), Data: rows(persons) }];
