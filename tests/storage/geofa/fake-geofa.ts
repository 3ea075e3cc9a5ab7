import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A GeoFA that answers as the real one is documented to: tokens for an hour, rewritten selects, LIMIT and COUNT 0. */
export interface FakeGeofa {
  readonly server: string;
  /** Seconds since it started; tests move it. */
  seconds: number;
  /** Status of an answer that tells an error; the real one is not documented. */
  errorStatus: number;
  readonly stored: Map<string, { readonly kommunekode: number; readonly offKode: number; name: string }>;
  readonly grants: string[];
  /** Refuses every token, also fresh ones. */
  locked: boolean;
  close(): Promise<void>;
}

interface Param {
  readonly objekt_id: string;
  readonly cvr_kode: number;
  readonly off_kode?: number;
  readonly name?: string;
}

const lifetime = 3600;
const kommuneOf: Readonly<Record<number, number>> = { 29189919: 657, 29189420: 851 };

/** Starts one on a free port of this machine; `kom657` and `kom851` log in with `hemmelig`. */
export async function startFakeGeofa(): Promise<FakeGeofa> {
  const tokens = new Map<string, { readonly user: string; readonly until: number }>();
  const fake = { server: '', seconds: 0, errorStatus: 200, stored: new Map(), grants: [] as string[], locked: false };
  let count = 0;
  const issue = (user: string): Answer => {
    const token = `${user}-${++count}`;
    tokens.set(token, { user, until: fake.seconds + lifetime });
    const rest = { token_type: 'bearer', expires_in: lifetime, scope: '' };
    return [200, { access_token: token, refresh_token: `igen-${user}`, ...rest }];
  };
  const oauth = (body: Record<string, string>): Answer => {
    fake.grants.push(body.grant_type ?? '');
    if (body.grant_type === 'refresh_token') return issue((body.refresh_token ?? '').replace('igen-', ''));
    const known = body.password === 'hemmelig' && body.database === 'fkg' && /^kom\d{3}$/.test(body.username ?? '');
    return known ? issue(body.username ?? '') : [400, { error: 'invalid_grant' }];
  };
  const http = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const token = tokens.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
      const live = token && token.until > fake.seconds && !fake.locked;
      const body = JSON.parse(text);
      const sql = () => (live ? run(fake, body, token.user) : expired);
      const [status, answer] = request.url === '/api/v4/oauth' ? oauth(body) : sql();
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  fake.server = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return Object.assign(fake, { close: () => new Promise<void>((resolve) => http.close(() => resolve())) });
}

type Answer = readonly [number, object];
const expired: Answer = [401, { success: false, message: 'token expired' }];

function run(
  fake: Omit<FakeGeofa, 'close'>,
  { q, params = [] }: { q: string; params?: Param[] },
  user: string,
): Answer {
  const own = Number(user.replace('kom', ''));
  const refuse = (message: string): Answer => [fake.errorStatus, { success: false, message, code: 400 }];
  if (q.startsWith('select')) {
    const statement = `${q} and (off_kode in (1, 3) or kommunekode = ${own})`;
    const rows = [...fake.stored].filter(([, row]) => [1, 3].includes(row.offKode) || row.kommunekode === own);
    const data = rows.map(([id, row]) => ({
      objekt_id: id.toUpperCase(),
      kommunekode: row.kommunekode,
      geometri: null,
    }));
    return [200, { success: true, data, auth_check: { statement } }];
  }
  if (q.startsWith('insert')) {
    if (params.some((param) => kommuneOf[param.cvr_kode] !== own)) return refuse('LIMIT ERROR');
    for (const { objekt_id: id, off_kode: offKode = 1 } of params)
      fake.stored.set(id, { kommunekode: own, offKode, name: '' });
    return [200, { success: true, affected_rows: params.length }];
  }
  const mine = params.filter(({ objekt_id: id }) => fake.stored.get(id)?.kommunekode === own);
  if (mine.length === 0) return refuse('COUNT 0 ERROR');
  for (const { objekt_id: id, name = '' } of mine) {
    const row = fake.stored.get(id);
    if (q.startsWith('delete')) fake.stored.delete(id);
    else if (row) row.name = name;
  }
  return [200, { success: true, affected_rows: mine.length }];
}
