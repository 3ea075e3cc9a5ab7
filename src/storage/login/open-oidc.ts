import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { IdentityProvider } from '../../domain/model/login.ts';
import { type ClaimNames, claimsToPerson } from './claims-to-person.ts';

/** One OpenID Connect provider, such as a broker for MitID Erhverv. */
export interface OidcSettings {
  readonly id: string;
  readonly name: Text;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Further parameters of the authorization request: `idp_values=mitid_erhverv`. */
  readonly authorization: Readonly<Record<string, string>>;
  /** Claims are fetched from the provider as well as read from the token. */
  readonly userInfo: boolean;
  readonly claims: ClaimNames;
  /** Where the provider sends the browser back. */
  readonly callback: string;
}

/**
 * A provider by OpenID Connect: authorization code with PKCE (S256), state and nonce; the token's signature is checked too.
 * Its addresses and keys are found by discovery when somebody first logs in. Without https only on this machine, for tests.
 */
export function openOidc(settings: OidcSettings): IdentityProvider {
  const { id, name, callback } = settings;
  let discovered: Promise<Configuration> | undefined;
  const configuration = async (): Promise<Configuration> => {
    discovered ??= discover(settings);
    try {
      return await discovered;
    } catch (error) {
      discovered = undefined;
      throw new Problem('KV-H3', { provider: id, detail: causeOf(error) });
    }
  };
  return {
    ...{ id, name, kind: 'oidc' },
    begin: async (state, { again, maxAgeSeconds }) => {
      const [verifier, nonce] = [randomPKCECodeVerifier(), randomNonce()];
      const url = buildAuthorizationUrl(await configuration(), {
        ...settings.authorization,
        ...{ redirect_uri: callback, scope: settings.scope, state, nonce },
        ...(again ? { prompt: 'login', max_age: '0' } : { max_age: String(maxAgeSeconds) }),
        ...{ code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      });
      const oldest = again ? Date.now() : Date.now() - maxAgeSeconds * 1000;
      return { url: url.href, secrets: { verifier, nonce, oldest: new Date(oldest).toISOString() } };
    },
    finish: async ({ url }, { verifier = '', nonce = '', state = '', oldest = '' }) => {
      const config = await configuration();
      const came = new URL(callback);
      came.search = new URL(url, callback).search;
      const claims = await tokenClaims(config, came, { verifier, nonce, state }, settings).catch((error: unknown) => {
        throw new Problem('KV-H4', { provider: id, why: 'token', detail: causeOf(error) });
      });
      const provedAt = askedLately(claims.auth_time, oldest, id);
      return { ...claimsToPerson(claims, settings.claims, { provider: id, issuer: settings.issuer }), provedAt };
    },
  };
}

const skewMs = 60_000;

// The clocks of two machines differ; a provider that does not tell when it asked may not have asked at all.
function askedLately(told: unknown, oldest: string, provider: string): string {
  const at = typeof told === 'number' ? told * 1000 : Number.NaN;
  if (!(at >= Date.parse(oldest) - skewMs)) {
    throw new Problem('KV-H4', { provider, why: 'stale', detail: `auth_time ${String(told).slice(0, 30)}` });
  }
  return new Date(at).toISOString();
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const local = /^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(issuer);
  const execute = [enableNonRepudiationChecks, ...(local ? [allowInsecureRequests] : [])];
  return discovery(new URL(issuer), clientId, clientSecret, undefined, { execute });
}

async function tokenClaims(
  config: Configuration,
  came: URL,
  { verifier, nonce, state }: { readonly verifier: string; readonly nonce: string; readonly state: string },
  { userInfo }: OidcSettings,
): Promise<Readonly<Record<string, unknown>>> {
  const checks = { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state, idTokenExpected: true };
  const tokens = await authorizationCodeGrant(config, came, checks);
  const claims = tokens.claims();
  if (!claims || !userInfo) return claims ?? {};
  return { ...(await fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200);
}
