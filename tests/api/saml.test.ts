import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { IdentityProvider, SamlLib, ServiceProvider } from 'samlify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLogin } from '../../src/app/login/login-desk.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import { readPrivileges } from '../../src/storage/login/read-privileges.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

const origin = 'http://127.0.0.1:18098';
const idpName = 'https://adgangsstyring.example/idp';
const cvr = '29189919';
const domain = 'kvarter.example';
const keys = join(import.meta.dirname, 'saml-keys');
const pem = (name: string) => readFile(join(keys, `${name}.pem`), 'utf8');
const now = () => new Date().toISOString();

let folder: string;
let own: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-saml-'));
  const claims = {
    ...{ subject: 'nameID.serial', name: 'nameID.cn', cvr: 'dk:gov:saml:attribute:CvrNumberIdentifier' },
    assurance: 'dk:gov:saml:attribute:AssuranceLevel',
  };
  const kombit = {
    ...{ kind: 'saml', id: 'kombit', name: { da: 'Kommunens login', en: "The municipality's login" }, claims },
    ...{ entityId: 'https://kvarter.example', entryPoint: `${idpName}/sso`, idpEntityId: idpName },
    ...{ idpCertFiles: [join(keys, 'provider-cert.pem')] },
    ...{ privateKeyFile: 'own-key.pem', certFile: join(keys, 'own-cert.pem') },
    privileges: {
      ...{ attribute: 'dk:gov:saml:attribute:Privileges_intermediate', domain },
      organisations: { [cvr]: 'kommune:657' },
    },
  };
  const path = join(folder, 'login.json');
  const ownKey = join(folder, 'own-key.pem');
  await copyFile(join(keys, 'own-key.pem'), ownKey);
  await chmod(ownKey, 0o644);
  const plain = { ...kombit, id: 'plain', requireEncrypted: false };
  await writeFile(path, JSON.stringify({ origin, providers: [kombit, plain] }));
  // A key others can read is refused before anybody can log in by it.
  await expect(openLogin(path, {})).rejects.toMatchObject({ code: 'KV-V23', data: { fault: 'others' } });
  await chmod(ownKey, 0o600);
  own = await openTestServer(undefined, { login: must(await openLogin(path, {}), 'login'), clock: now });
});
afterAll(async () => {
  await own.close();
  await rm(folder, { recursive: true });
});

const role = (name: string) => `<Privilege>http://${domain}/roles/usersystemrole/${name}/1</Privilege>`;
const limit = (name: string, value: string) =>
  `<Constraint Name="http://${domain}/constraints/${name}/1">${value}</Constraint>`;
const group = (content: string, scope = `urn:dk:gov:saml:CVRNumberIdentifier:${cvr}`) =>
  `<PrivilegeGroup Scope="${scope}">${content}</PrivilegeGroup>`;
const listOf = (...groups: readonly string[]) =>
  `<bpp:PrivilegeList xmlns:bpp="http://itst.dk/oiosaml/basic_privilege_profile">${groups.join('')}</bpp:PrivilegeList>`;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const usual = listOf(
  group(role('analytiker') + limit('kommune', '657')),
  group(role('laeser') + limit('helhedsplan', '5123')),
);

interface Wanted {
  readonly provider?: 'kombit' | 'plain';
  readonly key?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly privileges?: string;
  readonly encrypted?: boolean;
  readonly algorithm?: string;
}

interface Begun {
  readonly state: string;
  readonly request: string;
  readonly browser: string;
  readonly isForced: boolean;
}

type Answer = LightMyRequestResponse;

async function begin(provider = 'kombit', igen = ''): Promise<Begun> {
  const begun = await own.get(`/log-ind/hos/${provider}?next=/om-tallene${igen}`);
  const to = new URL(String(begun.headers.location));
  const { inflateRawSync } = await import('node:zlib');
  const xml = inflateRawSync(Buffer.from(to.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
  const browser = begun.cookies.find(({ name }) => name === 'kvarter_login')?.value ?? '';
  const isForced = / ForceAuthn="true"/.test(xml);
  const request = / ID="([^"]+)"/.exec(xml)?.[1] ?? '';
  return { state: to.searchParams.get('RelayState') ?? '', request, browser, isForced };
}

// What samlify fills in, changed where a test wants another value.
async function assertionFor(request: string, wanted: Wanted): Promise<string> {
  const { provider = 'kombit', key = 'provider', values = {}, privileges = usual, encrypted = true } = wanted;
  const metadata = (await own.get(`/log-ind/hos/${provider}/metadata`)).body;
  const attribute = (name: string, tag: string) => ({
    ...{
      name,
      valueTag: tag,
      nameFormat: 'urn:oasis:names:tc:SAML:2.0:attrname-format:basic',
      valueXsiType: 'xs:string',
    },
  });
  const idp = IdentityProvider({
    ...{ entityID: idpName, privateKey: await pem(`${key}-key`), signingCert: await pem(`${key}-cert`) },
    ...{ isAssertionEncrypted: encrypted, messageSigningOrder: 'sign-then-encrypt' },
    requestSignatureAlgorithm: wanted.algorithm ?? 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    singleSignOnService: [
      { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect', Location: `${idpName}/sso` },
    ],
    loginResponseTemplate: {
      context: SamlLib.defaultLoginResponseTemplate.context,
      attributes: [
        attribute('dk:gov:saml:attribute:CvrNumberIdentifier', 'cvr'),
        attribute('dk:gov:saml:attribute:AssuranceLevel', 'level'),
        attribute('dk:gov:saml:attribute:Privileges_intermediate', 'privileges'),
      ],
    },
  });
  const sp = ServiceProvider({ metadata });
  const callback = `${origin}/log-ind/hos/${provider}/svar`;
  const [soon, before] = [5, -1].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString());
  const replace = (template: string) => {
    const tags = {
      ...{ ID: `_r${Math.random()}`, AssertionID: `_a${Math.random()}`, Destination: callback, Issuer: idpName },
      ...{ Audience: 'https://kvarter.example', SubjectRecipient: callback, AssertionConsumerServiceURL: callback },
      ...{ EntityID: 'https://kvarter.example', InResponseTo: request, IssueInstant: now() },
      ...{ NameIDFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName' },
      ...{ NameID: 'C=DK,O=Herning Kommune,CN=Kommunal Medarbejder,Serial=uuid-7' },
      ...{ StatusCode: 'urn:oasis:names:tc:SAML:2.0:status:Success' },
      ...{ ConditionsNotBefore: before, ConditionsNotOnOrAfter: soon },
      ...{
        SubjectConfirmationDataNotOnOrAfter: soon,
        attrCvr: cvr,
        attrLevel: '3',
        attrPrivileges: base64(privileges),
      },
      ...values,
    };
    // An element, which the library would write as text.
    const stated = template.replace('{AuthnStatement}', values.AuthnStatement ?? '');
    return { id: tags.ID, context: SamlLib.replaceTagsByValue(stated, tags) };
  };
  const info = { extract: { request: { id: request } } };
  const made = await idp.createLoginResponse(sp, info, 'post', {}, { customTagReplacement: replace });
  return made.context;
}

async function answer({ state, browser }: Begun, response: string, provider = 'kombit'): Promise<Answer> {
  const answered = await own.server.inject({
    ...{ method: 'POST', url: `/log-ind/hos/${provider}/svar` },
    headers: { origin: idpName, accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ SAMLResponse: response, RelayState: state }).toString(),
  });
  if (answered.statusCode !== 303) return answered;
  const cookie = `kvarter_login=${browser}`;
  return await own.get(String(answered.headers.location), undefined, { cookie, accept: 'application/json' });
}

async function logIn(wanted: Wanted = {}): Promise<Answer> {
  const begun = await begin(wanted.provider);
  return await answer(begun, await assertionFor(begun.request, wanted), wanted.provider);
}

function sees(answered: Answer, sted: string): Promise<boolean> {
  const secret = answered.cookies.find(({ name }) => name === 'kvarter_session')?.value ?? '';
  const cookie = `kvarter_session=${secret}`;
  return own.get(`/api/v1/tables/T01?sted=${sted}`, undefined, { cookie }).then(({ statusCode }) => statusCode === 200);
}

describe('login through a real SAML identity provider', () => {
  test('a signed and encrypted assertion becomes a session with the rights it carries, inside the kommune', async () => {
    const done = await logIn();
    expect([done.statusCode, done.headers.location]).toEqual([303, '/om-tallene']);
    const seen = await Promise.all(
      ['afd:0045-00001', 'afd:0045-00002', 'afd:0101-00001', 'afd:0101-00002', 'plan:5123.2019-2026'].map((sted) =>
        sees(done, sted),
      ),
    );
    expect(seen).toEqual([true, true, true, false, true]);
    expect(await own.context.state.persons()).toMatchObject([{ name: 'Kommunal Medarbejder', cvr }]);
  });

  test('a right outside what the organisation may give opens nothing, and is told in the log', async () => {
    const done = await logIn({ privileges: listOf(group(role('analytiker') + limit('kommune', '101'))) });
    expect(await sees(done, 'afd:0200-00001')).toBe(false);
    const lines = await own.context.state.events(10);
    expect(lines.find(({ action }) => action === 'login')?.object).toBe('kombit · outside analytiker kommune:101');
  });

  test.each<readonly [string, Wanted]>([
    ['signed by a stranger', { key: 'stranger' }],
    ['for another audience', { values: { Audience: 'https://another.example' } }],
    ['by another issuer', { values: { Issuer: 'https://another.example' } }],
    ['too old', { values: { ConditionsNotOnOrAfter: '2026-01-01T00:00:00Z' } }],
    ['not yet valid', { values: { ConditionsNotBefore: '2099-01-01T00:00:00Z' } }],
    ['in answer to another request', { values: { InResponseTo: '_another' } }],
    ['in answer to nothing', { values: { InResponseTo: '' } }],
    ['not encrypted', { encrypted: false }],
    [
      'signed with SHA-1',
      { provider: 'plain', encrypted: false, algorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' },
    ],
    ['with a list of rights that has a DOCTYPE', { privileges: `<!DOCTYPE x>${usual}` }],
  ])('refused: %s', async (_, wanted) => {
    const refused = await logIn(wanted);
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'KV-H4']);
  });

  test('to prove anew who one is, the provider is told to ask, and must say that it just did', async () => {
    const instant = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();
    const outcomes: unknown[] = [];
    for (const AuthnStatement of [
      '',
      ...[5, 0].map((ago) => `<saml:AuthnStatement AuthnInstant="${instant(ago)}"/>`),
    ]) {
      const begun = await begin('kombit', '&igen=1');
      const done = await answer(begun, await assertionFor(begun.request, { values: { AuthnStatement } }));
      outcomes.push([begun.isForced, done.statusCode]);
    }
    expect(outcomes).toEqual([
      [true, 403],
      [true, 403],
      [true, 303],
    ]);
    expect((await begin()).isForced).toBe(false);
  });

  test('an answer from longer ago than a session lasts is asked for again', async () => {
    const values = { AuthnStatement: '<saml:AuthnStatement AuthnInstant="2026-11-01T08:00:00Z"/>' };
    const done = await logIn({ values });
    expect([done.statusCode, String(done.headers.location)]).toEqual([303, expect.stringContaining('SAMLRequest=')]);
    expect(done.cookies.map(({ name }) => name)).toEqual(['kvarter_login']);
  });

  test('refused: used twice, in its own login and in another', async () => {
    const first = await begin();
    const response = await assertionFor(first.request, {});
    expect((await answer(first, response)).statusCode).toBe(303);
    expect((await answer(first, response)).json().code).toBe('KV-H7');
    expect((await answer(await begin(), response)).json().code).toBe('KV-H4');
  });

  test('refused: changed on the way, wrapped around a forged assertion, with entities', async () => {
    const attempts: readonly ((xml: string) => string)[] = [
      (xml) => xml.replace('Kommunal Medarbejder', 'Kommunal Direktoer'),
      (xml) => xml.replace('Serial=uuid-7', 'Serial=uuid-1<!-- -->'),
      (xml) => {
        const signed = /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(xml)?.[0] ?? '';
        const forged = signed
          .replace(/<(ds:)?Signature[\s\S]*<\/(ds:)?Signature>/, '')
          .replace('uuid-7', 'uuid-1')
          .replace(/ID="_a/, 'ID="_b');
        return xml.replace(signed, `${forged}${signed}`);
      },
      (xml) => {
        const signed = /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(xml)?.[0] ?? '';
        const signature = /<(ds:)?Signature[\s\S]*<\/(ds:)?Signature>/.exec(signed)?.[0] ?? '';
        const forged = signed
          .replace(signature, '')
          .replace('uuid-7', 'uuid-1')
          .replace(/ID="_a/, 'ID="_b');
        const inside = signature.replace(
          /<\/(ds:)?Signature>$/,
          (end) => `<Object>${signed.replace(signature, '')}</Object>${end}`,
        );
        return xml.replace(signed, forged.replace('<saml:Subject>', `${inside}<saml:Subject>`));
      },
      (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`,
    ];
    const codes: unknown[] = [];
    for (const change of attempts) {
      const begun = await begin('plain');
      const xml = Buffer.from(
        await assertionFor(begun.request, { provider: 'plain', encrypted: false }),
        'base64',
      ).toString();
      const changed = change(xml);
      expect(changed).not.toBe(xml);
      codes.push((await answer(begun, base64(changed), 'plain')).json().code);
    }
    expect(codes).toEqual(attempts.map(() => 'KV-H4'));
    expect((await logIn({ provider: 'plain', encrypted: false })).statusCode).toBe(303);
  });
});

describe('a list of rights (OIO-BPP)', () => {
  const read = (xml: string) => readPrivileges(base64(xml), { cvr, domain, grantedBy: 'kommunen' });
  const rights = (xml: string) =>
    read(xml).rights.map(({ role: name, restrictions }) => [name, ...restrictions.map(({ kind }) => kind)]);

  test('each group is its own: roles and limits are never crossed', () => {
    expect(rights(usual)).toEqual([
      ['analytiker', 'kommune'],
      ['laeser', 'helhedsplan'],
    ]);
    expect(rights(usual.replace('itst.dk', 'digst.dk'))).toHaveLength(2);
  });

  test.each([
    [
      'a group of another CVR',
      group(role('laeser') + limit('kommune', '657'), 'urn:dk:gov:saml:cvrNumberIdentifier:11111111'),
      'scope',
    ],
    [
      'a CVR of seven digits',
      group(role('laeser') + limit('kommune', '657'), 'urn:dk:gov:saml:cvrNumberIdentifier:2918991'),
      'scope',
    ],
    [
      'a group with an unknown limit',
      group(role('laeser') + limit('kommune', '657') + limit('ukendt', '1')),
      'constraint',
    ],
    ['a value that is none', group(role('laeser') + limit('kommune', 'Herning')), 'constraint'],
    [
      'a limit of another domain',
      group(role('laeser') + limit('kommune', '657').replace(domain, 'x.example')),
      'constraint',
    ],
    ['a role without a place', group(role('laeser')), 'no place'],
    ['an unknown role', group(role('chef') + limit('kommune', '657')), 'role'],
    ['who runs the installation', group(role('driftsadmin') + limit('kommune', '657')), 'role'],
  ])('gives nothing, and tells it: %s', (_, content, told) => {
    expect(rights(listOf(content))).toEqual([]);
    expect(read(listOf(content)).unused[0]).toContain(told);
  });

  test.each([
    ['a DOCTYPE', `<!DOCTYPE a>${usual}`],
    ['an entity', usual.replace('657', '&kommune;')],
    ['another root', usual.replaceAll('PrivilegeList', 'Liste')],
    ['another namespace', usual.replace('itst.dk', 'example.dk')],
    ['half a list', usual.slice(0, 80)],
    ['more than 64 KB', listOf(' '.repeat(70_000))],
  ])('is refused: %s', (_, xml) => {
    expect(() => read(xml)).toThrow();
  });
});
