import { Problem } from '../../domain/kernel/problems/problem.ts';

/** Where GeoFA is and who asks. The password is used and forgotten. */
export interface GeofaAccount {
  /** `https://geofa-test.geodanmark.dk`, without a path. */
  readonly server: string;
  readonly user: string;
  readonly password: string;
}

/** GeoFA's SQL API for one account. */
export interface Geofa {
  /**
   * Runs a request (`{"q", "params", "srs"}` as text) and answers what GeoFA answered.
   * @throws Problem KV-G40 when GeoFA cannot be reached, refuses the login, or refuses a fresh token
   */
  sql(request: string): Promise<string>;
}

interface Tokens {
  readonly access: string;
  readonly refresh: string;
}

const unauthorised = 401;

/** Opens GeoFA; nothing is sent before the first request. */
export function openGeofa({ server, user, password }: GeofaAccount): Geofa {
  let tokens: Tokens | undefined;
  const grant = async (body: object): Promise<Tokens> => {
    const answer = await post(`${server}/api/v4/oauth`, JSON.stringify(body));
    const { access_token: access, refresh_token: refresh } = tokensIn(answer.text);
    if (typeof access !== 'string') throw new Problem('KV-G40', { detail: `oauth ${answer.status}` });
    return { access, refresh: typeof refresh === 'string' ? refresh : '' };
  };
  const login = () => grant({ grant_type: 'password', username: user, password, database: 'fkg' });
  return {
    sql: async (request) => {
      tokens ??= await login();
      const first = await post(`${server}/api/v4/sql`, request, tokens.access);
      if (first.status !== unauthorised) return first.text;
      tokens = await grant({ grant_type: 'refresh_token', refresh_token: tokens.refresh });
      const second = await post(`${server}/api/v4/sql`, request, tokens.access);
      if (second.status === unauthorised) throw new Problem('KV-G40', { detail: `sql ${unauthorised}` });
      return second.text;
    },
  };
}

async function post(
  url: string,
  body: string,
  token?: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'error' });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Problem('KV-G40', { detail: `${new URL(url).host}: ${error.message}` });
  }
}

function tokensIn(text: string): { readonly access_token?: unknown; readonly refresh_token?: unknown } {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? answer : {};
  } catch {
    return {};
  }
}
