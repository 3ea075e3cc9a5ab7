import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AssuranceLevel, ProvedIdentity } from '../../domain/model/login.ts';

/** Which claim or attribute holds what; configured per provider, since brokers differ. */
export interface ClaimNames {
  readonly subject: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly cvr?: string | undefined;
  readonly organisation?: string | undefined;
  readonly rid?: string | undefined;
  readonly assurance?: string | undefined;
  /** Claim that tells a professional identity, and the value it has; without it a CVR number tells it. */
  readonly identityType?: string | undefined;
  readonly professional?: string | undefined;
}

/**
 * The person in a set of claims, by the names the provider uses. Only what is named is read.
 * @throws Problem KV-H4 when the id or the name is missing
 */
export function claimsToPerson(
  claims: Readonly<Record<string, unknown>>,
  names: ClaimNames,
  { provider, issuer }: { readonly provider: string; readonly issuer: string },
): ProvedIdentity {
  const read = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : textOf(claims[name]);
  const [subject, name] = [read(names.subject), read(names.name)];
  if (!subject || !name) {
    throw new Problem('KV-H4', { provider, why: 'claims', detail: subject ? names.name : names.subject });
  }
  const [email, organisation, rid] = [read(names.email), read(names.organisation), read(names.rid)];
  const cvr = /\d{8}/.exec(read(names.cvr) ?? '')?.[0];
  const assurance = levelOf(read(names.assurance));
  const type = read(names.identityType);
  return {
    ...{ issuer, subject, name: name.slice(0, 200) },
    professional:
      names.identityType === undefined ? cvr !== undefined : type === (names.professional ?? 'professional'),
    ...(email ? { email } : {}),
    ...(cvr ? { cvr } : {}),
    ...(organisation ? { organisation } : {}),
    ...(rid ? { rid } : {}),
    ...(assurance ? { assurance } : {}),
  };
}

function textOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' || typeof one === 'number' ? String(one).trim() : undefined;
}

const levels: readonly (readonly [RegExp, AssuranceLevel])[] = [
  [/(^|\/)high$|^4$/i, 'High'],
  [/(^|\/)substantial$|^3$/i, 'Substantial'],
  [/(^|\/)low$|^[12]$/i, 'Low'],
];

/** A level of assurance as NSIS addresses, words or OIOSAML's older numbers write it. */
function levelOf(text: string | undefined): AssuranceLevel | undefined {
  return levels.find(([pattern]) => pattern.test(text ?? ''))?.[1];
}
