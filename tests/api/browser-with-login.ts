import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { localInstallation } from '../../src/app/access/readers.ts';
import { openLogin } from '../../src/app/login/login-desk.ts';
import { giveRight } from '../../src/app/rights/give-right.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import { type Broker, startBroker } from './identity-broker.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

/** A server with a real OpenID Connect provider, and browsers that log in there. */
export interface LoginWorld {
  readonly server: TestServer;
  readonly broker: Broker;
  readonly origin: string;
  /** Moves the server's clock; it begins at the machine's, since the provider has only that one. */
  later(minutes: number): void;
  /** A browser that has logged in as an employee of this name; rights are `role@limits`. */
  browser(name: string, rights?: readonly string[]): Promise<Browser>;
  close(): Promise<void>;
}

/** One browser: keeps cookies, says where its requests come from. */
export interface Browser {
  readonly person: string;
  /** What it sends as its cookies now. */
  cookie(): string;
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  post(url: string, fields: Readonly<Record<string, string>>, page?: string): Promise<LightMyRequestResponse>;
  /** Follows a way to the provider and back, as whoever logs in there; answers the last answer. */
  through(href: string, who?: string): Promise<LightMyRequestResponse>;
}

const origin = 'http://127.0.0.1:18098';
const client = { id: 'kvarter', secret: 'hemmelig-hemmelig-hemmelig-hemmelig' };

/** Opens one. `settings` are those of login.json that differ. */
export async function openLoginWorld(settings: object = {}): Promise<LoginWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-login-'));
  const broker = await startBroker({ ...client, callback: `${origin}/log-ind/hos/mitid/svar` });
  const path = join(folder, 'login.json');
  const name = { da: 'MitID Erhverv', en: 'MitID Erhverv' };
  const provider = { kind: 'oidc', id: 'mitid', name, issuer: broker.issuer, clientId: client.id };
  const providers = [{ ...provider, clientSecretEnv: 'SECRET', userInfo: true }];
  await writeFile(path, JSON.stringify({ origin, providers, ...settings }));
  const login = must(await openLogin(path, { SECRET: client.secret }), 'login settings');
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead * 60_000).toISOString();
  const server = await openTestServer(undefined, { login, clock });
  return {
    ...{ server, broker, origin },
    later: (minutes) => {
      ahead += minutes;
    },
    browser: (who, rights = []) => openBrowser({ server, broker }, who, rights),
    close: async () => {
      await server.close();
      await broker.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function openBrowser(
  { server, broker }: Pick<LoginWorld, 'server' | 'broker'>,
  who: string,
  rights: readonly string[],
): Promise<Browser> {
  broker.people.set(who, {
    ...{ identity_type: 'professional', loa: 'https://data.gov.dk/concept/core/nsis/Substantial' },
    ...{ 'nemlogin.name': who, 'nemlogin.cvr': '29189919', 'nemlogin.org_name': 'Herning Kommune' },
    ...{ 'nemlogin.persistent_professional_id': `uuid-${who}`, 'nemlogin.nemid.rid': who },
    ...broker.people.get(who),
  });
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (options: InjectOptions) => {
    const answer = await server.server.inject({ ...options, headers: { ...options.headers, cookie: cookie() } });
    for (const { name, value } of answer.cookies) {
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const html = { accept: 'text/html' };
  const get: Browser['get'] = (url, headers = html) => ask({ method: 'GET', url, headers });
  const through: Browser['through'] = async (href, as = who) => {
    const begun = await get(href);
    const came = await broker.logIn(String(begun.headers.location), as);
    const answered = await get(came.slice(origin.length));
    return answered.statusCode === 303 ? await get(String(answered.headers.location)) : answered;
  };
  await through('/log-ind/hos/mitid');
  const person = must(
    (await server.context.state.persons()).find(({ rid }) => rid === who),
    who,
  ).id;
  for (const right of rights) {
    const [role = '', sted = ''] = right.split('@');
    await giveRight(server.context, localInstallation, { person, role, sted });
  }
  const form = { ...html, origin, 'content-type': 'application/x-www-form-urlencoded' };
  return {
    ...{ person, get, through, cookie },
    post: (url, fields, page = '/') =>
      ask({
        ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
        headers: { ...form, referer: `${origin}${page}` },
      }),
  };
}
