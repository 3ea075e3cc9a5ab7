import { type CacheProvider, type Profile, SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { IdentityProvider, ProvedIdentity } from '../../domain/model/login.ts';
import { type ClaimNames, claimsToPerson } from './claims-to-person.ts';
import { readPrivileges } from './read-privileges.ts';

/** One SAML 2.0 identity provider, such as KOMBIT's Context Handler or NemLog-in. Keys and certificates are PEM texts. */
export interface SamlSettings {
  readonly id: string;
  readonly name: Text;
  /** Our own name, which assertions must be made for. */
  readonly entityId: string;
  readonly entryPoint: string;
  readonly idpEntityId: string;
  readonly idpCerts: readonly string[];
  readonly privateKey: string;
  readonly cert: string;
  readonly requireEncrypted: boolean;
  readonly claims: ClaimNames;
  readonly privileges?: { readonly attribute: string; readonly domain: string };
  readonly callback: string;
}

const clockSkewMs = 60_000;
const oldestMs = 5 * 60_000;
const requestMs = 10 * 60_000;

/**
 * A provider by SAML 2.0: signed requests by redirect, answers by form. An assertion must be signed (SHA-256 or better)
 * by a certificate we know (what an encryption hides of the signature is the provider's), made for us, by this provider, now, in answer to the one request this login began with, and
 * encrypted to us where the settings ask for it.
 */
export function openSaml(settings: SamlSettings): IdentityProvider {
  const { id, name } = settings;
  return {
    ...{ id, name, kind: 'saml' },
    begin: async (state, { again }) => {
      const asked: string[] = [];
      const url = await samlOf(settings, remembering(asked), again).getAuthorizeUrlAsync(state, undefined, {});
      const oldest = again ? { oldest: new Date().toISOString() } : {};
      return { url, secrets: { request: asked[0] ?? '', ...oldest } };
    },
    finish: async ({ fields }, { request = '', oldest }) => {
      const refuse = (detail: string) => new Problem('KV-H4', { provider: id, why: 'assertion', detail });
      const answer = fields.SAMLResponse ?? '';
      const wrong = wrongWithText(Buffer.from(answer, 'base64').toString('utf8'), settings);
      if (wrong) throw refuse(wrong);
      const saml = samlOf(settings, answering(request));
      const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: answer }).catch((error: unknown) => {
        throw refuse(error instanceof Error ? error.message.slice(0, 200) : 'unknown');
      });
      if (!profile) throw refuse('no assertion');
      // The library compares issuers of logouts only.
      if (profile.issuer !== settings.idpEntityId) throw refuse(`issuer ${profile.issuer}`.slice(0, 200));
      if (weak.test(profile.getAssertionXml?.() ?? '')) throw refuse('SHA-1');
      return { ...personOf(profile, settings), ...provedAt(profile, oldest, id) };
    },
    metadata: () => samlOf(settings, remembering([])).generateServiceProviderMetadata(settings.cert, settings.cert),
  };
}

const sealed = /<(?:\w+:)?EncryptedData[\s>][\s\S]*?<\/(?:\w+:)?EncryptedData>/g;
const weak = /xmldsig#(rsa-sha1|dsa-sha1|hmac-sha1|sha1)/;

// Said before anything is parsed: what has no business in an answer.
function wrongWithText(xml: string, { requireEncrypted }: SamlSettings): string | undefined {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'DOCTYPE';
  // Keys of an encryption may be wrapped with SHA-1 masks, which no signature rests on.
  if (weak.test(xml.replaceAll(sealed, ''))) return 'SHA-1';
  const encrypted = /<(?:\w+:)?EncryptedAssertion[\s>]/.test(xml);
  return requireEncrypted && !encrypted ? 'not encrypted' : undefined;
}

// The assertion has been verified: what it says of its instant is the provider's.
function provedAt(profile: Profile, oldest: string | undefined, provider: string): { readonly provedAt?: string } {
  const told = /<(?:\w+:)?AuthnStatement\s[^>]*AuthnInstant="([^"]+)"/.exec(profile.getAssertionXml?.() ?? '')?.[1];
  const at = Date.parse(told ?? '');
  if (oldest !== undefined && !(at >= Date.parse(oldest) - clockSkewMs)) {
    throw new Problem('KV-H4', { provider, why: 'stale', detail: `AuthnInstant ${told ?? ''}`.slice(0, 60) });
  }
  return Number.isNaN(at) ? {} : { provedAt: new Date(at).toISOString() };
}

function samlOf(settings: SamlSettings, cacheProvider: CacheProvider, forceAuthn = false): SAML {
  const { entityId, entryPoint, idpEntityId, idpCerts, privateKey, callback } = settings;
  return new SAML({
    ...{
      issuer: entityId,
      audience: entityId,
      callbackUrl: callback,
      entryPoint,
      privateKey,
      decryptionPvk: privateKey,
    },
    ...{ idpCert: [...idpCerts], idpIssuer: idpEntityId, wantAssertionsSigned: true, wantAuthnResponseSigned: false },
    ...{ signatureAlgorithm: 'sha256', digestAlgorithm: 'sha256', identifierFormat: null },
    ...{
      disableRequestedAuthnContext: true,
      forceAuthn,
      acceptedClockSkewMs: clockSkewMs,
      maxAssertionAgeMs: oldestMs,
    },
    ...{ validateInResponseTo: ValidateInResponseTo.always, requestIdExpirationPeriodMs: requestMs, cacheProvider },
  });
}

// The request of a login is kept with the login, not in a memory of its own: several servers share one state.
function remembering(asked: string[]): CacheProvider {
  return {
    saveAsync: async (key, value) => {
      asked.push(key);
      return { value, createdAt: 0 };
    },
    getAsync: async () => null,
    removeAsync: async () => null,
  };
}

function answering(request: string): CacheProvider {
  return {
    saveAsync: async () => null,
    getAsync: async (key) => (request !== '' && key === request ? new Date().toISOString() : null),
    removeAsync: async (key) => key,
  };
}

function personOf(profile: Profile, settings: SamlSettings): ProvedIdentity {
  const { id, idpEntityId, privileges } = settings;
  // OCES and KOMBIT put name and number in the name of the subject: C=DK,O=…,CN=…,Serial=…
  const parts = [...profile.nameID.matchAll(/(?:^|,)\s*(CN|Serial)=([^,]+)/gi)].map(([, key = '', value]) => [
    `nameID.${key.toLowerCase()}`,
    value,
  ]);
  const claims = { ...profile, ...Object.fromEntries(parts) };
  const person = claimsToPerson(claims, settings.claims, { provider: id, issuer: idpEntityId });
  const list = privileges && claims[privileges.attribute];
  if (!privileges || typeof list !== 'string') return person;
  try {
    const context = { cvr: person.cvr, domain: privileges.domain, grantedBy: settings.name.da };
    return { ...person, ...readPrivileges(list, context) };
  } catch (error) {
    throw new Problem('KV-H4', {
      provider: id,
      why: 'privileges',
      detail: error instanceof Error ? error.message : '',
    });
  }
}
