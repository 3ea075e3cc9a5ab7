import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Problem } from '../../domain/kernel/problems/problem.ts';

const text = z.object({ da: z.string().min(1), en: z.string().min(1) });
const providerId = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);
const filled = z.string().min(1);
const claims = z.object({
  ...{ subject: filled, name: filled, email: filled.optional(), cvr: filled.optional() },
  ...{ organisation: filled.optional(), rid: filled.optional(), assurance: filled.optional() },
  ...{ identityType: filled.optional(), professional: filled.optional() },
});

const nemlogin = {
  subject: 'nemlogin.persistent_professional_id',
  ...{ name: 'nemlogin.name', email: 'nemlogin.email', cvr: 'nemlogin.cvr', organisation: 'nemlogin.org_name' },
  ...{ rid: 'nemlogin.nemid.rid', assurance: 'loa', identityType: 'identity_type', professional: 'professional' },
};

const oidc = z.strictObject({
  ...{ kind: z.literal('oidc'), id: providerId, name: text, issuer: z.url(), clientId: filled },
  ...{ clientSecretEnv: filled.optional(), clientSecretFile: filled.optional() },
  scope: z.string().default('openid nemlogin'),
  authorization: z.record(z.string(), z.string()).default({ idp_values: 'mitid_erhverv' }),
  userInfo: z.boolean().default(false),
  claims: claims.default(nemlogin),
});

const oiosaml = {
  subject: 'https://data.gov.dk/model/core/eid/professional/uuid/persistent',
  ...{ name: 'https://data.gov.dk/model/core/eid/fullName', email: 'https://data.gov.dk/model/core/eid/email' },
  cvr: 'https://data.gov.dk/model/core/eid/professional/cvr',
  organisation: 'https://data.gov.dk/model/core/eid/professional/orgName',
  rid: 'https://data.gov.dk/model/core/eid/professional/rid',
  assurance: 'https://data.gov.dk/concept/core/nsis/loa',
};

const saml = z.strictObject({
  ...{ kind: z.literal('saml'), id: providerId, name: text, entityId: filled },
  /** Where the provider takes requests, its own entity id, and files with its certificates. */
  ...{ entryPoint: z.url(), idpEntityId: filled, idpCertFiles: z.array(filled).min(1) },
  ...{ privateKeyFile: filled, certFile: filled, requireEncrypted: z.boolean().default(true) },
  claims: claims.default(oiosaml),
  /** Attribute with the OIO-BPP list, and the domain of role and constraint addresses. Absent = rights from grants only. */
  privileges: z
    .strictObject({
      ...{ attribute: filled, domain: filled },
      /** What each organisation (CVR) may give at most: `{ "29189919": "kommune:657" }`. Others give nothing. */
      organisations: z.record(z.string().regex(/^\d{8}$/), filled),
    })
    .optional(),
});

const settings = z.strictObject({
  /** Address people use, with https; http on this machine only. */
  origin: z.url(),
  /** Proxies whose word about the reader's address is trusted. */
  proxies: z.array(filled).default([]),
  idleMinutes: z.number().int().min(1).max(720).default(30),
  absoluteHours: z.number().min(0.05).max(24).default(10),
  /** How long a login is proof enough for grave acts, and for exact numbers; then the provider is asked again. */
  graveMinutes: z.number().int().min(1).max(720).default(15),
  exactMinutes: z.number().int().min(1).max(1440).default(120),
  minimumAssurance: z.enum(['Low', 'Substantial', 'High']).default('Substantial'),
  allowPrivate: z.boolean().default(false),
  /** Demo personas beside login; only where the server is reached from this machine alone. */
  personas: z.boolean().default(false),
  logMonths: z.number().int().min(1).max(600).default(24),
  providers: z.array(z.discriminatedUnion('kind', [oidc, saml])).min(1),
});

/** How an installation lets people log in: the file `login.json` of the data folder, or the one KVARTER_LOGIN names. */
export type LoginSettings = z.output<typeof settings>;
export type ProviderSettings = LoginSettings['providers'][number];

/** Reads the settings; undefined when there is no such file. @throws Problem KV-H5 on a file that cannot be used */
export async function readLoginSettings(path: string): Promise<LoginSettings | undefined> {
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (content === undefined) return undefined;
  const read = settings.safeParse(asJson(content, path));
  if (!read.success) {
    const [first] = read.error.issues;
    throw new Problem('KV-H5', { file: path, where: first?.path.join('.') ?? '', found: first?.message ?? '' });
  }
  const { origin, providers } = read.data;
  const ids = providers.map(({ id }) => id);
  if (new Set(ids).size < ids.length) {
    throw new Problem('KV-H5', { file: path, where: 'providers', found: 'to har samme id / two have the same id' });
  }
  const local = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin);
  if (!local && !/^https:\/\/[^/]+$/.test(origin)) {
    throw new Problem('KV-H5', { file: path, where: 'origin', found: origin });
  }
  return read.data;
}

function asJson(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new Problem('KV-H5', { file: path, where: '', found: error instanceof Error ? error.message : '' });
  }
}
