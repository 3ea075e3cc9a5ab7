import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/** A real OpenID Connect provider that speaks like a broker for MitID Erhverv. */
export interface Broker {
  readonly issuer: string;
  /** What it says about whoever logs in with this name; changed between logins. */
  readonly people: Map<string, Readonly<Record<string, unknown>>>;
  /** Which keys it says its tokens are signed with; `others` are a stranger's. */
  readonly says: { keys: 'own' | 'others' };
  /** Walks a browser of its own through login and consent; answers the address it sends back to. */
  logIn(start: string, login: string): Promise<string>;
  close(): Promise<void>;
}

const claims = ['persistent_professional_id', 'name', 'email', 'cvr', 'org_name', 'nemid.rid', 'cpr'];

/** Starts one on a free port. `callback` is where it sends browsers back to. */
export async function startBroker(client: { id: string; secret: string; callback: string }): Promise<Broker> {
  const http = createServer();
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const people: Broker['people'] = new Map();
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.callback] }],
    claims: { openid: ['sub'], nemlogin: ['loa', 'identity_type', ...claims.map((name) => `nemlogin.${name}`)] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people.get(id) }),
    }),
  });
  const says: Broker['says'] = { keys: 'own' };
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
  const own = provider.callback();
  http.on('request', (request, response) => {
    if (says.keys === 'own' || request.url !== '/jwks') return own(request, response);
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [{ ...others, use: 'sig' }] }));
  });
  return {
    issuer,
    people,
    says,
    logIn: (start, login) => walk(start, login, client.callback),
    close: () =>
      new Promise((closed) => {
        http.closeAllConnections();
        http.close(() => closed());
      }),
  };
}

async function walk(start: string, login: string, callback: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = start;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 12; step++) {
    if (next.startsWith(callback)) return next;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const where = answer.headers.get('location');
    const page = await answer.text();
    form = undefined;
    if (where) {
      next = new URL(where, next).href;
      continue;
    }
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (!action) throw new Error(`the broker stopped at ${next}: ${answer.status} ${page.slice(0, 300)}`);
    next = new URL(action, next).href;
    form = page.includes('name="login"')
      ? new URLSearchParams({ prompt: 'login', login, password: 'x' })
      : new URLSearchParams({ prompt: 'consent' });
  }
  throw new Error('the broker never sent the browser back');
}
